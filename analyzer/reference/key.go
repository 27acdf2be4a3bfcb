package reference

import (
	"regexp"
	"slices"
	"strings"
)

// unknownWords: “Blank, withheld, anonymous, `0`, `unknown`, `n/a`, their Dutch
// forms … are *unknown*, never one customer.” Only words that the contract
// leaves no doubt about; the random logs use no others.
var unknownWords = []string{"", "withheld", "anonymous", "0", "unknown", "n/a", "anoniem", "onbekend", "n.v.t."}

var phoneNumber = regexp.MustCompile(`^(tel:)?(\+|00|0)[1-9][0-9 ()-]{7,16}$`)

// Key returns the key of a customer, or of the called side, in the form in which
// keys compare; "" when the customer is unknown. It knows nothing of the
// centre's own numbers: see [Log.OwnKeys].
//
// “In a phone column (80 % of the filled values are valid numbers or carry `+`,
// `00` or `tel:`) keys compare in E.164, home country NL unless told …  Mail
// addresses compare without case.”
func (l Log) Key(s string) string {
	s = strings.TrimSpace(s)
	switch {
	case slices.Contains(unknownWords, strings.ToLower(s)):
		return ""
	case strings.Contains(s, "@"):
		return strings.ToLower(s)
	case l.isPhoneColumn() && phoneNumber.MatchString(s):
		return e164(s)
	}
	return s
}

// isPhoneColumn looks at the customers; the called side is written alike.
func (l Log) isPhoneColumn() bool {
	filled, phones := 0, 0
	for _, r := range l.Rows {
		if r.Customer != "" {
			filled++
			if phoneNumber.MatchString(r.Customer) {
				phones++
			}
		}
	}
	return filled > 0 && 10*phones >= 8*filled
}

// e164: “`0612345678` = `+31 6 12345678` = `tel:+31612345678`”.
func e164(s string) string {
	s = strings.TrimPrefix(s, "tel:")
	s = strings.NewReplacer(" ", "", "-", "", "(", "", ")", "").Replace(s)
	if rest, ok := strings.CutPrefix(s, "00"); ok {
		return "+" + rest
	}
	if rest, ok := strings.CutPrefix(s, "0"); ok {
		return "+31" + rest
	}
	return s
}

// OwnKeys returns the keys of the centre's own numbers: “the centre's own numbers
// (given, or seen as the called side) are *unknown*”.
//
// Decision: every called side that is not blank, of a row that was read (neither
// rejected nor excluded) and is not outbound or internal. An outbound row calls
// the customer.
func (l Log) OwnKeys() map[string]bool {
	own := map[string]bool{}
	for _, r := range l.Rows {
		read := !r.Start.IsZero() && !r.Excluded
		if key := l.Key(r.Called); read && key != "" && !isOutbound(r) {
			own[key] = true
		}
	}
	return own
}

// isOutbound: “direction is outbound or internal; blank is inbound”.
func isOutbound(r Row) bool { return r.Direction == "outbound" || r.Direction == "internal" }
