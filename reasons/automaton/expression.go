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

// Lines returns the expression for lines that follow each other, with or without
// empty ones between. It is that of (?m)^text.*\n+ and so on up to text$, made
// without reading it.
func Lines(lines []Line) Expression {
	parts := []*syntax.Regexp{{Op: syntax.OpBeginLine}}
	for i, line := range lines {
		last := i == len(lines)-1
		parts = append(parts, &syntax.Regexp{Op: syntax.OpLiteral, Rune: []rune(line.Text)})
		if line.Open && !last {
			parts = append(parts, repeated(syntax.OpStar, &syntax.Regexp{Op: syntax.OpAnyCharNotNL}))
		}
		if !last {
			parts = append(parts, repeated(syntax.OpPlus, &syntax.Regexp{Op: syntax.OpLiteral, Rune: []rune{'\n'}}))
		} else if !line.Open {
			parts = append(parts, &syntax.Regexp{Op: syntax.OpEndLine})
		}
	}
	tree := &syntax.Regexp{Op: syntax.OpConcat, Sub: parts}
	return Expression{tree, func() *regexp.Regexp { return regexp.MustCompile(tree.String()) }}
}

func repeated(op syntax.Op, e *syntax.Regexp) *syntax.Regexp {
	return &syntax.Regexp{Op: op, Sub: []*syntax.Regexp{e}}
}
