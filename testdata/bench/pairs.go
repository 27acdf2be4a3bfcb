//go:build unix

package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// spent is what a run of a command took.
type spent struct{ wall, cpu, peak float64 } // seconds, seconds, MiB

// contestant is a command and what its runs took.
type contestant struct {
	name, command string
	runs          []spent
}

// pairs runs commands in turn, after one run of each that does not count, and prints
// the medians of what they took and how many times more that was than the first
// took, pair by pair: so that it does not matter that the machine is now faster, now
// slower.
func pairs(args []string, out io.Writer) error {
	if len(args) < 3 || len(args)%2 == 0 {
		return fmt.Errorf("pairs takes a number of runs, names and commands\n%s", usage)
	}
	runs, err := strconv.Atoi(args[0])
	if err != nil || runs < 1 {
		return fmt.Errorf("%q is not a number of runs", args[0])
	}
	var all []*contestant
	for i := 1; i < len(args); i += 2 {
		all = append(all, &contestant{name: args[i], command: args[i+1]})
	}
	for n := range runs + 1 {
		for _, c := range all {
			s, err := once(c.command)
			if err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			if n > 0 {
				c.runs = append(c.runs, s)
			}
		}
	}
	fmt.Fprintf(out, "%-28s %9s %9s %9s   %7s %7s %7s\n", "", "wall s", "cpu s", "peak MiB", "wall x", "cpu x", "peak x")
	for _, c := range all {
		fmt.Fprintf(out, "%-28s", c.name)
		for _, of := range parts {
			fmt.Fprintf(out, " %9.3f", median(c.runs, of))
		}
		fmt.Fprint(out, "  ")
		for _, of := range parts {
			ratios := make([]spent, runs)
			for i := range ratios {
				ratios[i].wall = of(c.runs[i]) / of(all[0].runs[i])
			}
			fmt.Fprintf(out, " %7.2f", median(ratios, parts[0]))
		}
		fmt.Fprintln(out)
	}
	return nil
}

var parts = []func(spent) float64{
	func(s spent) float64 { return s.wall },
	func(s spent) float64 { return s.cpu },
	func(s spent) float64 { return s.peak },
}

func median(runs []spent, of func(spent) float64) float64 {
	var all []float64
	for _, r := range runs {
		all = append(all, of(r))
	}
	slices.Sort(all)
	return (all[(len(all)-1)/2] + all[len(all)/2]) / 2
}

// once runs a command, whose words blanks part.
func once(command string) (spent, error) {
	words := strings.Fields(command)
	c := exec.Command(words[0], words[1:]...)
	c.Stderr = os.Stderr
	began := time.Now()
	if err := c.Run(); err != nil {
		return spent{}, err
	}
	wall := time.Since(began)
	s := c.ProcessState
	peak := float64(s.SysUsage().(*syscall.Rusage).Maxrss)
	if runtime.GOOS != "darwin" { // there in bytes, elsewhere in KiB
		peak *= 1024
	}
	return spent{wall.Seconds(), (s.UserTime() + s.SystemTime()).Seconds(), peak / (1 << 20)}, nil
}
