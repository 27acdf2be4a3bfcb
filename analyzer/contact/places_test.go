package contact

import (
	"testing"

	"pgregory.net/rapid"
)

// Runs tell where each row stands, also after rows were dropped.
func TestPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p places
		var want []Position
		at := Position{Row: 1}
		for range rapid.IntRange(0, 60).Draw(t, "steps") {
			switch rapid.IntRange(0, 9).Draw(t, "step") {
			case 0:
				at = Position{File: at.File + 1, Row: 2}
			case 1:
				at.Row += rapid.Uint32Range(2, 5).Draw(t, "gap")
			case 2:
				n := rapid.IntRange(0, len(want)).Draw(t, "kept")
				want = want[:n]
				p.truncate(n)
			default:
				at.Row++
			}
			want = append(want, at)
			p.add(at)
		}
		for i, w := range want {
			if got := p.of(i); got != w {
				t.Fatalf("row %d stands at %v, want %v", i, got, w)
			}
		}
	})
}

// The contacts of a log stand where their first rows do.
func TestPositionsOfContacts(t *testing.T) {
	b := NewBuilder(DefaultLegGap, false)
	for k, r := range []Row{at(1, 0), at(2, 0), at(1, Hour), at(3, 0), at(2, -Hour), at(4, 400*Day)} {
		r.Pos = Position{File: uint16(k / 4), Row: uint32(10 + 3*k)}
		b.Add(r)
	}
	l := b.Log()
	for i, want := range []Position{{0, 10}, {0, 19}, {1, 22}, {1, 25}} {
		if got := l.Position(i); got != want {
			t.Errorf("contact %d stands at %v, want %v", i, got, want)
		}
	}
	if l.Coverage.Stray != 1 || l.FirstStray() != (Position{1, 25}) {
		t.Errorf("stray %d at %v", l.Coverage.Stray, l.FirstStray())
	}
}
