package logfile

import (
	"hash/maphash"

	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/text"
)

// MaxDifferent is up to how many different values of a column are counted.
const MaxDifferent = 1000

// Profile is what the data rows of a file say about one of its columns, for people
// who check how the file is read.
type Profile struct {
	Filled    int64    // cells that are not blank
	Different int      // different values, at most MaxDifferent
	More      bool     // there are more than MaxDifferent
	Plain     bool     // some lengths of time are numbers without a unit
	Samples   []string // masked, see [text.Mask]
	Why       Why      // the column has its role, or none
}

// profiler profiles the columns of a file while it is read.
type profiler struct {
	seed    maphash.Seed
	columns []columnProfile
}

type columnProfile struct {
	filled    int64
	different map[uint64]struct{}
	more      bool
	mask      *text.Mask
}

func newProfiler(p *pass) *profiler {
	all := &profiler{seed: maphash.MakeSeed(), columns: make([]columnProfile, len(p.layout.Columns))}
	for i := range all.columns {
		all.columns[i] = columnProfile{different: map[uint64]struct{}{}, mask: text.NewMask(p.mayShow(i))}
	}
	return all
}

// see takes a data row into account.
func (all *profiler) see(cells [][]byte) {
	for i := range all.columns {
		c := &all.columns[i]
		b := cellAt(cells, i)
		if len(b) == 0 {
			continue
		}
		c.filled++
		c.mask.See(b)
		if c.more {
			continue
		}
		hash := maphash.Bytes(all.seed, b)
		if _, ok := c.different[hash]; !ok && len(c.different) == MaxDifferent {
			c.more = true
		} else {
			c.different[hash] = struct{}{}
		}
	}
}

// profiles returns the profiles of all columns of the pass.
func (p *pass) profiles() []Profile {
	profiles := make([]Profile, len(p.layout.Columns))
	for i, c := range p.profiler.columns {
		profiles[i] = Profile{
			Filled: c.filled, Different: len(c.different), More: c.more, Plain: p.seen[i].plain > 0,
			Samples: c.mask.Samples(), Why: p.layout.why(i, p.opt),
		}
	}
	return profiles
}

// mayShow says which values of a column may be shown as they are: those that its
// role reads as a date, a number or a word of our own. What else stands there could
// be anything, and what names people or is free text is never shown.
func (p *pass) mayShow(column int) func([]byte) bool {
	c := &p.layout.Columns[column]
	of := candidate{workbook: p.layout.Container == XLSX, date1904: p.layout.Date1904}
	switch {
	case c.Role.isDate():
		return func(b []byte) bool { _, ok := of.date(b); return ok }
	case c.Role.isLength():
		return isLength
	}
	switch c.Role {
	case Time:
		return of.isTimeOfDay
	case Cost:
		return isMoney
	case Direction:
		return func(b []byte) bool { _, ok := cell.Direction(b); return ok }
	case Answered:
		return isOutcome
	case Excluded:
		return func(b []byte) bool { _, ok := exclusion(b); return ok }
	case Channel:
		return func(b []byte) bool { _, ok := cell.Channel(b); return ok }
	case Transfers:
		return func(b []byte) bool { _, fault := cell.Transferred(b); return fault == cell.Fine }
	case Resolved:
		return func(b []byte) bool { _, _, ok := cell.Resolved(b); return ok }
	case Prevented:
		return func(b []byte) bool { _, ok := cell.YesNo(b); return ok }
	case Code:
		return func(b []byte) bool { return p.mapper.Code(b).Reason.Mapped() }
	}
	return nil
}
