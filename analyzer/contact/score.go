package contact

import (
	"fmt"
	"slices"
	"strings"
)

// Scale is the scale on which a customer gave a score.
type Scale uint8

// The scales. Scores on different scales say different things: they are never
// averaged together.
const (
	NoScale Scale = iota
	OneToFive
	OneToSeven
	OneToTen
	ZeroToTen
	ZeroToHundred
	GoodOrBad // 1 or 0
	scales    // how many there are
)

// Scales is the number of scales, none included: the length of an array that
// [Scale] indexes.
const Scales = int(scales)

var scaleNames = [Scales]string{"", "1-5", "1-7", "1-10", "0-10", "0-100", "good_bad"}

var scaleEnds = [Scales][2]float64{
	OneToFive: {1, 5}, OneToSeven: {1, 7}, OneToTen: {1, 10}, ZeroToTen: {0, 10}, ZeroToHundred: {0, 100}, GoodOrBad: {0, 1},
}

// String returns the name of the scale, "" of none.
func (s Scale) String() string { return scaleNames[s] }

// MarshalText writes the scale by its name.
func (s Scale) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the scale with that name.
func (s *Scale) UnmarshalText(name []byte) error {
	i := slices.Index(scaleNames[:], string(name))
	if i < 0 {
		return fmt.Errorf("there is no scale %q: expected %s", name, strings.Join(scaleNames[OneToFive:], ", "))
	}
	*s = Scale(i)
	return nil
}

// Ends returns the lowest and the highest score of the scale.
func (s Scale) Ends() (low, high float64) { return scaleEnds[s][0], scaleEnds[s][1] }

// Score is what a customer scored a contact, in tenths, on a scale.
type Score struct {
	Tenths int16
	Scale  Scale
}

// NoScore is the zero value: the customer scored nothing.
var NoScore Score

// Known reports whether there is a score.
func (s Score) Known() bool { return s.Scale != NoScale }

// Value returns the score as its scale counts.
func (s Score) Value() float64 { return float64(s.Tenths) / 10 }
