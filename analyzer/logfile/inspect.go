package logfile

import "context"

// Inspection is how a file is read, for people who check it: what [Read] says of
// it, the system that it seems to come from, and a profile of every column.
type Inspection struct {
	*Reading
	System  System
	Columns []Profile // in the order of the layout's
}

// Inspect reads a whole file as [Read] does, and keeps none of its rows. The mapper
// says which codes are known words, which may be shown.
func Inspect(ctx context.Context, f *File, index int, opt Options, m Mapper, progress func(bytes int64)) (*Inspection, error) {
	opt.profile = true
	r, err := Read(ctx, f, index, opt, m, nobody{}, progress)
	if err != nil {
		return nil, err
	}
	return &Inspection{Reading: r, System: r.Layout.System(), Columns: r.profiles}, nil
}
