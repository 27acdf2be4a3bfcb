package inflate

import (
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"
)

// packed returns content deflated at a level.
func packed(content []byte, level int) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, level)
	if err != nil {
		panic(err)
	}
	for len(content) > 0 { // in blocks of several sizes
		n := min(len(content), 1+len(content)/2+len(content)%1000)
		if _, err := w.Write(content[:n]); err != nil {
			panic(err)
		}
		content = content[n:]
		if len(content)%3 == 0 {
			if err := w.Flush(); err != nil {
				panic(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// levels are those of compress/flate that pack in ways of their own.
var levels = []int{flate.HuffmanOnly, flate.NoCompression, flate.BestSpeed, 2, 6, flate.BestCompression}

// texts are contents that pack into blocks of every kind.
func texts(t *rapid.T) []byte {
	r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
	n := rapid.SampledFrom([]int{0, 1, 2, 5, 100, 3000, 70_000, 400_000}).Draw(t, "size")
	letters := rapid.SampledFrom([]int{1, 2, 3, 20, 256}).Draw(t, "letters")
	b := make([]byte, 0, n)
	for len(b) < n {
		if len(b) > 0 && r.IntN(8) == 0 { // something that was there before
			from := r.IntN(len(b))
			if r.IntN(2) == 0 {
				from = max(0, len(b)-1-r.IntN(20))
			}
			for i := range r.IntN(300) {
				b = append(b, b[from+i])
			}
			continue
		}
		if r.IntN(3000) == 0 {
			b = append(b, bytes.Repeat([]byte{byte(r.IntN(letters))}, r.IntN(5000))...)
		}
		b = append(b, byte(r.IntN(letters)*(1+r.IntN(2))))
	}
	return b[:n]
}

// slow reads a source in pieces.
func slow(b []byte, pieces int) io.Reader {
	switch pieces {
	case 0:
		return iotest.OneByteReader(bytes.NewReader(b))
	case 1:
		return iotest.HalfReader(bytes.NewReader(b))
	case 2:
		return iotest.DataErrReader(bytes.NewReader(b))
	}
	return bytes.NewReader(b)
}

// compare holds what we unpack against compress/flate, and reports whether that
// unpacks it.
func compare(t interface{ Fatalf(string, ...any) }, data []byte, pieces int) bool {
	got, err := io.ReadAll(NewReader(slow(data, pieces)))
	want, wantErr := io.ReadAll(flate.NewReader(bytes.NewReader(data)))
	var corrupt flate.CorruptInputError
	switch {
	case wantErr == nil && (err != nil || !bytes.Equal(got, want)):
		t.Fatalf("%v and %d bytes, want %d", err, len(got), len(want))
	case errors.As(wantErr, &corrupt) && !errors.Is(err, ErrDamaged) && !errors.Is(err, io.ErrUnexpectedEOF),
		wantErr == io.ErrUnexpectedEOF && !errors.Is(err, ErrDamaged) && err != io.ErrUnexpectedEOF:
		t.Fatalf("%v, want %v", err, wantErr)
	}
	return wantErr == nil
}

func TestUnpacksWhatWasPacked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		content := texts(t)
		data := packed(content, rapid.SampledFrom(levels).Draw(t, "level"))
		data = append(data, "what stands behind"...)
		if !compare(t, data, rapid.IntRange(0, 4).Draw(t, "pieces")) {
			t.Fatalf("compress/flate does not unpack its own")
		}
	})
}

func TestDamagedData(t *testing.T) {
	fine, damaged := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		data := packed(texts(t), rapid.SampledFrom(levels).Draw(t, "level"))
		for range rapid.IntRange(1, 3).Draw(t, "faults") {
			i := rapid.IntRange(0, len(data)-1).Draw(t, "at")
			if rapid.Bool().Draw(t, "early") {
				i = min(i, i%300)
			}
			data[i] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit")
		}
		if compare(t, data, rapid.IntRange(0, 4).Draw(t, "pieces")) {
			fine++
		} else {
			damaged++
		}
	})
	if damaged == 0 {
		t.Errorf("%d fine, %d damaged", fine, damaged)
	}
}

func TestCutData(t *testing.T) {
	for _, level := range levels {
		data := packed([]byte(strings.Repeat("waar blijft mijn pakket ", 30)+"x"), level)
		for n := range data {
			if _, err := io.ReadAll(NewReader(bytes.NewReader(data[:n]))); err != io.ErrUnexpectedEOF {
				t.Errorf("level %d: the first %d of %d bytes: %v", level, n, len(data), err)
			}
		}
	}
}

func TestErrorsOfTheSource(t *testing.T) {
	data := packed(bytes.Repeat([]byte("0123456789abcdef"), 10_000), 6)
	source := io.MultiReader(bytes.NewReader(data[:len(data)/2]), iotest.ErrReader(iotest.ErrTimeout))
	if _, err := io.ReadAll(NewReader(source)); err != iotest.ErrTimeout {
		t.Errorf("%v, want a timeout", err)
	}
}

// Nothing that is no deflated data is taken for such, nor does it panic.
func TestRandomBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		compare(t, rapid.SliceOfN(rapid.Byte(), 0, 400).Draw(t, "data"), 4)
	})
}

func FuzzUnpack(f *testing.F) {
	for _, level := range levels {
		f.Add(packed([]byte(strings.Repeat("waar blijft mijn pakket ", 3)+"x"), level))
	}
	f.Fuzz(func(t *testing.T, data []byte) { compare(t, data, 4) })
}

// sheet is markup such as workbooks hold.
func sheet() []byte {
	r := rand.New(rand.NewPCG(1, 2))
	var b bytes.Buffer
	for row := 2; row < 40_000; row++ {
		fmt.Fprintf(&b, `<row r="%d" spans="1:11"><c r="A%d"><v>%d</v></c><c r="B%d" t="s"><v>%d</v></c><c r="C%d" s="1"><v>45658.%d</v></c><c r="D%d" t="s"><v>12</v></c></row>`,
			row, row, 100_000_000+row, row, r.IntN(row), row, r.IntN(1e9), row)
	}
	return b.Bytes()
}

func BenchmarkUnpack(b *testing.B) {
	content := sheet()
	data := packed(content, 6)
	for _, way := range []struct {
		name string
		of   func(io.Reader) io.Reader
	}{
		{"ours", func(r io.Reader) io.Reader { return NewReader(r) }},
		{"flate", func(r io.Reader) io.Reader { return flate.NewReader(r) }},
	} {
		b.Run(way.name, func(b *testing.B) {
			b.SetBytes(int64(len(content)))
			for b.Loop() {
				if n, err := io.Copy(io.Discard, way.of(bytes.NewReader(data))); n != int64(len(content)) || err != nil {
					b.Fatal(n, err)
				}
			}
		})
	}
}
