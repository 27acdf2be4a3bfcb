package analyzer_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"contactlog/analyzer"
	"contactlog/analyzer/document"
	"contactlog/analyzer/logfile"
	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/render"
	"contactlog/reasons"
)

// secrets draws values of a column that names people or is free text. No two are
// alike, and each holds a word that is no shape and stands nowhere else.
func secrets(t *rapid.T, kind string, n int) []string {
	letters := rapid.StringOfN(rapid.RuneFrom([]rune("bcdfghjklmnpqrstvwxz")), 6, 6, -1)
	digits := rapid.StringOfN(rapid.RuneFrom([]rune("12345678")), 8, 8, -1)
	form := rapid.SampledFrom([]string{"06%s", "+316%s", "K-%s", "%s", "name", "mail", "both", "sip", "date"})
	values := make([]string, n)
	for i := range values {
		word, number := letters.Draw(t, kind+" word"), digits.Draw(t, kind+" number")
		switch f := form.Draw(t, kind+" form"); f {
		case "name":
			values[i] = strings.ToUpper(word[:1]) + word[1:] + " de " + word
		case "mail":
			values[i] = word + "." + number + "@" + word + ".nl"
		case "both":
			values[i] = word + " (" + number + ")"
		case "sip":
			values[i] = "sip:" + word + "@" + number
		case "date":
			values[i] = "13-1-20" + number[:2] + " " + word
		default:
			values[i] = fmt.Sprintf(f, number)
		}
	}
	return values
}

// TestInspectShowsNoOne holds that no value of a column with people, ids or texts,
// nor of one without a role, is in anything that an inspection writes.
func TestInspectShowsNoOne(t *testing.T) {
	taxonomy, err := reasons.Load("generic")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string][]string{
		"id": {"contact_id", "Call ID", "Gespreks-ID", "Ticket ID"}, "customer": {"customer", "Klantnummer", "ANI", "Telefoon"},
		"called": {"called", "DNIS", "Gebeld nummer"}, "text": {"text", "Notitie", "Subject"}, "agent": {"agent", "Medewerker"},
		"free": {"Kleur", "Vrij veld", "Remark 2"}, "queue": {"queue", "Wachtrij"},
	}
	kinds := []string{"id", "customer", "called", "text", "agent", "free", "queue"}
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(rt, "rows")
		records := make([][]string, n+1)
		records[0] = []string{"start", "handle", "channel"}
		for i := range n {
			records[i+1] = []string{fmt.Sprintf("2026-03-%02d 10:00", i+10), fmt.Sprint(60 + i), "phone"}
		}
		var hidden []string
		for _, kind := range kinds {
			records[0] = append(records[0], rapid.SampledFrom(names[kind]).Draw(rt, kind))
			values := secrets(rt, kind, n)
			hidden = append(hidden, values...)
			for i, v := range values {
				records[i+1] = append(records[i+1], v)
			}
		}
		var log bytes.Buffer
		if err := csv.NewWriter(&log).WriteAll(records); err != nil {
			rt.Fatal(err)
		}
		r := analyzer.NewRequest()
		r.Taxonomy, r.Reading.Zone, r.Paths, r.Stdin = taxonomy, time.UTC, []string{"-"}, &log
		d, inspection, err := analyzer.Inspect(context.Background(), r)
		if err != nil {
			rt.Fatal(err)
		}
		out := everything(t, d, inspection)
		for _, v := range hidden {
			if strings.Contains(out, v) {
				rt.Fatalf("%q is shown:\n%s", v, out)
			}
		}
		if !strings.Contains(out, "2026-03-10 10:00") {
			rt.Fatalf("the first start is not shown:\n%s", out)
		}
	})
}

// TestInspectShowsNoWordOfTheFile holds that of columns with words only those of the
// program's own lists are shown, and others by their shape: somebody may have written
// a name between them.
func TestInspectShowsNoWordOfTheFile(t *testing.T) {
	columns := []struct {
		header string
		words  []string
	}{
		{"Richting", []string{"inkomend", "Uitgaand", "voicemail"}}, {"Gespreksstatus", []string{"beantwoord", "GEMIST", "chatbot", "Spam"}}, {"Kanaal", []string{"Telefoon", "chat", "Web-Form"}},
		{"Opgelost", []string{"ja", "nee", "Gesloten"}}, {"Doorverbonden", []string{"ja", "0", "2"}}, {"Te voorkomen", []string{"ja", "weet niet"}}, {"Data Status", []string{"Valid", "Damaged"}},
	}
	taxonomy, err := reasons.Load("generic")
	if err != nil {
		t.Fatal(err)
	}
	const rows = 15
	rapid.Check(t, func(rt *rapid.T) {
		records := [][]string{{"start"}}
		for range rows {
			records = append(records, []string{"2026-03-10 10:00"})
		}
		var hidden []string
		for _, c := range columns {
			records[0] = append(records[0], c.header)
			others := secrets(rt, c.header, rapid.IntRange(0, 2).Draw(rt, c.header))
			hidden = append(hidden, others...)
			for i := range rows {
				said := c.words[i%len(c.words)]
				if i < len(others) {
					said = others[i]
				}
				records[i+1] = append(records[i+1], said)
			}
		}
		var log bytes.Buffer
		if err := csv.NewWriter(&log).WriteAll(records); err != nil {
			rt.Fatal(err)
		}
		r := analyzer.NewRequest()
		r.Taxonomy, r.Reading.Zone, r.Paths, r.Stdin = taxonomy, time.UTC, []string{"-"}, &log
		d, inspection, err := analyzer.Inspect(context.Background(), r)
		if err != nil {
			rt.Fatal(err)
		}
		if len(inspection.Files[0].Words) != len(columns) {
			rt.Fatalf("the words of %d columns are told, of %d", len(inspection.Files[0].Words), len(columns))
		}
		out := strings.ToLower(everything(t, d, inspection))
		for _, v := range hidden {
			if strings.Contains(out, strings.ToLower(v)) || strings.Contains(out, string(cell.AppendWord(nil, []byte(v)))) {
				rt.Fatalf("%q is shown", v)
			}
		}
		for _, word := range []string{"inkomend", "gemist", "web form", "gesloten", "weet niet", "damaged"} {
			if !strings.Contains(out, word) {
				rt.Fatalf("%q is not told", word)
			}
		}
	})
}

// everything is all that an inspection writes, in both languages.
func everything(t *testing.T, d *document.Document, n *analyzer.Inspection) string {
	t.Helper()
	var b bytes.Buffer
	for _, language := range []document.Language{document.English, document.Dutch} {
		for _, write := range []func() error{
			func() error { return render.Text(&b, d, render.Options{Language: language}) },
			func() error { return render.JSON(&b, d, render.Options{Language: language}) },
		} {
			if err := write(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := n.WriteLayout(&b); err != nil {
		t.Fatal(err)
	}
	if err := n.Doubtful(); err != nil {
		b.WriteString(err.Error())
	}
	return b.String()
}

// TestDoubtsAreShown holds that every doubt says what settles it.
func TestDoubtsAreShown(t *testing.T) {
	log := "start;customer;handle;cost\n3-4-2026 9:00;1001;3:37;1.234\n4-4-2026 9:00;1002;4:10;2.345\n"
	d, inspection := inspected(t, log, logfile.Options{Zone: time.UTC})
	var got []string
	for _, row := range d.Tables[3].Rows {
		got = append(got, fmt.Sprint(row[2].ID, ": ", row[6].Text.EN))
	}
	want := "date_order: --date-order\nminutes_seconds: --save, and hh_mm in the saved layout\ndecimal_mark: --save, and mark in the saved layout"
	if strings.Join(got, "\n") != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if inspection.Doubtful() == nil {
		t.Error("nothing is in doubt")
	}
	var layout bytes.Buffer
	if err := inspection.WriteLayout(&layout); err != nil {
		t.Fatal(err)
	}
	saved, err := logfile.ParseSaved("layout.yaml", layout.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if _, inspection = inspected(t, log, logfile.Options{Zone: time.UTC, Saved: saved}); inspection.Doubtful() != nil {
		t.Errorf("still in doubt: %v", inspection.Doubtful())
	}
}

// inspected inspects a log that is written out in a test.
func inspected(t *testing.T, log string, opt logfile.Options) (*document.Document, *analyzer.Inspection) {
	t.Helper()
	r := analyzer.NewRequest()
	var err error
	if r.Taxonomy, err = reasons.Load("generic"); err != nil {
		t.Fatal(err)
	}
	r.Reading, r.Paths, r.Stdin = opt, []string{"-"}, strings.NewReader(log)
	d, inspection, err := analyzer.Inspect(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	return d, inspection
}
