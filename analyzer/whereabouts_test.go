package analyzer_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Warnings about rows say where the first of them stands, in which file as well.
func TestWarningsSayWhere(t *testing.T) {
	folder := t.TempDir()
	var first, second strings.Builder
	first.WriteString("Report\n\nstart,customer,code\n")
	second.WriteString("start,customer,code\n")
	for i := range 60 {
		fmt.Fprintf(&first, "2026-03-%02d 09:%02d,K%d,Factuur\n", 1+i%20, i, i%30)
		customer := fmt.Sprint("K", i%30)
		switch {
		case i >= 7 && i < 37:
			customer = "anoniem"
		case i >= 38:
			customer = "switchboard"
		}
		at := fmt.Sprintf("2026-03-%02d 10:%02d", 1+i%20, i)
		if i == 4 {
			at = "2001-01-01 00:00"
		}
		fmt.Fprintf(&second, "%s,%s,Factuur\n", at, customer)
	}
	var paths []string
	for name, text := range map[string]string{"1.csv": first.String(), "2.csv": second.String()} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	paths = []string{filepath.Join(folder, "1.csv"), filepath.Join(folder, "2.csv")}
	d, _ := reportOf(t, "generic", paths)
	want := map[string]string{"unknown_customers": "row 9", "over_shared_keys": "row 40", "stray_starts": "row 6"}
	for _, w := range d.Warnings {
		if row, ok := want[w.Code]; ok {
			if w.Where.EN != paths[1]+", "+row || w.Where.NL != paths[1]+", "+strings.Replace(row, "row", "rij", 1) {
				t.Errorf("%s is said to be at %s, want %s", w.Code, w.Where.EN, row)
			}
			delete(want, w.Code)
		}
	}
	if len(want) > 0 {
		t.Errorf("not told: %v", want)
	}
}

// The files of a log tell each other the order of day and month.
func TestFilesShareTheOrderOfDates(t *testing.T) {
	folder := t.TempDir()
	var paths []string
	for _, day := range []int{4, 25} {
		path := filepath.Join(folder, fmt.Sprintf("%d.csv", day))
		text := fmt.Sprintf("start,customer,code\n03/%02d/2026 09:00,K1,x\n", day)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	d, f := reportOf(t, "generic", paths)
	c := f.Reading.Log.Coverage
	if days := (c.Last - c.First) / (24 * 3_600_000); days != 21 {
		t.Errorf("the log covers %d days, want 21", days)
	}
	for _, w := range d.Warnings {
		if w.Code == "date_order" {
			t.Errorf("told: %s", w.Text.EN)
		}
	}
}
