package cell

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"
)

// The ways that most cells go lead where the long ways do.
func TestShortWaysAgreeWithTheLongOnes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := []byte(rapid.OneOf(
			rapid.StringMatching(`\+?[0-9]{1,20}`), rapid.StringMatching(`[A-Za-z0-9]{1,12}`), rapid.StringMatching(`0{1,12}`),
			rapid.StringMatching(`(\+|00)?31[06][0-9]{7,9}`), rapid.StringMatching(`[0-9]{1,3}E\+?[0-9]{1,2}`),
			rapid.SampledFrom(append(keypad[:], "+266696687", "NA", "nb", "K000", "000K", "12E5", "1", "")),
		).Draw(t, "cell"))
		if len(b) == 0 {
			return
		}
		for _, phone := range []bool{false, true} {
			got, id := AppendCustomer([]byte("x"), b, phone)
			want, wantID := appendCustomer([]byte("x"), b, phone)
			if id != wantID || !bytes.Equal(got, want) {
				t.Fatalf("customer %q, phone %v: %q, %v, want %q, %v", b, phone, got, id, want, wantID)
			}
			if figures, ok := PlainKey(b); ok && figures < len(b) {
				if rest, more := NextCustomer(b); id != Known || string(got) != "x"+string(b) || PhoneLike(b) || ExtensionLike(b) || !bytes.Equal(rest, b) || more != nil {
					t.Fatalf("the plain customer %q is %q, %v", b, got, id)
				}
			}
		}
		if got, want := PhoneLike(b), phoneLike(b); got != want {
			t.Fatalf("PhoneLike(%q) = %v, want %v", b, got, want)
		}
		for u := Seconds; u <= DayFraction; u++ {
			for _, mark := range []DecimalMark{Point, Comma} {
				form := LengthForm{Plain: u, Mark: mark}
				got, fault := ParseLength(b, form)
				if want, wantFault := parseLength(b, form); got != want || fault != wantFault {
					t.Fatalf("ParseLength(%q, %+v) = %+v, %v, want %+v, %v", b, form, got, fault, want, wantFault)
				}
			}
		}
		got, fault := ParseRating(b)
		if want, wantFault := parseRating(b); got != want || fault != wantFault {
			t.Fatalf("ParseRating(%q) = %+v, %v, want %+v, %v", b, got, fault, want, wantFault)
		}
	})
}

// A cell that needs no trimming is left as trimming leaves it.
func TestTrimAgrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := []byte(rapid.StringOf(rapid.SampledFrom([]rune("a!\"~ \t\x7fé\u00a0\u200b"))).Draw(t, "cell"))
		if got, want := Trim(b), trim(b); !bytes.Equal(got, want) {
			t.Fatalf("Trim(%q) = %q, want %q", b, got, want)
		}
		if got, want := Clean(b), clean(b); !bytes.Equal(got, want) {
			t.Fatalf("Clean(%q) = %q, want %q", b, got, want)
		}
	})
}

// The short ways count on it that no word for a customer, score or nothing has a digit
// and letters alone.
func TestNoWordIsAPlainKey(t *testing.T) {
	for word := range unknownWords() {
		if _, ok := PlainKey([]byte(word)); ok {
			t.Errorf("%q is a word for a customer who is not known", word)
		}
	}
	for word := range ratings() {
		if _, ok := wholeNumber([]byte(word)); ok {
			t.Errorf("%q is a word for a score", word)
		}
	}
}
