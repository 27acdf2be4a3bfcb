package xlsx

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"strings"
	"sync/atomic"

	"github.com/klauspost/compress/flate"
)

// archive are the parts of a workbook.
type archive struct {
	source io.ReaderAt
	size   int64
	limits Limits
	parts  map[string]*zip.File // by their names in small letters
}

// openArchive lists the parts of a workbook.
func openArchive(source io.ReaderAt, size int64, limits Limits) (*archive, error) {
	z, err := zip.NewReader(source, size)
	if err != nil {
		return nil, ErrDamaged
	}
	z.RegisterDecompressor(zip.Deflate, flate.NewReader)
	a := &archive{source: source, size: size, limits: limits, parts: make(map[string]*zip.File, len(z.File))}
	for _, f := range z.File {
		if name := partName(f.Name); a.parts[name] == nil {
			a.parts[name] = f
		}
	}
	return a, nil
}

// partName returns the name by which parts compare: some programs write
// backslashes, or names in another case than they refer to.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean(strings.ReplaceAll(name, "\\", "/")), "/"))
}

// has reports whether the workbook has the part.
func (a *archive) has(name string) bool { return a.parts[name] != nil }

// mostGrowth is how many times larger a part may be unpacked than packed, beyond
// the first bytes: sheets grow ten to a hundred times, bombs a thousand.
const mostGrowth, freeGrowth = 400, 16 << 20

// open opens a part, in UTF-8. Reading it ends in an error beyond the bound, where
// it is damaged, and where it is a bomb.
func (a *archive) open(name string) (*decoded, error) {
	f := a.parts[name]
	if f == nil {
		return nil, fmt.Errorf("its part %s is missing: %w", name, ErrDamaged)
	}
	if f.Flags&1 != 0 {
		return nil, errors.New("this workbook has a password; save it without one")
	}
	r, err := f.Open()
	if err != nil {
		return nil, damagedPart(name)
	}
	p := &part{ReadCloser: r, left: a.limits.Unzipped, limit: a.limits.Unzipped, whole: f.UncompressedSize64, packed: min(f.CompressedSize64, uint64(a.size))}
	if packed := int64(f.CompressedSize64); packed < (p.left-freeGrowth)/mostGrowth {
		p.left, p.bomb = freeGrowth+packed*mostGrowth, true
	}
	text, err := asUTF8(p)
	if err != nil {
		_ = p.Close()
		return nil, fmt.Errorf("its part %s: %w", name, err)
	}
	return text, nil
}

// damagedPart is the error of a part that cannot be read.
func damagedPart(name string) error { return fmt.Errorf("its part %s: %w", name, ErrDamaged) }

// part is a part of a workbook while it is read.
type part struct {
	io.ReadCloser
	left, limit int64
	bomb        bool // the bound lies where it does because so little is packed

	whole  uint64        // its bytes, unpacked, as the archive says
	packed uint64        // no more than the archive is large
	out    atomic.Uint64 // of these have been read, perhaps ahead and by another goroutine
}

// share returns how much of the part has been read, from 0 to 1; 0 where that is not
// known.
func (p *part) share() float64 {
	if p.whole == 0 {
		return 0
	}
	return min(1, float64(p.out.Load())/float64(p.whole))
}

// usualGrowth is how many times larger texts are unpacked than packed, at most.
const usualGrowth = 10

// likely returns how many bytes the part has, unpacked, as the archive says, as far as
// what is packed makes that likely.
func (p *part) likely() int64 { return int64(min(p.whole, p.packed*usualGrowth, math.MaxInt64)) }

func (p *part) Read(b []byte) (int, error) {
	n, err := p.ReadCloser.Read(b)
	p.left -= int64(n)
	p.out.Add(uint64(n))
	switch {
	case p.left < 0 && p.bomb:
		return 0, fmt.Errorf("a part of this workbook unpacks to more than %d times its size; save it as CSV", mostGrowth)
	case p.left < 0:
		return 0, fmt.Errorf("more than %d MiB come out of a part of this workbook; save it as CSV", p.limit>>20)
	case err != nil && err != io.EOF:
		return n, ErrDamaged
	}
	return n, err
}

// read returns the whole of a small part.
func (a *archive) read(name string) ([]byte, error) {
	r, err := a.open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	content, err := io.ReadAll(io.LimitReader(r, a.limits.Memory+1))
	if err == nil && int64(len(content)) > a.limits.Memory {
		err = fmt.Errorf("its part %s is larger than %d MiB; save it as CSV", name, a.limits.Memory>>20)
	}
	if errors.Is(err, ErrDamaged) {
		err = damagedPart(name)
	}
	return content, err
}
