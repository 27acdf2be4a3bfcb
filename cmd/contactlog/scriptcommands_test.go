package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// scriptCommands are the commands that our scripts have beside the usual ones.
// FILE may be stdout, the output of the last command.
var scriptCommands = map[string]func(ts *testscript.TestScript, neg bool, args []string){
	"exits":       command(exits, "exits CODE PROGRAM [ARGUMENT...]", 2, 99),
	"figure":      command(figureIs, "figure FILE NAME VALUE", 3, 3),
	"book":        command(bookIs, "book FILE NAME ROWS", 3, 3),
	"setting":     command(settingIs, "setting FILE NAME VALUE", 3, 3),
	"tablecell":   command(cellIs, "tablecell FILE TABLE ROW COLUMN VALUE", 5, 5),
	"warning":     command(warnsOf, "warning FILE CODE [COUNT]", 2, 3),
	"nowarning":   command(warnsNotOf, "nowarning FILE CODE", 2, 2),
	"samefigures": command(sameFigures, "samefigures FILE FILE", 2, 2),
	"samebytes":   command(sameBytes, "samebytes FILE FILE", 2, 2),
	"tracesums":   command(traceSums, "tracesums TRACE FILE", 2, 2),
	"noscraps":    command(noScraps, "noscraps", 0, 0),
	"crlf":        command(crlf, "crlf FILE...", 1, 99),
	"convert":     command(convert, "convert FORM FROM TO", 3, 3),
}

// command makes a command of a check, which never is to fail.
func command(check func(ts *testscript.TestScript, args []string) error, usage string, least, most int) func(*testscript.TestScript, bool, []string) {
	return func(ts *testscript.TestScript, neg bool, args []string) {
		if neg || len(args) < least || len(args) > most {
			ts.Fatalf("usage: %s", usage)
		}
		ts.Check(check(ts, args))
	}
}

// exits checks the exit code of a program.
func exits(ts *testscript.TestScript, args []string) error {
	want, err := strconv.Atoi(args[0])
	if err != nil {
		return err
	}
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		return err
	}
	if got != want {
		return fmt.Errorf("exit code %d, want %d", got, want)
	}
	return nil
}

// report is what the checks read of a report in JSON.
type report struct {
	Settings map[string]any
	Books    map[string]int64
	Figures  map[string]struct {
		Value any
		Unit  string
	}
	Tables []struct {
		ID      string
		Columns []struct{ ID, Unit string }
		Rows    [][]any
	}
	Warnings []struct {
		Code  string
		Count int64
	}
}

func readReport(ts *testscript.TestScript, file string) (*report, error) {
	var r report
	if err := json.Unmarshal([]byte(ts.ReadFile(file)), &r); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return &r, nil
}

// wantValue compares a value of JSON with what a script expects: null, a
// number (equal to nine digits), or a word.
func wantValue(what string, got any, want string) error {
	shown := fmt.Sprint(got)
	if got == nil {
		shown = "null"
	}
	if x, ok := got.(float64); ok {
		shown = strconv.FormatFloat(x, 'g', -1, 64)
		if y, err := strconv.ParseFloat(want, 64); err == nil && math.Abs(x-y) <= 1e-9*math.Max(math.Abs(x), math.Abs(y)) {
			return nil
		}
	}
	if shown != want {
		return fmt.Errorf("%s is %s, want %s", what, shown, want)
	}
	return nil
}

func figureIs(ts *testscript.TestScript, args []string) error {
	r, err := readReport(ts, args[0])
	if err != nil {
		return err
	}
	f, ok := r.Figures[args[1]]
	if !ok {
		return fmt.Errorf("there is no figure %s", args[1])
	}
	return wantValue(args[1], f.Value, args[2])
}

func bookIs(ts *testscript.TestScript, args []string) error {
	r, err := readReport(ts, args[0])
	if err != nil {
		return err
	}
	n, ok := r.Books[args[1]]
	if !ok {
		return fmt.Errorf("there is no line %s in the books", args[1])
	}
	return wantValue(args[1], float64(n), args[2])
}

func settingIs(ts *testscript.TestScript, args []string) error {
	r, err := readReport(ts, args[0])
	if err != nil {
		return err
	}
	value, ok := r.Settings[args[1]]
	if !ok {
		return fmt.Errorf("there is no setting %s", args[1])
	}
	return wantValue(args[1], value, args[2])
}

// cellIs checks a cell of a table, in the row that begins with a given cell.
func cellIs(ts *testscript.TestScript, args []string) error {
	r, err := readReport(ts, args[0])
	if err != nil {
		return err
	}
	for _, t := range r.Tables {
		for j, c := range t.Columns {
			for _, row := range t.Rows {
				if t.ID == args[1] && fmt.Sprint(row[0]) == args[2] && c.ID == args[3] {
					return wantValue(strings.Join(args[1:4], " "), row[j], args[4])
				}
			}
		}
	}
	return fmt.Errorf("there is no cell %s", strings.Join(args[1:4], " "))
}

func warnsOf(ts *testscript.TestScript, args []string) error {
	r, err := readReport(ts, args[0])
	if err != nil {
		return err
	}
	for _, w := range r.Warnings {
		if w.Code != args[1] {
			continue
		}
		if len(args) == 3 {
			return wantValue("the count of "+w.Code, float64(w.Count), args[2])
		}
		return nil
	}
	return fmt.Errorf("there is no warning %s", args[1])
}

func warnsNotOf(ts *testscript.TestScript, args []string) error {
	r, err := readReport(ts, args[0])
	if err != nil {
		return err
	}
	for _, w := range r.Warnings {
		if w.Code == args[1] {
			return fmt.Errorf("there is a warning %s", args[1])
		}
	}
	return nil
}

// sameFigures checks that two reports have the same books, figures and tables,
// whatever files they were made from.
func sameFigures(ts *testscript.TestScript, args []string) error {
	a, err := readReport(ts, args[0])
	if err != nil {
		return err
	}
	b, err := readReport(ts, args[1])
	if err != nil {
		return err
	}
	for name := range a.Figures {
		if !reflect.DeepEqual(a.Figures[name], b.Figures[name]) {
			return fmt.Errorf("%s is %v and %v", name, a.Figures[name].Value, b.Figures[name].Value)
		}
	}
	if !maps.Equal(a.Books, b.Books) {
		return fmt.Errorf("the books are %v and %v", a.Books, b.Books)
	}
	if len(a.Figures) == 0 || !reflect.DeepEqual(a.Tables, b.Tables) {
		return errors.New("the tables differ, or there are no figures")
	}
	return nil
}

func sameBytes(ts *testscript.TestScript, args []string) error {
	if a, b := ts.ReadFile(args[0]), ts.ReadFile(args[1]); a != b || a == "" {
		return fmt.Errorf("%s (%d bytes) and %s (%d bytes) differ, or are empty", args[0], len(a), args[1], len(b))
	}
	return nil
}

// traceSums checks that the fates in a trace add up to the books of its report.
func traceSums(ts *testscript.TestScript, args []string) error {
	r, err := readReport(ts, args[1])
	if err != nil {
		return err
	}
	return compareTrace(strings.NewReader(ts.ReadFile(args[0])), r.Books)
}

// compareTrace counts the fates in a trace and holds them against the books.
func compareTrace(trace interface{ Read([]byte) (int, error) }, books map[string]int64) error {
	records, err := csv.NewReader(trace).ReadAll()
	if err != nil {
		return err
	}
	got := map[string]int64{"rows": int64(len(records) - 1)}
	for _, record := range records[1:] {
		got[record[2]]++
	}
	for name, n := range books {
		beside := name == "layout_rows" || name == "unreadable_cells"
		if !beside && got[name] != n {
			return fmt.Errorf("the trace has %d %s, the books %d", got[name], name, n)
		}
		delete(got, name)
	}
	if len(got) > 0 {
		return fmt.Errorf("the trace has fates that the books do not know: %v", got)
	}
	return nil
}

// noScraps checks that nothing temporary is left: beside an output, or where
// temporary files go.
func noScraps(ts *testscript.TestScript, _ []string) error {
	return findScraps(ts.Getenv("WORK"), ts.Getenv("TMPDIR"))
}

func findScraps(work, temporary string) error {
	return filepath.WalkDir(work, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if strings.HasSuffix(path, ".tmp") || strings.HasPrefix(entry.Name(), ".") && entry.Name() != ".gitattributes" || filepath.Dir(path) == temporary {
			return fmt.Errorf("%s is left", path)
		}
		return nil
	})
}

// crlf checks that every line of a file ends in CR LF, and takes the CRs out, so
// that the file can be compared with lines in a script.
func crlf(ts *testscript.TestScript, args []string) error {
	for _, file := range args {
		content := []byte(ts.ReadFile(file))
		if bytes.Count(content, []byte("\r\n")) != bytes.Count(content, []byte("\n")) || !bytes.HasSuffix(content, []byte("\r\n")) {
			return fmt.Errorf("%s has a line that does not end in CR LF", file)
		}
		if err := os.WriteFile(ts.MkAbs(file), bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n")), 0o666); err != nil {
			return err
		}
	}
	return nil
}
