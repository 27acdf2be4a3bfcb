package cell

import (
	"bytes"
	"strings"
)

// nothingMarks are the marks by which exports say that a cell is blank.
const nothingMarks = "[none],[deleted],[empty],(none),(blank),(empty),(leeg),none,null,nil,nan,n/a,na,#n/a,#n/b,n.a.,n.v.t.,nvt,blank,empty,leeg," +
	"undefined,not set,not specified,niet ingevuld,ININ-WRAP-UP-TIMEOUT,ININ-WRAP-UP-SKIPPED,no value"

var nothingWords = words(list[bool]{true, nothingMarks})

// nothingStarts are the bytes with which these marks begin, in either case: most
// cells begin with another, and need no look-up. It is only read.
var nothingStarts = func() (starts [256]bool) {
	for word := range strings.SplitSeq(nothingMarks, ",") {
		starts[word[0]|0x20] = true
	}
	return starts
}()

// Nothing reports whether a cell that is not blank says nothing all the same: a mark
// such as [None], --None-- or ININ-WRAP-UP-TIMEOUT, or no letter or digit at all.
func Nothing(b []byte) bool {
	if !says(b) {
		return true
	}
	b = bytes.Trim(b, "-")
	if !nothingStarts[b[0]|0x20] {
		return false
	}
	_, ok := nothingWords.of(b)
	return ok
}

// noIDs are the words that stand where a contact has no number.
var noIDs = words(list[bool]{true, "unknown,onbekend,undefined,no id,geen"})

// NoID reports whether a cell that is not blank holds no id of a contact all the same:
// a mark of nothing, a word for it, zeros alone. Rows that share it have nothing in
// common.
func NoID(b []byte) bool {
	zeros := true
	for _, c := range b {
		zeros = zeros && (c == '0' || c == '-' || c == '.')
	}
	if zeros || Nothing(b) {
		return true
	}
	switch b[0] | 0x20 {
	case 'u', 'o', 'n', 'g':
		_, ok := noIDs.of(b)
		return ok
	}
	return false
}

// RoundedNumber reports whether a cell is a number of which a spreadsheet kept only the first
// digits: 1,00001E+19.
func RoundedNumber(b []byte) bool {
	var buf [2 * maxE164]byte
	_, id, ok := appendExponent(buf[:0], b)
	return ok && id == Rounded
}

// says reports whether b has a letter or digit.
func says(b []byte) bool {
	for _, c := range b {
		if isLetter(c) || isDigit(c) || c >= 0x80 {
			return true
		}
	}
	return false
}
