package reasons

import (
	"bytes"
	"regexp/syntax"
	"unicode/utf8"
)

// needs are groups of literals: of each group at least one literal is part of
// every text that a pattern matches. Almost every text lacks some word that the
// pattern cannot do without, and that is seen far sooner than by trying the
// regular expression, which costs more than all phrases together.
type needs [][]string

const (
	shortestNeed = 2  // a shorter literal is part of too many texts to tell them apart
	mostNeeds    = 40 // a larger group costs more than it saves
)

// needsOf returns the needs of a pattern that compiles.
func needsOf(expression string) needs {
	tree, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		return nil
	}
	return required(tree)
}

// required returns what every match of the expression holds.
func required(e *syntax.Regexp) needs {
	switch e.Op {
	case syntax.OpLiteral:
		if s := longestASCII(e.Rune); len(s) >= shortestNeed {
			return needs{{s}}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return required(e.Sub[0])
	case syntax.OpRepeat:
		if e.Min > 0 {
			return required(e.Sub[0])
		}
	case syntax.OpConcat:
		var all needs
		for _, part := range e.Sub {
			all = append(all, required(part)...)
		}
		return all
	case syntax.OpAlternate:
		var group []string
		for _, way := range e.Sub {
			best := required(way).best()
			group = append(group, best...)
			if best == nil || len(group) > mostNeeds {
				return nil
			}
		}
		return needs{group}
	}
	return nil
}

// best returns the group whose literals are rarest: whose shortest is longest.
func (n needs) best() []string {
	var best []string
	for _, group := range n {
		if best == nil || shortest(group) > shortest(best) {
			best = group
		}
	}
	return best
}

func shortest(group []string) int {
	least := len(group[0])
	for _, s := range group {
		least = min(least, len(s))
	}
	return least
}

// longestASCII returns the longest run of ASCII characters, in lower case.
func longestASCII(runes []rune) string {
	var run, longest []byte
	for _, r := range runes {
		if r >= utf8.RuneSelf {
			run = run[:0]
			continue
		}
		run = append(run, lower(byte(r)))
		if len(run) > len(longest) {
			longest = append(longest[:0], run...)
		}
	}
	return string(longest)
}

// lower returns the lower case of an ASCII character; other bytes stay.
func lower(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b + ('a' - 'A')
	}
	return b
}

// met reports whether a text, in lower case, can match.
func (n needs) met(lower []byte) bool {
	for _, group := range n {
		if !anyOf(group, lower) {
			return false
		}
	}
	return true
}

func anyOf(group []string, lower []byte) bool {
	for _, s := range group {
		if bytes.Contains(lower, []byte(s)) {
			return true
		}
	}
	return false
}

// Two letters outside ASCII equal an ASCII one when case does not matter: a text
// with one of them is not compared with needs.
const (
	longS  = "ſ"
	kelvin = "\u212A"
)

// appendLower appends the text with its ASCII letters in lower case, and reports
// whether it can be compared with needs.
func appendLower(dst, src []byte) (folded []byte, telling bool) {
	ascii := true
	for _, c := range src {
		ascii = ascii && c < utf8.RuneSelf
		dst = append(dst, lower(c))
	}
	return dst, ascii || !bytes.Contains(src, []byte(longS)) && !bytes.Contains(src, []byte(kelvin))
}
