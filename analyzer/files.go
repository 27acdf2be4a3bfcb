package analyzer

import (
	"contactlog/analyzer/logfile"
)

// eachFile opens the files of a request and visits them one after another. Progress
// hears how many bytes of the file at hand have been read.
func eachFile(r Request, visit func(k int, f *logfile.File, opt logfile.Options, progress func(int64)) error) error {
	files, err := logfile.Open(r.Paths, r.Stdin)
	if err != nil {
		return err
	}
	defer func() {
		for _, f := range files {
			f.Close()
		}
	}()
	if err := logfile.CheckSheet(files, r.Reading); err != nil {
		return err
	}
	var total, done int64
	var names []string
	for _, f := range files {
		total += f.Size()
		names = append(names, f.Name)
	}
	opt := r.Reading
	opt.By = r.byColumns()
	opt.Threads = r.Threads
	if len(files) > 1 {
		opt.Overlap, opt.Orders = logfile.NewOverlap(names), logfile.OrdersOf(files, opt)
	}
	progress := func(n int64) {
		if r.Progress != nil {
			r.Progress(done+n, total)
		}
	}
	for k, f := range files {
		if err := visit(k, f, opt, progress); err != nil {
			return err
		}
		done += f.Size()
	}
	return nil
}
