package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// stringTable are the texts that the cells of a workbook share, one behind another.
type stringTable struct {
	part  string
	read  bool
	texts []byte
	ends  []uint32
}

// at returns the text with that number.
func (s *stringTable) at(i int) (text []byte, ok bool) {
	if i < 0 || i >= len(s.ends) {
		return nil, false
	}
	start := uint32(0)
	if i > 0 {
		start = s.ends[i-1]
	}
	return s.texts[start:s.ends[i]:s.ends[i]], true
}

// loadStrings reads the shared texts, once.
func (b *Book) loadStrings() error {
	s := b.strings
	if s.read {
		return nil
	}
	if s.part == "" {
		s.read = true
		return nil
	}
	part, err := b.archive.open(s.part)
	if err != nil {
		return err
	}
	source := readAhead(part)
	defer source.Close()
	most := min(b.limits.Strings, math.MaxUint32)
	loaded := stringTable{part: s.part, read: true, texts: make([]byte, 0, min(part.part.likely(), most))} // growing it would cost more than reading it
	w := newWindow(source, b.limits.Row)
	err = loaded.load(&w, most)
	switch {
	case errors.Is(err, errLong):
		return fmt.Errorf("text %d of its cells is longer than %d bytes", len(loaded.ends)+1, b.limits.Row)
	case errors.Is(err, ErrDamaged):
		return fmt.Errorf("at text %d of its cells: %w", len(loaded.ends)+1, ErrDamaged)
	case err != nil:
		return err
	}
	switch err := drain(&w); {
	case errors.Is(err, ErrDamaged):
		return fmt.Errorf("somewhere in the texts of its cells: %w", ErrDamaged)
	case err != nil:
		return err
	}
	*s = loaded
	return nil
}

// load reads the texts from a part.
func (s *stringTable) load(w *window, most int64) error {
	prefix, empty, err := readRoot(w, "sst")
	if err != nil || empty {
		return err
	}
	for {
		b := w.rest()
		if next := s.quick(b, prefix, most); next > 0 {
			w.pos += next
			continue
		}
		texts, next := s.texts, short
		t, _, behind := nextTag(b, 0)
		next = behind
		switch {
		case behind < 0:
		case t.closing && t.is("sst", prefix):
			return nil
		case t.closing, len(t.name) == 0:
		case t.is("si", prefix):
			if !t.empty {
				texts, next = appendRich(texts, b, behind, &t)
			}
			if int64(len(texts)) > most {
				return fmt.Errorf("the texts of its cells take more than %d MiB; save it as CSV", most>>20)
			}
			if next >= 0 {
				s.ends = append(s.ends, uint32(len(texts)))
			}
		case !t.empty:
			next = skipElement(b, behind, &t)
		}
		switch next {
		case broken:
			return ErrDamaged
		case short:
			if err := w.fill(); err != nil {
				return err
			}
		default:
			s.texts = texts
			w.pos += next
		}
	}
}

// How nearly all texts are written.
const textStart, textEnd = "<si><t>", "</t></si>"

// quick reads the text at the start of b if it is written as nearly all are, and
// returns the place behind it, 0 where it is not: then nothing was read.
func (s *stringTable) quick(b []byte, prefix string, most int64) (next int) {
	if prefix != "" || len(b) < len(textStart) || string(b[:len(textStart)]) != textStart {
		return 0
	}
	text, next := between(b, 0, textStart, textEnd)
	if next < 0 || !asItIs(text) || bytes.Contains(text, []byte("_x")) || int64(len(s.texts)+len(text)) > most {
		return 0
	}
	s.texts = append(s.texts, text...)
	s.ends = append(s.ends, uint32(len(s.texts)))
	return next
}

// appendRich appends the text of <si> or <is>, whose opening tag was read: all its
// runs, without phonetic ones. It returns the place behind the element.
func appendRich(dst, b []byte, i int, opened *tag) (text []byte, next int) {
	prefix := string(opened.prefix)
	for inRun := false; ; {
		t, _, next := nextTag(b, i)
		switch {
		case next < 0:
			return dst, next
		case len(t.name) == 0, t.empty:
		case t.is("r", prefix):
			if t.closing != inRun {
				return dst, broken
			}
			inRun = !t.closing
		case t.closing:
			if inRun || !t.closes(opened) {
				return dst, broken
			}
			return dst, next
		case t.is("t", prefix):
			start := len(dst)
			if dst, next = appendContent(dst, b, next, &t); next < 0 {
				return dst, next
			}
			dst = unescape(dst, start)
		default:
			if next = skipElement(b, next, &t); next < 0 {
				return dst, next
			}
		}
		i = next
	}
}

// unescape resolves the _x000D_ by which workbooks write characters that markup
// cannot hold, in what stands in b from start on.
func unescape(b []byte, start int) []byte {
	first := bytes.Index(b[start:], []byte("_x"))
	if first < 0 {
		return b
	}
	to := start + first
	for from := to; from < len(b); {
		if u, ok := escaped(b[from:]); ok {
			r, size := rune(u), 7
			if utf16.IsSurrogate(r) {
				if low, ok := escaped(b[from+7:]); ok && utf16.DecodeRune(r, rune(low)) != utf8.RuneError {
					r, size = utf16.DecodeRune(r, rune(low)), 14
				}
			}
			to += utf8.EncodeRune(b[to:to+4], r) // shorter than what it replaces
			from += size
			continue
		}
		b[to] = b[from]
		to++
		from++
	}
	return b[:to]
}

// escaped reads the _xHHHH_ at the start of b.
func escaped(b []byte) (uint16, bool) {
	if len(b) < 7 || b[0] != '_' || b[1] != 'x' || b[6] != '_' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[2:6]), 16, 16)
	return uint16(n), err == nil
}
