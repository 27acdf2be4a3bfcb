package logfile

import (
	"context"

	"contactlog/analyzer/contact"
)

// Inspection is how a file is read, for people who check it: what [Read] says of
// it, the system that it seems to come from, and a profile of every column.
type Inspection struct {
	*Reading
	System  System
	Columns []Profile // in the order of the layout's
}

// Inspect reads a whole file as [Read] does, and keeps none of its rows. The mapper
// says which codes are known words, which may be shown.
func Inspect(ctx context.Context, f *File, opt Options, m Mapper, progress func(bytes int64)) (*Inspection, error) {
	opt.profile = true
	r, err := Read(ctx, f, 0, opt, m, nowhere{}, progress)
	if err != nil {
		return nil, err
	}
	return &Inspection{Reading: r, System: r.Layout.System(), Columns: r.profiles}, nil
}

// nowhere is a sink that keeps nothing.
type nowhere struct{}

func (nowhere) Add(contact.Row)         {}
func (nowhere) Exclude(contact.Row)     {}
func (nowhere) Reject(contact.Position) {}
func (nowhere) Len() int                { return 0 }
func (nowhere) Truncate(int)            {}
func (nowhere) Have(contact.Columns)    {}
func (nowhere) Queue([]byte) uint16     { return 0 }
func (nowhere) Segment([]byte) uint16   { return 0 }
