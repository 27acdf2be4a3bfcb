package csv

import (
	"testing"

	"pgregory.net/rapid"
)

// TestMarksAgreeWithALoop holds the bits against the bytes, one by one.
func TestMarksAgreeWithALoop(t *testing.T) {
	bytes := rapid.OneOf(rapid.Byte(), rapid.SampledFrom([]byte{',', '\n', '-', '\v', ',' | 0x80, '\n' | 0x80, 0, 1, 0xff}))
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(bytes, blockSize, blockSize).Draw(t, "text")
		comma := rapid.SampledFrom([]byte{',', ';', '\t', '|'}).Draw(t, "comma")
		var want uint64
		for i, c := range text {
			if c == comma || c == '\n' {
				want |= 1 << i
			}
		}
		if got := marks(text, lowest*uint64(comma), lowest*'\n'); got != want {
			t.Fatalf("%q: got %064b, want %064b", text, got, want)
		}
	})
}
