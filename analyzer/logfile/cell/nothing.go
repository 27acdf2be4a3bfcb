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

// says reports whether b has a letter or digit.
func says(b []byte) bool {
	for _, c := range b {
		if isLetter(c) || isDigit(c) || c >= 0x80 {
			return true
		}
	}
	return false
}
