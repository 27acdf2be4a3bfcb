//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// contents returns every file below a folder.
func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || path == folder {
			return err
		}
		all[path[len(folder):]] = "a folder"
		if !d.IsDir() {
			content, err := os.ReadFile(path)
			all[path[len(folder):]] = string(content)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Whenever it is interrupted, the program leaves everything behind or nothing.
func TestInterruptAtAnyMoment(t *testing.T) {
	var rows strings.Builder
	rows.WriteString("contact_id,start,customer,code,text\n")
	r := rand.New(rand.NewPCG(4, 2))
	for i := range 30_000 {
		fmt.Fprintf(&rows, "%d,2026-%02d-%02d %02d:00,K%d,%s,waar blijft mijn pakket %d\n", i, 1+r.IntN(12), 1+r.IntN(28), r.IntN(24), r.IntN(4000), [...]string{"late", "invoice", "?", ""}[r.IntN(4)], r.IntN(9))
	}
	log := filepath.Join(t.TempDir(), "log.csv")
	if err := os.WriteFile(log, []byte(rows.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	temporary := t.TempDir()
	start := func() (c *exec.Cmd, folder string, stdout, stderr *bytes.Buffer) {
		folder, stdout, stderr = t.TempDir(), &bytes.Buffer{}, &bytes.Buffer{}
		c = exec.Command("contactlog", "report", log, "-o", "report.json", "-o", "report.xlsx", "-o", "tables/", "--trace", "trace.csv", "--rejects", "rejects.csv", "--quiet")
		c.Dir, c.Env, c.Stdout, c.Stderr = folder, append(c.Environ(), "TMPDIR="+temporary), stdout, stderr
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		return c, folder, stdout, stderr
	}
	began := time.Now()
	c, folder, _, _ := start()
	if err := c.Wait(); err != nil {
		t.Fatal(err)
	}
	whole, all := time.Since(began), contents(t, folder)
	if len(all) < 10 {
		t.Fatalf("it writes %d files", len(all))
	}
	for range 12 {
		moment := time.Duration(r.Float64() * 1.1 * float64(whole))
		c, folder, stdout, stderr := start()
		time.Sleep(moment)
		if err := c.Process.Signal(os.Interrupt); err != nil && !errors.Is(err, os.ErrProcessDone) {
			t.Fatal(err)
		}
		_ = c.Wait()
		left := contents(t, folder)
		switch status := c.ProcessState.Sys().(syscall.WaitStatus); {
		case c.ProcessState.Success():
			for name, content := range all {
				if left[name] != content {
					t.Errorf("after %v it is done, but %s is not as it must be", moment, name)
				}
			}
		case c.ProcessState.ExitCode() == 130, status.Signaled() && status.Signal() == syscall.SIGINT: // before it could catch it
			if len(left) > 0 {
				t.Errorf("after %v it leaves %d files behind", moment, len(left))
			}
			if !slices.Contains([]string{"", "contactlog: error: interrupted\n"}, stderr.String()) {
				t.Errorf("after %v it says %q", moment, stderr)
			}
		default:
			t.Errorf("after %v: %v, %q", moment, c.ProcessState, stderr)
		}
		if stdout.Len() > 0 {
			t.Errorf("after %v it prints %q", moment, stdout)
		}
		if left := contents(t, temporary); len(left) > 0 {
			t.Errorf("after %v it leaves %d temporary files behind", moment, len(left))
		}
	}
}
