package logfile

import (
	"fmt"
	"strings"
)

// assignStart finds the start: one column with date and time, else a date and a
// time, else a date alone.
func (a *assignment) assignStart() error {
	switch {
	case a.opt.named(Start) && a.opt.Columns[Start][0] != "":
		a.free(Date, Time)
		return nil
	case a.opt.named(Date) && a.opt.Columns[Date][0] != "":
		a.free(Start)
		a.takeTime()
		return nil
	}
	if c := a.best(Start, weak, func(c *candidate, _ rank) bool { return c.header.utc && c.isMoment() }); c != nil && a.with(Start) == nil && !a.opt.named(Start) && !a.opt.named(Time) {
		a.free(Date, Time)
		c.role, c.origin = Start, ByAlias
		return nil
	}
	start, date := a.with(Start), a.with(Date)
	if start != nil && start.isTime() && len(start.values) > 0 && !a.opt.named(Time) {
		// The column named start holds only a time of day.
		a.free(Time)
		start.role = Time
		start = nil
	}
	if start != nil {
		a.free(Date, Time)
		return nil
	}
	if date != nil && a.with(Time) != nil {
		if date.hasTimes() {
			a.free(Time)
		}
		return nil
	}
	return a.recogniseStart(date)
}

// recogniseStart finds the start among columns that bear no name of a role, and
// the date that does, if there is one.
func (a *assignment) recogniseStart(date *candidate) error {
	if date != nil && date.hasTimes() {
		return nil
	}
	complete := func(c *candidate, _ rank) bool { return c.isMoment() || c.lostAll() }
	if !a.opt.named(Start) {
		c := a.best(Start, lastResort, complete)
		if c == nil {
			c = a.best(Time, lastResort, complete) // the whole moment below a word for its time
		}
		if c != nil {
			a.free(Date, Time)
			c.role, c.origin = Start, ByAlias
			return nil
		}
	}
	dated := func(c *candidate, _ rank) bool { return c.isDate() || c.isPlainDate() || c.lostAll() }
	if date == nil && !a.opt.named(Date) {
		if date = a.best(Date, lastResort, dated); date == nil && !a.opt.named(Start) {
			date = a.best(Start, lastResort, dated)
		}
		if date != nil {
			date.role, date.origin = Date, ByAlias
		}
	}
	if date == nil {
		return a.noStart()
	}
	a.takeTime()
	return nil
}

// takeTime finds the time of day that belongs to a date.
func (a *assignment) takeTime() {
	if a.with(Time) != nil || a.opt.named(Time) {
		return
	}
	if date := a.with(Date); date != nil && date.hasTimes() {
		return
	}
	timed := func(c *candidate, _ rank) bool { return c.isTime() }
	c := a.best(Time, lastResort, timed)
	if c == nil {
		c = a.best(Start, lastResort, timed)
	}
	if c != nil {
		c.role, c.origin = Time, ByAlias
	}
}

// free takes roles away from the columns that have them by their name.
func (a *assignment) free(free ...Role) {
	for _, c := range a.columns {
		for _, r := range free {
			if c.role == r && c.origin != ByOption {
				c.role, c.origin = NoRole, ""
			}
		}
	}
}

// noStart says that no column can be the start.
func (a *assignment) noStart() error {
	if err := a.addedUpWithoutStart(); err != nil {
		return err
	}
	var missing []string
	for _, r := range []Role{Customer, Code, TextRole} {
		if !a.findable(r) {
			missing = append(missing, string(r))
		}
	}
	also := ""
	if len(missing) > 0 {
		also = "; also without a column: " + strings.Join(missing, ", ")
	}
	return fmt.Errorf("no usable start: no column with a known name holds the date and time at which a contact began; the headers are %s; name it with --column start=HEADER, or --column date=HEADER --column time=HEADER%s%s",
		a.headers(""), a.startClues(), also)
}

// findable reports whether a column has the role or would get it.
func (a *assignment) findable(r Role) bool {
	return a.with(r) != nil || a.best(r, lastResort, func(c *candidate, k rank) bool { return a.fits(c, r, k) }) != nil
}
