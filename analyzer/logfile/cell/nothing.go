package cell

// nothingWords are the marks by which exports say that a cell is blank.
var nothingWords = words(list[bool]{true, "[none],[deleted],[empty],(none),(blank),(empty),(leeg),none,null,nil,nan,n/a,na,#n/a,#n/b,n.a.,n.v.t.,nvt,blank,empty,leeg," +
	"undefined,not set,not specified,niet ingevuld,ININ-WRAP-UP-TIMEOUT,ININ-WRAP-UP-SKIPPED,no value"})

// Nothing reports whether a cell that is not blank says nothing all the same: a mark
// such as [None] or ININ-WRAP-UP-TIMEOUT, or no letter or digit at all.
func Nothing(b []byte) bool {
	said := false
	for _, c := range b {
		if isLetter(c) || isDigit(c) || c >= 0x80 {
			said = true
			break
		}
	}
	if !said {
		return true
	}
	_, ok := nothingWords.of(trimMarks(b))
	return ok
}

// trimMarks drops the dashes around a word, as in --None--.
func trimMarks(b []byte) []byte {
	for len(b) > 0 && b[0] == '-' {
		b = b[1:]
	}
	for len(b) > 0 && b[len(b)-1] == '-' {
		b = b[:len(b)-1]
	}
	return b
}
