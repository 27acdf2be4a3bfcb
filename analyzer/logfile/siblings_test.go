package logfile

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"contactlog/analyzer/logfile/cell"
)

// A file that leaves its order of day and month open is read as the others with the
// same columns.
func TestOrderOfOtherFiles(t *testing.T) {
	day := func(head, format string, day int) string {
		text := head + "\n"
		for i := range 5 {
			text += fmt.Sprintf(format, day, i) + "\n"
		}
		return text
	}
	const month, dayFirst = "03/%02d/2026 09:%02d,K1", "%02d/03/2026 09:%02d,K1"
	for _, tt := range []struct {
		name  string
		texts []string
		first string // start of the first file
		doubt string
	}{
		{"month first", []string{day("start,customer", month, 5), day("start,customer", month, 25)}, "2026-03-05 09:00", ""},
		{"day first", []string{day("start,customer", dayFirst, 5), day("start,customer", dayFirst, 25)}, "2026-03-05 09:00", ""},
		{"all open", []string{day("start,customer", month, 5), day("start,customer", month, 6)}, "2026-05-03 09:00", "date_order"},
		{"other columns", []string{day("start,customer", month, 5), day("start,klant", month, 25)}, "2026-05-03 09:00", "date_order"},
		{"files that differ", []string{day("start,customer", month, 5), day("start,customer", month, 25), day("start,customer", dayFirst, 25)}, "2026-05-03 09:00", "date_order"},
		{"beside what is no log", []string{day("start,customer", month, 5), "", "%PDF", day("start,customer", month, 25)}, "2026-03-05 09:00", ""},
	} {
		var files []*File
		for i, text := range tt.texts {
			f, err := spool(fmt.Sprint(i), strings.NewReader(text), spoolMemory)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			files = append(files, f)
		}
		opt := options()
		opt.Orders = OrdersOf(files, opt)
		s := &sink{}
		r, err := Read(context.Background(), files[0], 0, opt, &mapper{}, s, nil)
		if err != nil || s.added[0].Start != at(t, tt.first) || codes(r.Doubts) != tt.doubt {
			t.Errorf("%s: %v, doubts %q, %v", tt.name, s.added[0].Start, codes(r.Doubts), err)
		}
	}
	opt := options()
	opt.DateOrder = cell.DMY
	if OrdersOf(make([]*File, 2), opt) != nil || OrdersOf(make([]*File, 1), options()) != nil {
		t.Error("nobody asks")
	}
}
