package logfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"

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
	text   io.Reader
	source io.Closer
}

func (t textRows) Kinds() []cell.Kind { return nil }
func (t textRows) Close() error       { return t.source.Close() }

// Mixed returns how many characters of a Windows-1252 text are written in UTF-8,
// where others are not.
func (t textRows) Mixed() int64 {
	if m, ok := t.text.(*mixed); ok && m.narrow > 0 {
		return m.wide
	}
	return 0
}

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
	io.ReadCloser
	packed *counter // how far the file on disk has been read
	file   io.Closer
}

func (s *stream) Close() error {
	err := s.ReadCloser.Close()
	return errors.Join(err, s.file.Close())
}

// stream opens the content of the file, unpacked.
func (f *File) stream(p packing) (*stream, error) {
	file, err := f.content()
	if err != nil {
		return nil, err
	}
	s := &stream{packed: &counter{source: file}, file: file}
	if s.ReadCloser, err = unpack(s.packed, p, unpackBounds); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return s, nil
}

// head returns the bytes at the start of the content, and whether that is all of it.
func (f *File) head(p packing) (head []byte, whole bool, err error) {
	s, err := f.stream(p)
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
func (f *File) look(opt *Options) (Layout, error) {
	var l Layout
	head, whole, err := f.head(unpacked)
	if err != nil {
		return l, err
	}
	k, err := kindOf(head)
	if err == nil && (k == gzipKind || k == zstdKind) {
		l.Gzip, l.Zstd = k == gzipKind, k == zstdKind
		if head, whole, err = f.head(l.packing()); err == nil {
			k, err = kindOf(head)
		}
	}
	switch {
	case err != nil:
		return l, err
	case k == gzipKind, k == zstdKind:
		return l, fmt.Errorf("this is a packed file within a %s; unpack it first", l.packing())
	case k == workbookKind:
		l.Container = XLSX
		return l, nil
	}
	l.Container = CSV
	return l, l.lookAtText(head, whole, opt)
}

// lookAtText decides the encoding and the dialect from the start of a text.
func (l *Layout) lookAtText(head []byte, whole bool, opt *Options) error {
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
	l.write(dialectOf(text, whole, opt))
	return nil
}

// rows opens the rows of the file under a layout. The function tells how many bytes of
// the file on disk have been read: of a workbook, as much of them as of the sheet.
func (f *File) rows(l *Layout) (rows, func() int64, error) {
	if l.Container == XLSX {
		book, err := f.workbook(l.packing())
		if err != nil {
			return nil, nil, err
		}
		r, err := book.Rows(l.Sheet)
		if err != nil {
			return nil, nil, err
		}
		return r, func() int64 { return int64(r.Share() * float64(f.size)) }, nil
	}
	s, err := f.stream(l.packing())
	if err != nil {
		return nil, nil, err
	}
	text := decode(s, l.Encoding)
	scanner := csv.NewScanner(text, l.dialect(), csv.Limits{Record: maxRecord, Fields: maxColumns})
	return textRows{scanner, text, s}, func() int64 { return s.packed.n }, nil
}
