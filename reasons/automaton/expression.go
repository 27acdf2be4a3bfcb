package automaton

import (
	"regexp"
	"regexp/syntax"
)

// Expression is what to look for in a text.
type Expression struct {
	tree  *syntax.Regexp
	plain func() *regexp.Regexp
}

// Pattern returns what package regexp looks for, as regexp.Compile returns it.
func Pattern(e *regexp.Regexp) Expression {
	tree, err := syntax.Parse(e.String(), syntax.Perl)
	if err != nil { // it was compiled in another way: leave it to package regexp
		tree = nil
	}
	return Expression{tree, func() *regexp.Regexp { return e }}
}

// Line is a line of a text: all of it or, if it is open, what it begins with.
type Line struct {
	Text string
	Open bool
}

// Lines returns the expression for lines that follow each other. It is the one of
// (?m)^text.*\n and so on up to text$, made without reading it.
func Lines(lines []Line) Expression {
	parts := []*syntax.Regexp{{Op: syntax.OpBeginLine}}
	for i, line := range lines {
		literal := []rune(line.Text)
		switch last := i == len(lines)-1; {
		case last && line.Open:
			parts = append(parts, literally(literal))
		case last:
			parts = append(parts, literally(literal), &syntax.Regexp{Op: syntax.OpEndLine})
		case line.Open:
			rest := &syntax.Regexp{Op: syntax.OpStar, Sub: []*syntax.Regexp{{Op: syntax.OpAnyCharNotNL}}}
			parts = append(parts, literally(literal), rest, literally([]rune{'\n'}))
		default:
			parts = append(parts, literally(append(literal, '\n')))
		}
	}
	tree := &syntax.Regexp{Op: syntax.OpConcat, Sub: parts}
	return Expression{tree, func() *regexp.Regexp { return regexp.MustCompile(tree.String()) }}
}

func literally(runes []rune) *syntax.Regexp {
	return &syntax.Regexp{Op: syntax.OpLiteral, Rune: runes}
}
