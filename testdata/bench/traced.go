//go:build unix

package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strconv"
)

// traced adds the account that contactlog gives of every row up to the figures. The
// log tells the channel and the month; the reason, whether a contact is a repeat and
// how long it took (its cost, at 3600 euro an hour) are contactlog's.
func traced(log, trace string, out io.Writer) error {
	f, err := os.Open(trace)
	if err != nil {
		return err
	}
	defer f.Close()
	account := csv.NewReader(f)
	account.ReuseRecord = true
	head, err := account.Read()
	if err != nil {
		return err
	}
	at := map[string]int{}
	for i, name := range head {
		at[name] = i
	}
	total := figures{}
	err = eachRow(log, func(number int, r row) error {
		cells, err := account.Read()
		if err != nil {
			return fmt.Errorf("%s, row %d: %w", trace, number, err)
		}
		cell := func(name string) string { return cells[at[name]] }
		if cell("row") != strconv.Itoa(number) || cell("fate") != "contacts" {
			return fmt.Errorf("%s: row %s became of %s, want row %d of contacts", trace, cell("row"), cell("fate"), number)
		}
		c := counts{contacts: 1}
		if cell("repeat_of_row") != "" {
			c.repeats = 1
		}
		if r.seconds >= 0 { // else the cost is a mean
			if c.seconds, err = strconv.ParseInt(cell("cost_euro"), 10, 64); err != nil {
				return err
			}
		}
		total.add(group{cell("reason"), r.channel, r.month()}, c)
		return nil
	})
	if err != nil {
		return err
	}
	if _, err := account.Read(); err != io.EOF {
		return fmt.Errorf("%s has more rows than %s: %v", trace, log, err)
	}
	return total.write(out)
}
