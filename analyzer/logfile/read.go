package logfile

import (
	"context"
	"errors"
	"fmt"

	"contactlog/analyzer/logfile/csv"
)

// Read gives the rows of a file to the sink. It proposes a layout, verifies it on
// every row, and where later rows contradict it, drops what it gave to the sink and
// reads the file again under a better one, some few times at most. Index is the place of
// the file among the inputs. Progress, if there is any, hears now and then how many
// bytes of the file on disk have been read; on a second reading it starts anew.
//
// With a saved layout nothing is proposed: the file is held to it, and whatever
// contradicts it is a [Misfit].
func Read(ctx context.Context, f *File, index int, opt Options, m Mapper, sink Sink, progress func(bytes int64)) (*Reading, error) {
	r, err := read(ctx, f, index, &opt, m, sink, progress)
	var misfit *Misfit
	if errors.As(err, &misfit) {
		return nil, misfit // names the file on each of its lines
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Name, err)
	}
	r.News = append(r.News, f.namedAgain()...)
	return r, nil
}

// propose returns the layout under which the file is read: the saved one, with what
// it takes to hold the file to it, or else the one that recognition proposes.
func propose(f *File, opt *Options) (*Layout, *fitted, error) {
	if opt.Saved == nil {
		l, err := recognise(f, opt)
		return l, nil, err
	}
	saved, err := fit(f, opt)
	if err != nil {
		return nil, nil, err
	}
	return &saved.Layout, saved, nil
}

func read(ctx context.Context, f *File, index int, opt *Options, m Mapper, sink Sink, progress func(bytes int64)) (*Reading, error) {
	l, saved, err := propose(f, opt)
	if err != nil {
		return nil, err
	}
	if progress == nil {
		progress = func(int64) {}
	}
	if err := checkDimensions(l, opt); err != nil {
		return nil, err
	}
	before := sink.Len()
	alone := false
	for reread := 0; ; reread++ {
		p := newPass(l, index, opt, m)
		p.alone = alone
		err := p.run(ctx, f, sink, progress)
		changed := false
		switch {
		case err == nil && p.overflow && p.workers() > 1:
			alone, changed = true, true
			reread-- // nothing contradicts the layout
		case err != nil && saved != nil:
			return nil, saved.notUTF8(err, p.row)
		case errors.Is(err, errNotUTF8) && l.Encoding == UTF8:
			l.Encoding, changed = Windows1252, true
		case (errors.Is(err, csv.ErrLoneCR) || p.frame.loneCR) && !l.LoneCR:
			l.LoneCR, changed = true, true
		case err != nil:
			return nil, err
		default:
			var columns []Column
			if saved == nil {
				columns, changed, err = settle(l, p.seen, opt)
			} else {
				columns, changed, err = saved.hold(l, p)
			}
			if err != nil {
				return nil, err
			}
			l.Columns = columns
		}
		if !changed {
			progress(f.size)
			return saved.report(p.end(sink)), nil
		}
		sink.Truncate(before)
		if reread == maxRereads {
			return nil, errors.New("its rows contradict each other: no layout fits them all")
		}
	}
}
