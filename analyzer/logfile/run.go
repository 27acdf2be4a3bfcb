package logfile

import (
	"context"
	"io"
	"runtime"
	"sync"
)

// run reads all rows of the file into the sink.
//
// The idea: one goroutine cuts the file into parts, several read these at the same
// time, each into a batch and into a pass of its own, and this one puts the batches
// behind each other in the order of the file. A part can be cut into records before
// those before it are, but how many these have must be known before its rows are read:
// each part hands the number of its last row on to the next. So rows have their right
// numbers, and the first error in the order of the rows is the one that is told. At the
// end the passes are joined. The number of parts is bounded, and with it the memory.
func (p *pass) run(ctx context.Context, f *File, sink Sink, progress func(int64)) error {
	source, read, err := f.rows(p.layout)
	if err != nil {
		return err
	}
	defer source.Close()
	size := p.opt.Part
	if size == 0 {
		size = usualPart
	}
	c := &crew{feed: newFeed(source, size), sink: sink, last: make(chan int, 1)}
	c.last <- p.readFrame(source, c.feed)
	var stop func()
	c.ctx, stop = context.WithCancel(ctx)
	c.start(p, p.workers())
	for t := range c.order {
		if err = c.finished(t); err != nil {
			break
		}
		p.take(t, sink)
		progress(read())
		c.free <- t
		if err = ctx.Err(); err != nil {
			break
		}
	}
	stop()
	c.group.Wait()
	if err != nil {
		return err
	}
	p.whole.rows = <-c.last
	for _, w := range c.workers {
		p.join(w)
	}
	p.seeCut()
	if text, ok := source.(textRows); ok {
		p.frame.stray, p.frame.mixed = text.Stray(), text.Mixed()
	}
	return ctx.Err()
}

// readFrame reads the rows up to the header and returns the number of the last one.
func (p *pass) readFrame(source rows, f feed) int {
	others, _ := f.(interface{ keep() })
	row := 0
	for row < p.layout.Header && source.Scan() {
		if source.Row() > p.layout.Header { // rows may be missing
			others.keep()
			break
		}
		row = source.Row()
		p.frame.seeAbove(source.Fields())
		if row < p.layout.Header && !(p.layout.Grouped && row == p.layout.Header-1) {
			p.reading.LayoutRows++
		}
	}
	return row
}

// workers returns how many goroutines read the parts. What cannot be joined, one
// reads alone.
func (p *pass) workers() int {
	switch {
	case p.profiler != nil, p.opt.DedupeRows && p.opt.Overlap != nil, p.alone:
		return 1
	case p.opt.Threads > 0:
		return p.opt.Threads
	}
	return runtime.GOMAXPROCS(0)
}

// crew are the goroutines that read a file.
type crew struct {
	ctx     context.Context
	feed    feed
	sink    Sink
	workers []*pass
	group   sync.WaitGroup

	free  chan *part // to be filled
	work  chan *part // to be read
	order chan *part // in the order of the file
	last  chan int   // has the number of the last row of the part before
}

// partsPerWorker is how many parts there are per goroutine that reads them: one that
// it reads, one that waits for it, and some that wait for their turn.
const partsPerWorker = 3

// start starts the goroutines.
func (c *crew) start(p *pass, workers int) {
	parts := partsPerWorker*workers + 1
	c.free, c.work, c.order = make(chan *part, parts), make(chan *part, parts), make(chan *part, parts)
	for range parts {
		c.free <- nil // made when it is needed
	}
	c.group.Go(c.fill)
	for n := range workers {
		w := p.fork(n)
		c.workers = append(c.workers, w)
		c.group.Go(func() { c.read(w) })
	}
}

// fill cuts the file into parts.
func (c *crew) fill() {
	defer close(c.work)
	defer close(c.order)
	for {
		var t *part
		select {
		case t = <-c.free:
		case <-c.ctx.Done():
			return
		}
		if t == nil {
			t = &part{batch: c.sink.NewBatch()}
		}
		t.reset()
		t.before = c.last
		err := c.feed.fill(t, c.before)
		if err == io.EOF {
			return
		}
		if t.err = err; err != nil {
			close(t.done)
			c.order <- t
			return
		}
		c.last = t.counted
		c.order <- t
		c.work <- t
	}
}

// before waits for the number of the last row that was cut off the file.
func (c *crew) before() (int, error) {
	select {
	case row := <-c.last:
		c.last <- row
		return row, nil
	case <-c.ctx.Done():
		return 0, c.ctx.Err()
	}
}

// read reads parts as long as there are any.
func (c *crew) read(w *pass) {
	for t := range c.work {
		w.cut(t)
		select {
		case before := <-t.before:
			t.counted <- t.last(before)
			w.readPart(t, before)
			close(t.done)
		case <-c.ctx.Done():
			return
		}
	}
}

// finished waits until a part has been read, and returns why the rows behind it cannot
// be.
func (c *crew) finished(t *part) error {
	select {
	case <-t.done:
		return t.err
	case <-c.ctx.Done():
		return c.ctx.Err()
	}
}
