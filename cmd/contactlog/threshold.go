package main

import (
	"fmt"
	"strings"

	"contactlog/analyzer"
	"contactlog/analyzer/document"
)

// threshold is a condition on a figure under which a report is no good news.
type threshold struct {
	text, figure, sign string
	limit              float64
}

var signs = []string{"<=", ">=", "<", ">"}

// parseThresholds reads conditions such as ftr<60% or repeat_share>=0.2.
func parseThresholds(texts []string) ([]threshold, error) {
	var all []threshold
	for _, text := range texts {
		t, err := parseThreshold(text)
		if err != nil {
			return nil, usageError{fmt.Errorf("--fail-if: %w", err)}
		}
		if !analyzer.HasFigure(t.figure) {
			return nil, usageError{hintError{fmt.Errorf("--fail-if: %q is not a figure of the report", t.figure), "contactlog explain lists the figures"}}
		}
		all = append(all, t)
	}
	return all, nil
}

func parseThreshold(text string) (threshold, error) {
	for _, sign := range signs {
		figure, limit, ok := strings.Cut(text, sign)
		if !ok {
			continue
		}
		digits, percent := strings.CutSuffix(strings.TrimSpace(limit), "%")
		magnitude, negative := strings.CutPrefix(strings.TrimSpace(digits), "-")
		x, err := parseNumber(strings.TrimSpace(magnitude))
		if err != nil {
			return threshold{}, err
		}
		if percent {
			x /= 100
		}
		if negative {
			x = -x
		}
		return threshold{text, strings.TrimSpace(figure), sign, x}, nil
	}
	return threshold{}, fmt.Errorf("%q has no comparison: write 'ftr<60%%' or 'cost_per_year>=2000000'", text)
}

func (t threshold) holds(x float64) bool {
	switch t.sign {
	case "<":
		return x < t.limit
	case "<=":
		return x <= t.limit
	case ">":
		return x > t.limit
	}
	return x >= t.limit
}

// crossedBy returns an error that lists the thresholds that hold, nil when none
// does. A figure that is not known cannot be trusted to be good: it crosses.
func crossedBy(all []threshold, d *document.Document) error {
	var lines []string
	for _, t := range all {
		g := d.Figure(t.figure)
		switch {
		case !g.Value.Known:
			lines = append(lines, fmt.Sprintf("threshold %s: %s is not known: %s", t.text, t.figure, g.Value.Why.EN))
		case t.holds(g.Value.Number):
			lines = append(lines, fmt.Sprintf("threshold %s: %s is %.6g", t.text, t.figure, g.Value.Number))
		}
	}
	if lines == nil {
		return nil
	}
	return crossedError{fmt.Errorf("%s", strings.Join(lines, "\n"))}
}
