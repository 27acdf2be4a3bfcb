package automaton

import (
	"regexp/syntax"
	"unicode"
)

const (
	// fewTimes is how far the graph counts something that nearly every text has.
	fewTimes = 4
	// fewRunes is the size of a class that few texts have many of in a row, such
	// as that of the digits. Letters, or any character, are a larger one.
	fewRunes = 16
)

// loosened returns an expression that matches wherever e does, maybe elsewhere
// too, and does not count beyond fewTimes what is in nearly every text: .{0,40}
// becomes .* and \w{6} becomes \w{4,}. It returns e itself when that is so
// already; e does not change.
func loosened(e *syntax.Regexp) *syntax.Regexp {
	if e == nil {
		return nil
	}
	result := e
	for i, sub := range e.Sub {
		loose := loosened(sub)
		if loose == sub {
			continue
		}
		if result == e {
			result = copied(e)
		}
		result.Sub[i] = loose
	}
	if e.Op == syntax.OpRepeat && (e.Max > fewTimes || e.Min > fewTimes) && common(e.Sub[0]) {
		if result == e {
			result = copied(e)
		}
		result.Min, result.Max = min(e.Min, fewTimes), -1
	}
	return result
}

func copied(e *syntax.Regexp) *syntax.Regexp {
	c := *e
	c.Sub = append([]*syntax.Regexp(nil), e.Sub...)
	return &c
}

// common reports whether an expression can match long stretches of most texts:
// whether a part of it is a large class.
func common(e *syntax.Regexp) bool {
	switch e.Op {
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return true
	case syntax.OpCharClass:
		n := rune(0)
		for i := 0; i < len(e.Rune); i += 2 {
			n += e.Rune[i+1] - e.Rune[i] + 1
		}
		return n > fewRunes && e.Rune[0] <= unicode.MaxASCII
	}
	for _, sub := range e.Sub {
		if common(sub) {
			return true
		}
	}
	return false
}
