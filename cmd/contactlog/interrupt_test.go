//go:build unix

package main

import (
	"bytes"
	"errors"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// logBytes is how long the log of these tests is: longer than what standard
// input may take of the memory, so that it goes to a temporary file.
const logBytes = 66 << 20

// An interrupt while a log comes in ends the work with 128 plus the number of
// the signal, and leaves nothing behind.
func TestInterrupt(t *testing.T) {
	for signal, code := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143} {
		t.Run(signal.String(), func(t *testing.T) {
			folder, temporary := t.TempDir(), t.TempDir()
			c := exec.Command("contactlog", "report", "-", "-o", filepath.Join(folder, "out.json"), "--trace", filepath.Join(folder, "trace.csv"))
			c.Env = append(c.Environ(), "TMPDIR="+temporary)
			var stdout, stderr bytes.Buffer
			c.Stdout, c.Stderr = &stdout, &stderr
			stdin, err := c.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			// A pipe holds far less, so once it is written the program is reading.
			row := "1,2026-01-01 10:00,A,late\n"
			if _, err := io.WriteString(stdin, "contact_id,start,customer,code\n"+strings.Repeat(row, logBytes/len(row))); err != nil && !errors.Is(err, syscall.EPIPE) {
				t.Fatal(err)
			}
			if err := c.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			defer stdin.Close() // the input never ends: the interrupt must be enough
			var exit *exec.ExitError
			if err := c.Wait(); !errors.As(err, &exit) || exit.ExitCode() != code {
				t.Errorf("%v, want exit code %d", err, code)
			}
			if stdout.Len() > 0 || stderr.String() != "contactlog: error: interrupted\n" {
				t.Errorf("it says %q and %q", stdout.String(), stderr.String())
			}
			for _, left := range []string{folder, temporary} {
				if files, err := filepath.Glob(filepath.Join(left, "*")); err != nil || len(files) > 0 {
					t.Errorf("left behind: %v %v", files, err)
				}
				if files, err := filepath.Glob(filepath.Join(left, ".*")); err != nil || len(files) > 0 {
					t.Errorf("left behind: %v %v", files, err)
				}
			}
		})
	}
}
