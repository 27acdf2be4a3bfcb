// Contactlog reads the call, chat and e-mail logs that contact centres export,
// maps every contact to a contact reason, and says how often customers are
// helped the first time, which contacts should never have been needed, who
// causes them, and what preventing a part of them saves.
//
// Results go to standard output, everything else to standard error. The exit
// code is 0 when the work is done, 1 when it could not be done, 2 when the
// command was not understood, 3 when it is done and a threshold that the user
// set is crossed, and 130 or 143 when it was interrupted.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"sync/atomic"
	"syscall"
	"time"
	_ "time/tzdata" // the same zones on every machine

	"contactlog/analyzer"
)

func main() {
	growSparingly()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// Exit codes.
const (
	done        = 0
	couldNot    = 1
	wrongUsage  = 2
	crossed     = 3
	interrupted = 128 // plus the number of the signal
)

// run is the whole program with its streams handed in.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop, caught := untilInterrupted()
	defer stop()
	app := &app{stdin: untilDone{ctx, stdin}, stdout: stdout, stderr: stderr}
	root := newRoot(app)
	root.SetArgs(args)
	worked := make(chan error, 1)
	go func() { worked <- root.ExecuteContext(ctx) }()
	var err error
	select {
	case err = <-worked:
	case <-ctx.Done():
		err = atMost(grace, worked)
	}
	if n := caught(); n != 0 && err != nil {
		app.say("error", "interrupted")
		return interrupted + int(n)
	}
	return app.report(err)
}

// grace is how long interrupted work may take to clean up. What still waits
// then, such as the opening of a pipe that nobody writes to, is left behind.
const grace = 3 * time.Second

// atMost waits for the work to end, but not for ever.
func atMost(d time.Duration, worked <-chan error) error {
	select {
	case err := <-worked:
		return err
	case <-time.After(d):
		return context.Canceled
	}
}

// untilDone reads until its context ends, even when the next bytes never come.
type untilDone struct {
	ctx    context.Context
	source io.Reader
}

func (r untilDone) Read(p []byte) (int, error) {
	type result struct {
		n   int
		err error
	}
	own := make([]byte, len(p)) // p may be used again when the context has ended
	read := make(chan result, 1)
	go func() {
		n, err := r.source.Read(own)
		read <- result{n, err}
	}()
	select {
	case got := <-read:
		return copy(p, own[:got.n]), got.err
	case <-r.ctx.Done():
		return 0, r.ctx.Err()
	}
}

// untilInterrupted returns a context that ends with an interrupt, and a
// function that says which signal that was, 0 for none.
func untilInterrupted() (context.Context, context.CancelFunc, func() syscall.Signal) {
	ctx, cancel := context.WithCancel(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	var caught atomic.Int32
	go func() {
		select {
		case s := <-signals:
			number := syscall.SIGINT
			if s == syscall.SIGTERM {
				number = syscall.SIGTERM
			}
			caught.Store(int32(number))
			cancel()
		case <-ctx.Done():
		}
	}()
	stop := func() {
		signal.Stop(signals)
		cancel()
	}
	return ctx, stop, func() syscall.Signal { return syscall.Signal(caught.Load()) }
}

// app is what the commands share: the streams of the process.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	quiet          bool
}

// usageError is a command that was not understood.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// crossedError says that the work is done and a threshold is crossed.
type crossedError struct{ error }

func (e crossedError) Unwrap() error { return e.error }

// hintError is an error with what to do next.
type hintError struct {
	error
	hint string
}

func (e hintError) Unwrap() error { return e.error }

// report says what went wrong on standard error, and returns the exit code.
func (a *app) report(err error) int {
	if err == nil {
		return done
	}
	if errors.Is(err, syscall.EPIPE) {
		return done // whoever read the results has seen enough
	}
	for line := range strings.SplitSeq(strings.TrimRight(err.Error(), "\n"), "\n") {
		a.say("error", line)
	}
	var hint hintError
	if errors.As(err, &hint) {
		a.say("hint", hint.hint)
	}
	var refusal analyzer.Refusal
	if errors.As(err, &refusal) {
		a.say("hint", refusal.Hint)
	}
	if hint := misfitHint(err); hint != "" {
		a.say("hint", hint)
	}
	var usage usageError
	var over crossedError
	switch {
	case errors.As(err, &usage):
		return wrongUsage
	case errors.As(err, &over):
		return crossed
	}
	return couldNot
}

// say writes a line to standard error.
func (a *app) say(what, line string) { fmt.Fprintf(a.stderr, "contactlog: %s: %s\n", what, line) }

// note writes a line to standard error unless the user wants quiet.
func (a *app) note(what, line string) {
	if !a.quiet {
		a.say(what, line)
	}
}
