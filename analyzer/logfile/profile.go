package logfile

import (
	"hash/maphash"

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
		all.columns[i] = columnProfile{different: map[uint64]struct{}{}, mask: text.NewMask(p.shows(i))}
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
		c.mask.See(b, c.isNew(maphash.Bytes(all.seed, b)))
	}
}

// isNew counts different values, by their hash, and reports whether this is another.
func (c *columnProfile) isNew(hash uint64) bool {
	if _, known := c.different[hash]; known || c.more {
		return false
	}
	c.more = len(c.different) == MaxDifferent
	if !c.more {
		c.different[hash] = struct{}{}
	}
	return true
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
