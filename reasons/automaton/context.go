package automaton

import "regexp/syntax"

// context is what must be known of the bytes before, beside the nodes: for
// assertions what the last character was, and inside a character which bytes can
// follow.
type context uint8

const (
	beginning context = iota // there is no character
	afterLine                // a newline
	afterWord                // an ASCII letter or digit, or _
	afterRest                // another one
	inside1                  // one more byte ends the character
	inside2
	inside3
	insideE0 // E0 was read: what follows must not be spelled shorter
	insideED // or be a surrogate
	insideF0
	insideF4 // or be behind the last character
	contexts
)

// samples are characters that leave each context behind, -1 for none.
var samples = [contexts]rune{beginning: -1, afterLine: '\n', afterWord: 'a'}

const (
	aboutWords = syntax.EmptyWordBoundary | syntax.EmptyNoWordBoundary
	aboutLines = syntax.EmptyBeginLine | syntax.EmptyEndLine
)

// leads are the bytes that begin characters of more than one byte.
var leads = [...]struct {
	bytes
	inside context
}{
	{bytes{0xC2, 0xDF}, inside1},
	{bytes{0xE0, 0xE0}, insideE0},
	{bytes{0xE1, 0xEC}, inside2},
	{bytes{0xED, 0xED}, insideED},
	{bytes{0xEE, 0xEF}, inside2},
	{bytes{0xF0, 0xF0}, insideF0},
	{bytes{0xF1, 0xF3}, inside3},
	{bytes{0xF4, 0xF4}, insideF4},
}

// followers are the bytes that can follow inside a character, and what is left then.
var followers = [contexts]struct {
	bytes
	then context
}{
	inside1:  {bytes{0x80, 0xBF}, afterRest},
	inside2:  {bytes{0x80, 0xBF}, inside1},
	inside3:  {bytes{0x80, 0xBF}, inside2},
	insideE0: {bytes{0xA0, 0xBF}, inside1},
	insideED: {bytes{0x80, 0x9F}, inside1},
	insideF0: {bytes{0x90, 0xBF}, inside2},
	insideF4: {bytes{0x80, 0x8F}, inside2},
}

// inside reports whether the character is not complete: no match begins here.
func (c context) inside() bool { return c >= inside1 }

// after returns the context behind a byte, and whether the byte can stand there.
// It is afterRest where the program does not care what the character was, so that
// states which differ in nothing else are one.
func (p *program) after(before context, c byte) (context, bool) {
	if before.inside() {
		f := followers[before]
		return f.then, f.has(c)
	}
	for _, l := range leads {
		if l.has(c) {
			return l.inside, true
		}
	}
	switch {
	case c == '\n' && p.used&aboutLines != 0:
		return afterLine, true
	case syntax.IsWordChar(rune(c)) && p.used&aboutWords != 0:
		return afterWord, true
	}
	return afterRest, c < 0x80
}
