package logfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"

	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/logfile/csv"
)

// rows are the rows of a file, whatever it is packed in, one after another. Row
// numbers them as a spreadsheet does; Fields holds until the next Scan.
type rows interface {
	Scan() bool
	Fields() [][]byte
	Kinds() []cell.Kind // of the fields; nil where the file does not say
	Row() int
	Err() error
	Close() error
}

// textRows are the records of a text file.
type textRows struct {
	*csv.Scanner
	source io.Closer
}

func (t textRows) Kinds() []cell.Kind { return nil }
func (t textRows) Close() error       { return t.source.Close() }

// counter counts the bytes that pass.
type counter struct {
	source io.Reader
	n      int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.source.Read(b)
	c.n += int64(n)
	return n, err
}

// stream is the unpacked content of a file.
type stream struct {
	io.Reader
	packed *counter // how far the file on disk has been read
	file   io.Closer
}

func (s *stream) Close() error { return s.file.Close() }

// stream opens the content of the file, unpacked if it is a gzip file.
func (f *File) stream(unpack bool) (*stream, error) {
	file, err := f.content()
	if err != nil {
		return nil, err
	}
	s := &stream{packed: &counter{source: file}, file: file}
	s.Reader = s.packed
	if unpack {
		if s.Reader, err = gunzip(s.packed, maxUnpacked); err != nil {
			_ = s.Close()
			return nil, err
		}
	}
	return s, nil
}

// gunzip returns the content of a gzip file, which ends in an error beyond the bound.
func gunzip(source io.Reader, bound int64) (io.Reader, error) {
	unpacked, err := gzip.NewReader(source)
	if err != nil {
		return nil, fmt.Errorf("the gzip file cannot be unpacked: %w", err)
	}
	return &bounded{source: unpacked, bound: bound, left: bound}, nil
}

// bounded is the content of a gzip file, up to a bound.
type bounded struct {
	source      io.Reader
	bound, left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.source.Read(p)
	b.left -= int64(n)
	switch {
	case b.left < 0:
		return 0, fmt.Errorf("more than %d MiB come out of this gzip file; unpack it and split it", b.bound>>20)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return n, errors.New("the gzip file is cut short; fetch it again")
	case err != nil && err != io.EOF:
		return n, fmt.Errorf("the gzip file cannot be unpacked: %w", err)
	}
	return n, err
}

// head returns the bytes at the start of the content, and whether that is all of it.
func (f *File) head(unpack bool) (head []byte, whole bool, err error) {
	s, err := f.stream(unpack)
	if err != nil {
		return nil, false, err
	}
	defer s.Close()
	head = make([]byte, sampleBytes+1)
	n, err := io.ReadFull(s, head)
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return head[:n], true, nil
	case err != nil:
		return nil, false, err
	}
	return head[:sampleBytes], false, nil
}

// look says what the file is packed in and, of a text, how it is written.
func (f *File) look() (Layout, error) {
	var l Layout
	head, whole, err := f.head(false)
	if err != nil {
		return l, err
	}
	k, err := kindOf(head)
	if err == nil && k == gzipKind {
		l.Gzip = true
		if head, whole, err = f.head(true); err == nil {
			k, err = kindOf(head)
		}
	}
	switch {
	case err != nil:
		return l, err
	case k == gzipKind:
		return l, errors.New("this is a gzip file within a gzip file; unpack it first")
	case k == workbookKind:
		l.Container = XLSX
		return l, nil
	}
	l.Container = CSV
	return l, l.lookAtText(head, whole)
}

// lookAtText decides the encoding and the dialect from the start of a text.
func (l *Layout) lookAtText(head []byte, whole bool) error {
	l.Encoding = detectEncoding(head, whole)
	if !whole && l.Encoding == UTF8 {
		head = head[:len(head)-cutRune(head)]
	}
	text, err := io.ReadAll(decode(bytes.NewReader(head), l.Encoding))
	if err != nil {
		return err
	}
	if whole && cell.Blank(text) {
		return errEmpty
	}
	d := csv.Detect(text, whole)
	l.Delimiter, l.LoneCR, l.SepLine = string(rune(d.Comma)), d.LoneCR, d.SepLine
	return nil
}

// rows opens the rows of the file under a layout. The counter tells how far the
// file on disk has been read.
func (f *File) rows(l *Layout) (rows, *counter, error) {
	if l.Container == XLSX {
		book, err := f.workbook(l.Gzip)
		if err != nil {
			return nil, nil, err
		}
		r, err := book.Rows(l.Sheet)
		if err != nil {
			return nil, nil, err
		}
		return r, &counter{}, nil
	}
	s, err := f.stream(l.Gzip)
	if err != nil {
		return nil, nil, err
	}
	d := csv.Dialect{Comma: l.Delimiter[0], LoneCR: l.LoneCR, SepLine: l.SepLine}
	scanner := csv.NewScanner(decode(s, l.Encoding), d, csv.Limits{Record: maxRecord, Fields: maxColumns})
	return textRows{scanner, s}, s.packed, nil
}
