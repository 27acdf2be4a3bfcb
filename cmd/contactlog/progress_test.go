package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// Work that takes longer than a moment shows how many bytes are done and how long
// the rest may take.
func TestProgressBar(t *testing.T) {
	var screen bytes.Buffer
	clock := time.Unix(0, 0)
	p := &progress{w: &screen, now: func() time.Time { return clock }, began: clock}
	shows := func(after time.Duration, done, total int64, want string) {
		t.Helper()
		screen.Reset()
		clock = p.began.Add(after)
		p.at(done, total)
		if got := screen.String(); got != want {
			t.Errorf("after %v, %d of %d:\n got %q\nwant %q", after, done, total, got, want)
		}
	}
	bar := func(n int) string { return "[" + strings.Repeat("=", n) + strings.Repeat(" ", 30-n) + "]" }
	shows(500*time.Millisecond, 1<<20, 100<<20, "") // too soon
	shows(2*time.Second, 0, 0, "")                  // of nothing there is no part
	shows(2*time.Second, 0, 100<<20, "\rreading   0% "+bar(0)+" 0 of 100 MiB")
	shows(2*time.Second+50*time.Millisecond, 5<<20, 100<<20, "") // too soon again
	shows(3*time.Second, 10<<20, 100<<20, "\rreading  10% "+bar(3)+" 10 of 100 MiB, 27 s left")
	shows(20*time.Minute, 50<<20, 100<<20, "\rreading  50% "+bar(15)+" 50 of 100 MiB, 20 min left")
	shows(5*time.Hour, 50<<20, 100<<20, "\rreading  50% "+bar(15)+" 50 of 100 MiB, 5 h left   ")
	shows(6*time.Hour, 200<<20, 100<<20, "\rreading 100% "+bar(30)+" 100 of 100 MiB, 0 s left")
	screen.Reset()
	p.end()
	if got := screen.String(); strings.Trim(got, " \r") != "" || len(got) < 70 || got[len(got)-1] != '\r' {
		t.Errorf("the bar stays: %q", got)
	}
}

// Where there is no terminal there is no bar.
func TestNoProgressInAPipe(t *testing.T) {
	var stderr bytes.Buffer
	p := newProgress(&app{stderr: &stderr})
	p.began = p.began.Add(-time.Hour)
	p.at(1, 2)
	p.end()
	if stderr.Len() > 0 {
		t.Errorf("it writes %q", stderr.String())
	}
}
