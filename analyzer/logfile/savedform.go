package logfile

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// hold keeps the columns as the saved layout has them, and settles only those that
// the user names instead. Where the evidence of the rows contradicts the saved
// layout, it returns an error.
func (t *fitted) hold(l *Layout, p *pass) (settled []Column, changed bool, err error) {
	settled, _, open := settle(l, p.seen, p.opt)
	bare, _, err := settle(l, make([]evidence, len(l.Columns)), p.opt)
	if err != nil {
		return nil, false, err
	}
	if open != nil { // rows that contradict each other; one of them contradicts the layout too
		settled = slices.Clone(l.Columns)
	}
	var differences []string
	for i := range l.Columns {
		if !t.held[i] {
			changed = changed || differs(&settled[i], &l.Columns[i])
			continue
		}
		f := forms{&l.Columns[i], &settled[i], &bare[i], &p.seen[i], &p.faults[i]}
		if d := f.contradiction(p.opt); d != "" {
			differences = append(differences, d)
		}
		settled[i] = l.Columns[i]
	}
	if len(differences) == 0 && open != nil {
		return nil, false, open
	}
	return settled, changed, t.misfit(differences...)
}

// forms are the ways to read the cells of one column: as the saved layout says, as
// the rows ask for, and as one would have it that knows no rows.
type forms struct {
	saved, settled, bare *Column
	seen                 *evidence
	faults               *Unreadable
}

// contradiction says where the rows contradict the saved layout, "" if they do not.
// What the rows leave open is no contradiction: the layout is there to say it.
func (f *forms) contradiction(opt *Options) string {
	if f.saved.Role.isDate() && opt.DateOrder == cell.Auto {
		if d := f.contradictedOrder(); d != "" {
			return d
		}
	}
	where := f.seen.firstPlain
	switch {
	case f.contradictedMark():
		where = f.seen.firstPoint
		if f.settled.Mark == cell.Comma {
			where = f.seen.firstComma
		}
	case f.contradictedUnit():
	case f.contradictedHours():
		where = f.seen.firstTwo
	case f.contradictedScale(), f.contradictedBlanks():
		where = spot{}
	case !f.moved():
		return ""
	}
	return f.say(where, f.difference())
}

// contradictedMark reports whether more numbers need the other decimal mark.
func (f *forms) contradictedMark() bool {
	return f.saved.Mark != f.settled.Mark && f.seen.points != f.seen.commas
}

// contradictedUnit reports whether the numbers cannot be in the saved unit: the
// rows prove another, most would be impossible, or fractions of a day are whole days.
func (f *forms) contradictedUnit() bool {
	if f.saved.Unit == f.settled.Unit || f.seen.plain == 0 {
		return false
	}
	return f.settled.Unit != f.bare.Unit && f.proven() || 2*f.faults.Count > f.seen.plain || f.saved.Unit == cell.DayFraction && f.seen.longest >= 2
}

// proven reports whether the rows prove the unit that they ask for. That numbers
// would be hardly so long, or that other columns have another unit, proves nothing
// against a unit that somebody or something gave a reason for.
func (f *forms) proven() bool {
	if f.saved.UnitBy == "" || f.settled.UnitBy == BySpan {
		return true
	}
	_, precise := f.seen.byPrecision()
	_, bySize := f.seen.bySize(f.settled.Role)
	return f.settled.UnitBy != ByColumns && (precise || !bySize)
}

// contradictedHours reports whether 3:37 cannot be what the layout says.
func (f *forms) contradictedHours() bool {
	return f.saved.HoursTwo != f.settled.HoursTwo && f.settled.HoursTwo != f.bare.HoursTwo && f.seen.twoParts > 0
}

// contradictedScale reports whether the saved scale has no place for the scores, or
// says none: they lie beyond it, name another highest one, or are words that it does
// not have. A narrower one than the saved holds the scores of a short file by chance.
func (f *forms) contradictedScale() bool {
	scale, e := f.saved.Scale, f.seen
	if scale == f.settled.Scale || e.scores+e.words == 0 {
		return false
	}
	low, high := scale.Ends()
	worded := scale == contact.OneToFive || scale == contact.GoodOrBad && !e.shades
	return scale == contact.NoScale || e.words > 0 && !worded ||
		e.scores > 0 && (e.low < low || e.high > high || e.of > 0 && float64(e.of) != high)
}

// contradictedBlanks reports whether signs separate tags that blanks should.
func (f *forms) contradictedBlanks() bool {
	return f.saved.Blanks && f.seen.separated > 0
}

// contradictedOrder says which date cannot be in the saved order of day and month.
func (f *forms) contradictedOrder() string {
	order := f.saved.Order
	switch e := f.seen; {
	case order == cell.DMY && e.monthFirst.row > 0:
		return f.say(e.monthFirst, "a date with the month first; the layout has order dmy")
	case order == cell.MDY && e.dayFirst.row > 0:
		return f.say(e.dayFirst, "a date with the day first; the layout has order mdy")
	case order != cell.Auto:
		return ""
	}
	for _, s := range [...]spot{f.seen.dayFirst, f.seen.monthFirst, f.seen.openOrder} {
		if s.row > 0 {
			return f.say(s, "a date whose day and month could be either way; the layout has dates that leave nothing open (and no order)")
		}
	}
	return ""
}

// say puts a contradiction behind the place where it shows.
func (f *forms) say(s spot, what string) string {
	where := fmt.Sprintf("column %q (%s)", f.saved.Header, f.saved.Role)
	if s.row > 0 {
		where += fmt.Sprintf(", row %d (%s)", s.row, s.shape)
	}
	return where + ": " + what
}

// weighed are the forms that the rules above weigh, and that of keys, which varies
// with the customers that happen to call.
var weighed = map[string]bool{"order": true, "mark": true, "unit": true, "hh_mm": true, "phone": true, "scale": true, "blanks": true}

// moved reports whether the rows ask for any other form that the column would not
// have without them.
func (f *forms) moved() bool {
	moved := false
	f.eachForm(func(name string, _, settled, bare reflect.Value) {
		moved = moved || !weighed[name] && !reflect.DeepEqual(settled.Interface(), bare.Interface())
	})
	return moved
}

// difference names the forms in which the saved layout and the rows differ.
func (f *forms) difference() string {
	var saved, settled []string
	f.eachForm(func(name string, s, t, _ reflect.Value) {
		saved = append(saved, said(name, s))
		settled = append(settled, said(name, t))
	})
	return fmt.Sprintf("the layout has %s, the rows ask for %s", strings.Join(saved, " and "), strings.Join(settled, " and "))
}

// said is a form with its name.
func said(name string, v reflect.Value) string {
	if w := written(v); w != "" {
		return name + " " + w
	}
	return "no " + name
}

// eachForm calls each for the fields by which the saved column and the settled one
// read cells differently.
func (f *forms) eachForm(each func(name string, saved, settled, bare reflect.Value)) {
	saved, settled, bare := reflect.ValueOf(f.saved).Elem(), reflect.ValueOf(f.settled).Elem(), reflect.ValueOf(f.bare).Elem()
	for i := range saved.NumField() {
		name, ok := fieldName(saved.Type().Field(i))
		if !ok || reflect.DeepEqual(saved.Field(i).Interface(), settled.Field(i).Interface()) {
			continue
		}
		other := *f.saved
		reflect.ValueOf(&other).Elem().Field(i).Set(settled.Field(i))
		if differs(f.saved, &other) {
			each(name, saved.Field(i), settled.Field(i), bare.Field(i))
		}
	}
}

// written is a form as a layout names it.
func written(v reflect.Value) string {
	if m, ok := v.Interface().(encoding.TextMarshaler); ok {
		if b, err := m.MarshalText(); err == nil {
			return string(b)
		}
	}
	return fmt.Sprint(v.Interface())
}

// formDoubts are the doubts about forms that a layout settles, because it names them.
var formDoubts = map[string]bool{
	"date_order": true, "minutes_seconds": true, "decimal_mark": true, "scale": true,
	"milliseconds": true, "decimal_minutes": true, "long_times": true, "short_times": true, "unit_clash": true,
}

// report leaves out the doubts that the saved layout settles, and adds what it does
// not know. Without a saved layout it changes nothing.
func (t *fitted) report(r *Reading) *Reading {
	if t == nil {
		return r
	}
	r.News = append(r.News, t.news...)
	held := map[string]bool{}
	for i, c := range t.Columns {
		held[c.Header] = t.held[i]
	}
	r.Doubts = slices.DeleteFunc(r.Doubts, func(d Doubt) bool { return formDoubts[d.Code] && held[d.Column] })
	return r
}
