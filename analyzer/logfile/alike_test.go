package logfile

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Files without ids that overlap and are written otherwise would count their contacts
// twice in silence.
func TestOverlapInAnotherForm(t *testing.T) {
	log := func(head, format string, from, to int, args ...int) string {
		text := head + "\n"
		for i := from; i < to; i++ {
			all := []any{i, 500 + i, i}
			var picked []any
			for _, k := range args {
				picked = append(picked, all[k])
			}
			text += fmt.Sprintf(format, picked...) + "\n"
		}
		return text
	}
	iso := log("start,customer,code", "2026-03-23 09:%02d:00,K%d,R1", 0, 20, 0, 1)
	for _, tt := range []struct {
		name, other string
		doubts      map[string]int64
	}{
		{"other dates", log("start,customer,code", "23-03-2026 09:%02d:00,K%d,R1", 10, 30, 0, 1), map[string]int64{"alike_rows": 10}},
		{"other columns", log("klantnummer;reden;begintijd", "K%d;R1;2026-03-23T09:%02d", 10, 30, 1, 0), map[string]int64{"alike_rows": 10}},
		{"equal ones among them", log("start,customer,code", "2026-03-23 09:%02d:00,K%d,R1", 15, 30, 0, 1), map[string]int64{"equal_rows": 5}},
		{"other moments", log("start,customer,code", "23-03-2026 10:%02d:00,K%d,R1", 10, 30, 0, 1), map[string]int64{}},
		{"unknown customers", log("start,customer,code", "23-03-2026 09:%02d:00,anoniem,R1", 10, 30, 0), map[string]int64{}},
		{"days alone", log("datum,customer,code", "23-03-2026,K%d,R1", 10, 30, 1), map[string]int64{"no_time": 20}},
		{"with ids", log("start,customer,contact_id", "23-03-2026 09:%02d:00,K%d,C%d", 10, 30, 0, 1, 2), map[string]int64{}},
	} {
		_, doubts, readings := overlap(t, false, iso, tt.other)
		if fmt.Sprint(doubts[1]) != fmt.Sprint(tt.doubts) {
			t.Errorf("%s: %v, want %v", tt.name, doubts[1], tt.doubts)
		}
		for _, d := range readings[1].Doubts {
			if want := "10 of 20 rows have the start and the customer of rows of a.csv"; d.Code == "alike_rows" && (d.Row != 2 || !strings.HasPrefix(d.Text.EN, want)) {
				t.Errorf("%s: %+v", tt.name, d)
			}
		}
	}
}

// Rows that several files hold are told apart from contacts that stand several times in one.
func TestRowsThatFilesHaveInCommonAreCounted(t *testing.T) {
	text := "start,customer\n2026-03-23 09:00,1\n2026-03-23 09:00,1\n2026-03-23 09:01,2\n"
	for _, dedupe := range []bool{false, true} {
		_, _, readings := overlap(t, dedupe, text, text)
		if readings[0].Common != 0 || readings[1].Common != 3 {
			t.Errorf("dedupe %v: %d and %d", dedupe, readings[0].Common, readings[1].Common)
		}
	}
}

// A file that is named twice is read once, and says so.
func TestFileNamedTwice(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "log.csv")
	if err := os.WriteFile(path, []byte("start,customer\n2026-03-23 09:00,1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	files, err := Open([]string{path, filepath.Join(folder, "*.csv"), folder + "/./log.csv"}, nil)
	if err != nil || len(files) != 1 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	defer files[0].Close()
	r, err := Read(t.Context(), files[0], 0, options(), &mapper{}, &sink{}, nil)
	if err != nil || len(r.News) != 1 || r.News[0].Code != "named_again" || r.News[0].Count != 2 || r.News[0].Text.EN != "this file is named 3 times; it is read once" {
		t.Errorf("%v %+v", err, r)
	}
	if r.Rows != 1 || len(r.Doubts) != 0 {
		t.Errorf("%d rows, doubts %+v", r.Rows, r.Doubts)
	}
}
