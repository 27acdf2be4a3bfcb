package main

import (
	"fmt"
	"io"
	"math"
	"strings"
	"time"
)

// A bar shows how far the work is once it has taken progressAfter, and not more often
// than every progressEvery.
const progressAfter, progressEvery = time.Second, 100 * time.Millisecond

// progress is a bar on standard error, where that is a terminal and the work
// takes longer than a moment.
type progress struct {
	w     io.Writer // nil: never
	now   func() time.Time
	began time.Time
	shown time.Time // when the bar was last drawn
	width int       // of what was drawn
}

func newProgress(a *app) *progress {
	p := &progress{now: time.Now, began: time.Now()}
	if terminalWidth(a.stderr) > 0 && !a.quiet {
		p.w = a.stderr
	}
	return p
}

// at shows that so many of all bytes are done, and how long the rest takes if it goes
// on as it went.
func (p *progress) at(done, total int64) {
	now := p.now()
	if p.w == nil || total <= 0 || now.Sub(p.began) < progressAfter || now.Sub(p.shown) < progressEvery {
		return
	}
	p.shown = now
	done = min(max(done, 0), total)
	part := float64(done) / float64(total)
	const cells = 30
	filled := int(part * cells)
	line := fmt.Sprintf("reading %3d%% [%s%s] %d of %d MiB", int(100*part), strings.Repeat("=", filled), strings.Repeat(" ", cells-filled), done>>20, total>>20)
	if done > 0 {
		line += ", " + timeLeft(time.Duration(float64(now.Sub(p.began))*(1-part)/part))
	}
	p.draw(line)
}

// draw writes over what was drawn before.
func (p *progress) draw(line string) {
	fmt.Fprintf(p.w, "\r%-*s", p.width, line)
	p.width = len(line)
}

// timeLeft says how long something takes.
func timeLeft(d time.Duration) string {
	switch s := int64(math.Ceil(d.Seconds())); {
	case s < 100:
		return fmt.Sprintf("%d s left", s)
	case s < 100*60:
		return fmt.Sprintf("%d min left", (s+59)/60)
	default:
		return fmt.Sprintf("%d h left", (s+3599)/3600)
	}
}

// end takes the bar away.
func (p *progress) end() {
	if p.width > 0 {
		p.draw("")
		fmt.Fprint(p.w, "\r")
	}
}
