//go:build unix

package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
)

// group is what the figures are counted by: as every program prints it.
type group struct{ reason, channel, month string }

// counts are the figures of a group.
type counts struct{ contacts, repeats, seconds int64 }

// figures are what the programs are compared by.
type figures map[group]counts

func (f figures) add(g group, c counts) {
	sum := f[g]
	sum.contacts += c.contacts
	sum.repeats += c.repeats
	sum.seconds += c.seconds
	f[g] = sum
}

// write writes the figures one group a line, in the order of the bytes. What has no
// reason has no repeats: contactlog looks for none there.
func (f figures) write(w io.Writer) error {
	for _, g := range slices.SortedFunc(maps.Keys(f), func(a, b group) int {
		return strings.Compare(a.reason+"\t"+a.channel+"\t"+a.month, b.reason+"\t"+b.channel+"\t"+b.month)
	}) {
		c := f[g]
		if _, err := fmt.Fprintf(w, "%s\t%s\t%s\t%d\t%d\t%d\n", g.reason, g.channel, g.month, c.contacts, c.repeats, c.seconds); err != nil {
			return err
		}
	}
	return nil
}

// same says how two sets of figures differ.
func same(a, b string) error {
	one, err := os.ReadFile(a)
	if err != nil {
		return err
	}
	other, err := os.ReadFile(b)
	if err != nil {
		return err
	}
	if len(one) == 0 {
		return fmt.Errorf("%s is empty", a)
	}
	left, right := strings.Split(string(one), "\n"), strings.Split(string(other), "\n")
	for i := range max(len(left), len(right)) {
		switch {
		case i >= len(left):
			return fmt.Errorf("only %s has %q", b, right[i])
		case i >= len(right):
			return fmt.Errorf("only %s has %q", a, left[i])
		case left[i] != right[i]:
			return fmt.Errorf("line %d: %s has %q, %s has %q", i+1, a, left[i], b, right[i])
		}
	}
	return nil
}

// row is what the figures need of a row of a log.
type row struct {
	id, customer, channel, code, note string
	start                             time.Time
	seconds                           int64 // -1 where it is blank
}

// eachRow visits the rows of a log; the header is row 1.
func eachRow(path string, visit func(number int, r row) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	records := csv.NewReader(bufio.NewReaderSize(f, 1<<20))
	records.ReuseRecord = true
	head, err := records.Read()
	if err != nil {
		return err
	}
	at := map[string]int{}
	for i, name := range head {
		at[name] = i
	}
	for _, name := range []string{"contact_id", "customer_id", "started_at", "channel", "wrapup_code", "note", "handle_seconds"} {
		if _, ok := at[name]; !ok {
			return fmt.Errorf("%s has no column %s", path, name)
		}
	}
	for number := 2; ; number++ {
		cells, err := records.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		cell := func(name string) string { return strings.Clone(cells[at[name]]) }
		r := row{id: cell("contact_id"), customer: cell("customer_id"), channel: cell("channel"), code: cell("wrapup_code"), note: cell("note"), seconds: -1}
		if r.start, err = time.Parse("2006-01-02T15:04:05", cell("started_at")); err != nil {
			return err
		}
		if s := cell("handle_seconds"); s != "" {
			if r.seconds, err = strconv.ParseInt(s, 10, 64); err != nil {
				return err
			}
		}
		if err := visit(number, r); err != nil {
			return err
		}
	}
}

func (r row) month() string { return r.start.Format("2006-01") }
