package analyzer_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"contactlog/analyzer"
	"contactlog/analyzer/document"
)

// TestManyRejected holds that more than one row in twenty is many, and that one or two
// rows are not, however few there are.
func TestManyRejected(t *testing.T) {
	for _, c := range []struct{ fine, broken, want int }{
		{1, 1, 0}, {2, 2, 0}, {3, 3, 3}, {38, 2, 0}, {57, 3, 0}, {56, 3, 3}, {95, 5, 0}, {94, 5, 5},
	} {
		log := "start,customer,code\n" + strings.Repeat("2026-03-02 09:00,K1,x\n", c.fine) + strings.Repeat("some day,K1,x\n", c.broken)
		path := filepath.Join(t.TempDir(), "log.csv")
		if err := os.WriteFile(path, []byte(log), 0o600); err != nil {
			t.Fatal(err)
		}
		d, _ := reportOf(t, "generic", []string{path}, func(*analyzer.Request) {})
		var got int64
		for _, w := range d.Warnings {
			if w.Code == "many_rejected" {
				got = w.Count
			}
		}
		if got != int64(c.want) {
			t.Errorf("%d of %d rows rejected: told of %d, want %d", c.broken, c.fine+c.broken, got, c.want)
		}
	}
}

// weeks writes ten weeks of ten calls a day, Monday to Friday, without one Tuesday;
// some rows have no start.
func weeks(broken int) string {
	var b strings.Builder
	b.WriteString("start,customer,code\n")
	monday := time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC)
	for day := range 70 {
		date := monday.AddDate(0, 0, day)
		if date.Weekday() == time.Saturday || date.Weekday() == time.Sunday || day == 29 {
			continue
		}
		for call := range 10 {
			fmt.Fprintf(&b, "%s,K%d,x\n", date.Add(time.Duration(call)*time.Minute).Format("2006-01-02 15:04"), call)
		}
	}
	b.WriteString(strings.Repeat("some day,K1,x\n", broken))
	return b.String()
}

// TestWarningsOfFiles tells of days that are missing, of too many rejected rows and
// of a file that is given twice.
func TestWarningsOfFiles(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{"good.csv": weeks(0), "bad.csv": weeks(30), "copy.csv": weeks(0)} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		files  string
		dedupe bool
		want   map[string]int64
	}{
		{"good.csv", false, map[string]int64{"empty_days": 1}},
		{"bad.csv", false, map[string]int64{"empty_days": 1, "many_rejected": 30}},
		{"good.csv copy.csv", false, map[string]int64{"empty_days": 1, "same_file": 490}},
		{"good.csv copy.csv", true, map[string]int64{"empty_days": 1}},
		{"good.csv bad.csv", false, map[string]int64{"empty_days": 1, "equal_rows": 490}},
	} {
		var paths []string
		for _, name := range strings.Fields(c.files) {
			paths = append(paths, filepath.Join(folder, name))
		}
		d, f := reportOf(t, "generic", paths, func(r *analyzer.Request) { r.Reading.DedupeRows = c.dedupe })
		got := map[string]document.Warning{}
		for _, w := range d.Warnings {
			got[w.Code] = w
		}
		for _, code := range []string{"empty_days", "many_rejected", "same_file", "equal_rows"} {
			if got[code].Count != c.want[code] {
				t.Errorf("%s: %s %d, want %d", c.files, code, got[code].Count, c.want[code])
			}
		}
		if text := got["empty_days"].Text.EN; !strings.Contains(text, "normally has contacts, 2026-02-03: ") {
			t.Errorf("%s: %s", c.files, text)
		}
		if !f.Books.Balance() {
			t.Errorf("%s: books %+v", c.files, f.Books)
		}
	}
}
