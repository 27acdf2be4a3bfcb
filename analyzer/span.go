package analyzer

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"contactlog/analyzer/contact"
)

var spanUnits = []struct {
	suffix string
	length contact.Millis
}{{"d", contact.Day}, {"h", contact.Hour}, {"m", contact.Minute}, {"s", contact.Second}}

// maxSpan bounds a window or leg gap: ten years.
const maxSpan = 3660 * contact.Day

// ParseSpan reads a length of time as users give it: 7d, 36h, 90m or 30s.
func ParseSpan(s string) (contact.Millis, error) {
	for _, u := range spanUnits {
		digits, ok := strings.CutSuffix(s, u.suffix)
		if !ok {
			continue
		}
		x, err := strconv.ParseFloat(digits, 64)
		length := x * float64(u.length)
		if err != nil || math.IsNaN(length) || length < 0 || length > float64(maxSpan) {
			break
		}
		return contact.Millis(math.Round(length)), nil
	}
	return 0, fmt.Errorf("%q is not a length of time: write 7d, 36h, 90m or 30s, at most 3660d", s)
}

// FormatSpan writes a length of time as [ParseSpan] reads it.
func FormatSpan(d contact.Millis) string {
	for _, u := range spanUnits {
		if d%u.length == 0 {
			return strconv.FormatInt(int64(d/u.length), 10) + u.suffix
		}
	}
	return strconv.FormatFloat(float64(d)/float64(contact.Second), 'f', -1, 64) + "s"
}
