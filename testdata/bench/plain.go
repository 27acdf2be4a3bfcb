//go:build unix

package main

import (
	"cmp"
	"io"
	"regexp"
	"slices"
	"strings"
)

// week is within how many seconds a contact is a repeat.
const week = 7 * 24 * 3600

// plain works the figures out as one would without a thought for time.
func plain(path string, out io.Writer) error {
	byCode := map[string]string{}
	var patterns []*regexp.Regexp
	for _, r := range reasons {
		for _, code := range strings.Fields(r.codes) {
			byCode[code] = r.id
		}
		patterns = append(patterns, regexp.MustCompile(r.pattern))
	}
	reasonOf := func(r row) string {
		if id, ok := byCode[r.code]; ok {
			return id
		}
		note := strings.ToLower(r.note)
		for i, p := range patterns {
			if p.MatchString(note) {
				return reasons[i].id
			}
		}
		return noReason
	}

	type contact struct {
		row   int
		start int64
		group group
	}
	type question struct{ customer, reason string }
	total := figures{}
	asked := map[question][]contact{}
	err := eachRow(path, func(number int, r row) error {
		g := group{reasonOf(r), r.channel, r.month()}
		total.add(g, counts{contacts: 1, seconds: max(0, r.seconds)})
		if r.customer != "" && g.reason != noReason {
			q := question{r.customer, g.reason}
			asked[q] = append(asked[q], contact{number, r.start.Unix(), g})
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, contacts := range asked {
		slices.SortFunc(contacts, func(a, b contact) int {
			return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.row, b.row))
		})
		for i, c := range contacts[1:] {
			if c.start-contacts[i].start <= week {
				total.add(c.group, counts{repeats: 1})
			}
		}
	}
	return total.write(out)
}
