package cell

import "bytes"

// noCodeWords are the marks by which a system says itself that the agent gave no
// wrap-up code, because time ran out or the agent went on without one.
var noCodeWords = words(list[bool]{true, "ININ-WRAP-UP-TIMEOUT,ININ-WRAP-UP-SKIPPED"})

// NoCodeGiven reports whether a cell of codes says that no agent gave one: such a
// mark, or several with commas, semicolons or bars between them. Beside a code the
// mark says nothing: the reason is known.
func NoCodeGiven(b []byte) bool {
	if !hasPrefixFold(b, "inin") { // nearly every cell ends here
		return false
	}
	for len(b) > 0 {
		part, rest := b, []byte(nil)
		if i := bytes.IndexAny(b, ";,|\n\r"); i >= 0 {
			part, rest = b[:i], b[i+1:]
		}
		if _, ok := noCodeWords.of(part); !ok && !Blank(part) {
			return false
		}
		b = rest
	}
	return true
}
