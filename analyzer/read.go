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
	go r.Taxonomy.Prepare() // beside the recognition of the first file
	builder := contact.NewBuilder(r.LegGap, r.Trail)
	if r.samples() {
		builder.Sample(r.Words.Texts, r.Words.Bytes)
	}
	mapper := mapperOf(&r)
	reading := &Reading{}
	err := eachFile(r, func(k int, f *logfile.File, opt logfile.Options, progress func(int64)) error {
		read, err := logfile.Read(ctx, f, k, opt, mapper, logfile.Into(builder), progress)
		if err != nil {
			return err
		}
		reading.Files = append(reading.Files, File{f.Name, read})
		return contact.CheckRows(builder.Len())
	})
	if err != nil {
		return nil, err
	}
	reading.Log = builder.Log()
	return reading, reading.checkColumns(&r)
}
