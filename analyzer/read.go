package analyzer

import (
	"context"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile"
)

// Reading is a log with how its files were read.
type Reading struct {
	Log   *contact.Log
	Files []File
}

// File is one file of a log and how it was read.
type File struct {
	Name string // as the user named it
	*logfile.Reading
}

// Read reads the files of a request into one log.
func Read(ctx context.Context, r Request) (*Reading, error) {
	files, err := logfile.Open(r.Paths, r.Stdin)
	if err != nil {
		return nil, err
	}
	defer func() {
		for _, f := range files {
			f.Close()
		}
	}()
	var total, done int64
	var names []string
	for _, f := range files {
		total += f.Size()
		names = append(names, f.Name)
	}
	if len(files) > 1 {
		r.Reading.Overlap = logfile.NewOverlap(names)
	}
	progress := func(n int64) {
		if r.Progress != nil {
			r.Progress(done+n, total)
		}
	}
	builder := contact.NewBuilder(r.LegGap, r.Trail)
	mapper := newMapper(r.Taxonomy)
	reading := &Reading{}
	for k, f := range files {
		read, err := logfile.Read(ctx, f, k, r.Reading, mapper, builder, progress)
		if err != nil {
			return nil, err
		}
		done += f.Size()
		reading.Files = append(reading.Files, File{f.Name, read})
	}
	reading.Log = builder.Log()
	return reading, nil
}
