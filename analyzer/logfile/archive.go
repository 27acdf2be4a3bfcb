package logfile

import (
	"archive/zip"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zstd"
)

// atRandom is the content of a file that can be read from any place: every file but
// the member of an archive.
type atRandom interface {
	io.ReadCloser
	io.ReaderAt
}

// archive is a zip archive and the logs in it.
type archive struct {
	file    *File
	content atRandom
	parts   *zip.Reader
}

// asArchive opens a file as a zip archive. It is nil when the file is none: a text,
// or a workbook, which is a zip archive as well.
func asArchive(f *File) (*archive, error) {
	content, err := f.content()
	if err != nil {
		return nil, err
	}
	at, ok := content.(atRandom)
	magic := make([]byte, len(zipMagic))
	if n, err := io.ReadFull(content, magic); !ok || n < len(magic) || err != nil || string(magic) != zipMagic {
		return nil, content.Close()
	}
	parts, err := zip.NewReader(at, f.size)
	if err != nil {
		if isNamed(f.Name, ".zip") {
			err = errors.New("the zip archive is damaged or cut short; fetch it again")
			return nil, errors.Join(err, content.Close())
		}
		return nil, content.Close()
	}
	if what, ok := documentIn(parts); ok {
		if what != "" {
			return nil, errors.Join(errors.New("this is "+what), content.Close())
		}
		return nil, content.Close()
	}
	return &archive{f, at, parts}, nil
}

// documents are the parts by which documents that are zip archives are known, and
// what is to be done with those that cannot be read.
var documents = []struct{ part, what string }{
	{"xl/workbook.xml", ""},
	{"xl/workbook.bin", "an .xlsb workbook; save it as .xlsx"},
	{"word/document.xml", "a text document; export the log as CSV or XLSX"},
	{"ppt/presentation.xml", "a presentation; export the log as CSV or XLSX"},
	{"mimetype", "an OpenDocument file; save it as .xlsx or .csv"},
	{"Index/Document.iwa", "a Numbers document; export it as .xlsx or .csv"},
	{"[Content_Types].xml", ""},
}

// documentIn reports whether a zip archive is a workbook or another document, and
// what is to be done with it when that cannot be read.
func documentIn(parts *zip.Reader) (what string, ok bool) {
	for _, d := range documents {
		for _, p := range parts.File {
			if strings.EqualFold(d.part, strings.ReplaceAll(p.Name, "\\", "/")) {
				return d.what, true
			}
		}
	}
	return "", false
}

// members opens the logs of the archive in the order of their names: all, or those
// that the pattern names. They are called after the archive: archive.zip/jan.csv.
func (a *archive) members(pattern string) ([]*File, error) {
	chosen := map[string]*zip.File{}
	for _, part := range a.parts.File {
		name := memberName(part.Name)
		if strings.HasSuffix(name, "/") || !chooses(pattern, name) {
			continue
		}
		if _, twice := chosen[name]; twice {
			return nil, fmt.Errorf("the zip archive holds two files of the name %s; unpack it first", name)
		}
		if chosen[name] = part; len(chosen) > maxMembers {
			return nil, fmt.Errorf("the zip archive holds more than %d logs; unpack it first", maxMembers)
		}
	}
	var names []string
	for name := range chosen {
		names = append(names, name)
	}
	slices.Sort(names)
	var files []*File
	for _, name := range names {
		f, err := a.member(name, chosen[name])
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	if len(files) == 0 {
		return nil, a.nothing(pattern)
	}
	releaseWithLast(files, a.file.Close)
	return files, nil
}

// nothing says that no member of the archive is meant.
func (a *archive) nothing(pattern string) error {
	var names []string
	for _, part := range a.parts.File {
		if name := memberName(part.Name); !strings.HasSuffix(name, "/") {
			names = append(names, name)
		}
	}
	what := "there are no logs in this zip archive (" + logNames + ")"
	if pattern != "" {
		what = "there is no " + pattern + " in this zip archive"
	}
	if len(names) == 0 {
		return errors.New(what + "; it is empty")
	}
	return errors.New(what + "; it holds " + quoteList(names))
}

// memberName returns the name of a member as it is shown.
func memberName(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\\':
			return '/'
		case !unicode.IsPrint(r):
			return '?'
		}
		return r
	}, strings.ToValidUTF8(name, "?"))
}

// chooses reports whether a member is meant: by its name, by a pattern, or, when
// nothing is asked, because it looks like a log.
func chooses(pattern, name string) bool {
	if pattern == "" {
		return !strings.HasPrefix(name, "__MACOSX/") && looksLikeLog(path.Base(name))
	}
	matched, _ := path.Match(pattern, name)
	return matched || pattern == name
}

// releaseWithLast gives back what files share when the last of them is closed.
func releaseWithLast(files []*File, release func() error) {
	open := len(files)
	for _, f := range files {
		f.release = func() error {
			if open--; open == 0 {
				return release()
			}
			return nil
		}
	}
}

// The ways in which members of a zip archive are packed that can be read.
const (
	stored       = zip.Store
	deflated     = zip.Deflate
	zstdOld      = zstd.ZipMethodPKWare
	zstdNew      = zstd.ZipMethodWinZip
	encryptedBit = 1
)

// member returns one member of the archive as a file.
func (a *archive) member(name string, part *zip.File) (*File, error) {
	shown := a.file.Name + "/" + name
	switch {
	case part.Flags&encryptedBit != 0:
		return nil, errors.New("this zip archive has a password; unpack it first")
	case isNamed(name, ".zip"):
		return nil, fmt.Errorf("%s is a zip archive within a zip archive; unpack it first", name)
	case !slices.Contains([]uint16{stored, deflated, zstdOld, zstdNew}, part.Method):
		return nil, fmt.Errorf("%s is packed in a way that cannot be read (method %d); pack it again as an ordinary zip archive", name, part.Method)
	case part.UncompressedSize64 > maxUnpacked:
		return nil, fmt.Errorf("more than %d MiB come out of %s; unpack it and split it", int64(maxUnpacked)>>20, name)
	}
	offset, err := part.DataOffset()
	if err != nil {
		return nil, fmt.Errorf("the zip archive is damaged at %s; fetch it again", name)
	}
	size, packedSize, sum, method := int64(part.UncompressedSize64), int64(part.CompressedSize64), part.CRC32, part.Method
	return &File{Name: shown, size: size, content: func() (io.ReadCloser, error) {
		content, err := a.file.content()
		if err != nil {
			return nil, err
		}
		packed := &counter{source: io.NewSectionReader(content.(atRandom), offset, packedSize)}
		source, err := unpackMember(packed, method)
		if err != nil {
			return nil, errors.Join(err, content.Close())
		}
		return &zipped{
			Reader: &bounded{what: "member of a zip archive", source: source, packed: packed, bounds: unpackBounds},
			sum:    crc32.NewIEEE(), want: sum, left: size, inner: source, file: content,
		}, nil
	}}, nil
}

// unpackMember returns what comes out of a member.
func unpackMember(packed io.Reader, method uint16) (io.ReadCloser, error) {
	switch method {
	case stored:
		return io.NopCloser(packed), nil
	case deflated:
		return flate.NewReader(packed), nil
	}
	d, err := zstd.NewReader(packed, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return nil, fmt.Errorf("the member of a zip archive cannot be unpacked: %w", err)
	}
	return d.IOReadCloser(), nil
}

// zipped is the content of a member, held against its length and its sum.
type zipped struct {
	io.Reader
	sum         hash.Hash32
	want        uint32
	left        int64
	inner, file io.Closer
}

func (z *zipped) Read(b []byte) (int, error) {
	n, err := z.Reader.Read(b)
	_, _ = z.sum.Write(b[:n])
	z.left -= int64(n)
	if z.left < 0 || err == io.EOF && (z.left > 0 || z.sum.Sum32() != z.want) {
		return n, errors.New("the zip archive is damaged; fetch it again")
	}
	return n, err
}

func (z *zipped) Close() error { return errors.Join(z.inner.Close(), z.file.Close()) }

// splitArchive takes a path apart that names a member of an archive, such as
// logs.zip/jan.csv: an archive that exists, and what is asked of it.
func splitArchive(name string) (file, pattern string, ok bool) {
	for i := 1; i < len(name); i++ {
		if !os.IsPathSeparator(name[i]) {
			continue
		}
		if info, err := os.Stat(name[:i]); err == nil && info.Mode().IsRegular() {
			pattern = filepath.ToSlash(name[i+1:])
			return name[:i], pattern, pattern != ""
		}
	}
	return "", "", false
}
