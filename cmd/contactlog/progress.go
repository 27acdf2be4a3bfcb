package main

import (
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progressAfter is how long work may take before a bar shows how far it is.
const progressAfter = time.Second

// progress is a bar on standard error, where that is a terminal and the work
// takes longer than a moment.
type progress struct {
	w     io.Writer // nil: never
	began time.Time
	bar   *progressbar.ProgressBar
}

func newProgress(a *app) *progress {
	p := &progress{began: time.Now()}
	if terminalWidth(a.stderr) > 0 && !a.quiet {
		p.w = a.stderr
	}
	return p
}

// at shows that so many of all bytes are done.
func (p *progress) at(done, total int64) {
	if p.w == nil || total == 0 {
		return
	}
	if p.bar == nil {
		if time.Since(p.began) < progressAfter {
			return
		}
		p.bar = progressbar.NewOptions64(total,
			progressbar.OptionSetWriter(p.w),
			progressbar.OptionSetDescription("reading"),
			progressbar.OptionShowBytes(true),
			progressbar.OptionSetPredictTime(true),
			progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionClearOnFinish())
	}
	p.bar.Set64(min(done, total))
}

// end takes the bar away.
func (p *progress) end() {
	if p.bar != nil {
		p.bar.Finish()
	}
}
