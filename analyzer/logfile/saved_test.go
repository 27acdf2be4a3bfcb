package logfile

import (
	"bytes"
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
)

// inspectText inspects a log that is written out in a test.
func inspectText(t testing.TB, text string, opt Options) (*Inspection, error) {
	t.Helper()
	f, err := spool("log.csv", strings.NewReader(text), spoolMemory)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	return Inspect(context.Background(), f, 0, opt, &mapper{}, nil)
}

// saveText returns the saved layout of a log that is written out in a test.
func saveText(t testing.TB, text string, opt Options) string {
	t.Helper()
	n, err := inspectText(t, text, opt)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := n.WriteSaved(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// savedOf returns the layout that a log has, saved and loaded again.
func savedOf(t testing.TB, text string, opt Options) *Saved {
	t.Helper()
	s, err := ParseSaved("layout.yaml", []byte(saveText(t, text, opt)))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Whatever the dialect of a log, a text or a workbook, under its own saved layout it
// reads as it does without.
func TestOwnLayoutFits(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := anyBookDialect(rt)
		calls := anyCalls(rt)
		if d.numberIDs {
			numberIDs(calls)
		}
		log := d.dialect.write(t, calls)
		if rapid.Bool().Draw(rt, "workbook") {
			log = d.write(t, calls)
		}
		opt := options()
		want, wantReading, err := readText(t, log, opt)
		if err != nil {
			rt.Fatal(err)
		}
		opt.Saved = savedOf(t, log, opt)
		got, gotReading, err := readText(t, log, opt)
		if err != nil {
			rt.Fatalf("%+v: %v", d, err)
		}
		wantReading.Doubts = slices.DeleteFunc(wantReading.Doubts, func(d Doubt) bool { return formDoubts[d.Code] }) // it settles these
		if !reflect.DeepEqual(got.added, want.added) || !reflect.DeepEqual(gotReading, wantReading) {
			rt.Fatalf("%+v:\n got %+v\nwant %+v", d, gotReading, wantReading)
		}
	})
}

const (
	savedHeader = "Gespreks-ID;Klantnummer;Begintijd;Contactreden;Gespreksduur;Kosten;Extra\n"
	savedLog    = savedHeader + "a1;1001;13-03-2026 9:00;R1;217;1,50;x\na2;1002;14-03-2026 9:00;R2;30;2,25;y\n"
)

func TestMisfits(t *testing.T) {
	const fits = "log.csv: the saved layout layout.yaml no longer fits: "
	for _, c := range []struct {
		name, log string
		want      []string
	}{
		{"a column is gone", "Gespreks-ID;Begintijd;Contactreden;Gespreksduur;Kosten;Extra\na1;13-03-2026 9:00;R1;217;1,5;x\n",
			[]string{`column "Klantnummer" (customer) is gone; no other column is new`}},
		{"a column has another name", strings.Replace(savedLog, "Klantnummer", "Klantnr", 1),
			[]string{`column "Klantnummer" (customer) is gone; new are "Klantnr"`}},
		{"several have, and near names come first", strings.NewReplacer("Klantnummer", "Relatie", "Contactreden", "Contact reden 2").Replace(savedLog),
			[]string{`column "Klantnummer" (customer) is gone; new are "Relatie", "Contact reden 2"`,
				`column "Contactreden" (code) is gone; new are "Contact reden 2", "Relatie"`}},
		{"another delimiter", strings.ReplaceAll(strings.ReplaceAll(savedLog, ",", "."), ";", ","),
			[]string{`the layout has delimiter ";", the file ","`}},
		{"another encoding", "\xff\xfe" + wide(savedLog), []string{`the layout has encoding "utf-8", the file "utf-16le"`}},
		{"no header", "a1;1001;13-03-2026 9:00;R1;217;1,5;x\n", []string{`none of the first 50 rows has any of its columns, such as "Gespreks-ID"`}},
		{"the month first", savedLog + "a3;1003;03/15/2026 9:00;R1;30;1,25;x\n",
			[]string{`column "Begintijd" (start), row 4 (99/99/9999 9:99): a date with the month first; the layout has order dmy`}},
		{"another decimal mark", savedHeader + "a1;1001;13-03-2026 9:00;R1;217;1.50;x\na2;1002;14-03-2026 9:00;R2;30;2.25;y\n",
			[]string{`column "Kosten" (cost), row 2 (9.99): the layout has mark ,, the rows ask for mark .`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			opt := options()
			opt.Saved = savedOf(t, savedLog, opt)
			s, r, err := readText(t, c.log, opt)
			want := fits + strings.Join(c.want, "\n"+fits)
			if err == nil || err.Error() != want {
				t.Errorf("%v %+v\n got %v\nwant %s", s, r, err, want)
			}
		})
	}
}

// wide writes ASCII as UTF-16.
func wide(s string) string { return strings.Join(strings.Split(s, ""), "\x00") + "\x00" }

func TestMisfitsOfForms(t *testing.T) {
	for _, c := range []struct {
		name, saved, edit, log, want string
	}{
		{"dates that name their order, then others", "start;code\n2026-03-13 9:00;R1\n", "", "start;code\n2026-03-13 9:00;R1\n3-4-2026 9:00;R1\n",
			`column "start" (start), row 3 (9-9-9999 9:99): a date whose day and month could be either way; the layout has dates that leave nothing open (and no order)`},
		{"the day first", "start;code\n3/13/2026 9:00;R1\n", "", "start;code\n1/4/2026 9:00;R1\n13/3/2026 9:00;R1\n",
			`column "start" (start), row 3 (99/9/9999 9:99): a date with the day first; the layout has order mdy`},
		{"minutes, then a header that says seconds is another column", "start;talk (min)\n2026-03-13;3\n", "", "start;talk (sec)\n2026-03-13;180\n",
			`column "talk (min)" (talk) is gone; new are "talk (sec)"`},
		{"milliseconds that are days", "start;handle\n2026-03-13;3000\n", "    unit: days\n", "start;handle\n2026-03-13;217\n2026-03-13;30\n",
			`column "handle" (handle), row 2 (999): the layout has unit days, the rows ask for unit seconds`},
		{"hours and minutes, then seconds too", "start;handle (hh:mm)\n2026-03-13;3:37\n", "", "start;handle (hh:mm)\n2026-03-13;3:37\n2026-03-13;0:03:37\n",
			`column "handle (hh:mm)" (handle), row 2 (9:99): the layout has hh_mm true, the rows ask for hh_mm false`},
	} {
		t.Run(c.name, func(t *testing.T) {
			opt := options()
			s, err := ParseSaved("layout.yaml", []byte(saveText(t, c.saved, opt)+c.edit))
			if err != nil {
				t.Fatal(err)
			}
			opt.Saved = s
			_, r, err := readText(t, c.log, opt)
			want := "log.csv: the saved layout layout.yaml no longer fits: " + c.want
			if err == nil || err.Error() != want {
				t.Errorf("%+v\n got %v\nwant %s", r, err, want)
			}
		})
	}
}

// What changes without doing harm is read, and told where it may matter.
func TestChangesThatFit(t *testing.T) {
	for _, c := range []struct {
		name, log string
		news      []string
	}{
		{"nothing", savedLog, nil},
		{"columns change places", "Extra;Kosten;Gespreksduur;Contactreden;Begintijd;Klantnummer;Gespreks-ID\nx;1,50;217;R1;13-03-2026 9:00;1001;a1\n", nil},
		{"a preamble", "Report\n\n" + savedLog, nil},
		{"case and blanks", strings.Replace(savedLog, "Klantnummer", "KLANT NUMMER", 1), nil},
		{"a new column", strings.NewReplacer("Extra", "Extra;Stemming", ";x", ";x;blij").Replace(savedLog),
			[]string{`new_columns the saved layout does not name these columns, so they are not read: "Stemming"`}},
		{"an unused column is gone", strings.NewReplacer(";Extra", "", ";x", "", ";y", "").Replace(savedLog),
			[]string{`gone_columns these columns of the saved layout are gone; they were not read: "Extra"`}},
		{"no decimals", strings.NewReplacer("1,50", "1", "2,25", "2").Replace(savedLog), nil},
		{"dates that are open", strings.NewReplacer("13-03", "03-04", "14-03", "05-03").Replace(savedLog), nil},
		{"dates that name their order", strings.NewReplacer("13-03-2026", "2026-03-13").Replace(savedLog), nil},
		{"gzip", packed(t, savedLog), nil},
		{"ends of lines", strings.ReplaceAll(savedLog, "\n", "\r"), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			opt := options()
			opt.Saved = savedOf(t, savedLog, opt)
			s, r, err := readText(t, c.log, opt)
			if err != nil {
				t.Fatal(err)
			}
			var news []string
			for _, d := range r.News {
				news = append(news, d.Code+" "+d.Text.EN)
			}
			if !reflect.DeepEqual(news, c.news) || len(r.Doubts) > 0 || r.Rejected > 0 || r.UnreadableCells() > 0 {
				t.Errorf("news %q, want %q; doubts %+v, rejects %+v, unreadable %+v", news, c.news, r.Doubts, r.Rejects, r.Unreadable)
			}
			if len(s.added) == 0 || s.added[0].Handle != 217*contact.Second || s.added[0].Codes[0].Reason != 1 {
				t.Errorf("rows %+v", s.added)
			}
		})
	}
}

func TestEncodingOfSavedLayout(t *testing.T) {
	const header, row = "start;code;note\n", "2026-03-13 9:00;R1;caf%s\n"
	for _, c := range []struct {
		name, saved, log, want string
	}{
		{"Windows-1252 as before", "\xe9", "\xeb", ""},
		{"Windows-1252 without any accent", "\xe9", "e", ""},
		{"UTF-8 without any accent", "é", "e", ""},
		{"Windows-1252 becomes UTF-8", "\xe9", "é", `the layout has encoding "windows-1252", the file "utf-8"`},
		{"UTF-8 becomes Windows-1252", "é", "\xe9", `the layout has encoding "utf-8", the file "windows-1252"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			opt := options()
			opt.Saved = savedOf(t, header+fmt.Sprintf(row, c.saved), opt)
			_, _, err := readText(t, header+fmt.Sprintf(row, c.log), opt)
			if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.HasSuffix(err.Error(), ": "+c.want)) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
	t.Run("UTF-8 becomes Windows-1252 far down", func(t *testing.T) {
		opt := options()
		utf8 := header + strings.Repeat(fmt.Sprintf(row, "e"), 5000)
		opt.Saved = savedOf(t, utf8, opt)
		_, _, err := readText(t, utf8+fmt.Sprintf(row, "\xe9"), opt)
		var misfit *Misfit
		if !asMisfit(err, &misfit) || !strings.Contains(misfit.Differences[0], "somewhere below row") {
			t.Errorf("got %v", err)
		}
	})
}

func asMisfit(err error, m **Misfit) bool {
	x, ok := err.(*Misfit)
	*m = x
	return ok
}

// The user's own columns win from the layout, each for its role.
func TestColumnsWinFromSavedLayout(t *testing.T) {
	opt := options()
	opt.Saved = savedOf(t, savedLog, opt)
	opt.Columns = map[Role][]string{Code: {"Extra"}, Cost: {""}, Handle: {"Gespreksduur"}, Talk: {""}}
	log := strings.NewReplacer("217", "3,5", ";30;", ";4,5;", "Contactreden", "Vervallen").Replace(savedLog)
	_, r, err := readText(t, log, opt)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, c := range r.Layout.Used() {
		got[c.Header] = fmt.Sprintf("%s %s", c.Role, c.Origin)
	}
	want := map[string]string{"Gespreks-ID": "contact_id recognised", "Klantnummer": "customer recognised", "Begintijd": "start recognised",
		"Gespreksduur": "handle option", "Extra": "code option"}
	if !reflect.DeepEqual(got, want) || r.UnreadableCells() > 0 {
		t.Errorf("got %v, want %v; unreadable %+v", got, want, r.Unreadable)
	}
	opt.Columns = map[Role][]string{Start: {""}}
	if _, _, err := readText(t, savedLog, opt); err == nil || !strings.Contains(err.Error(), "neither the saved layout layout.yaml nor --column names a column for it") {
		t.Errorf("got %v", err)
	}
	opt.Columns = map[Role][]string{Customer: {"Klant"}}
	if _, _, err := readText(t, savedLog, opt); err == nil || !strings.Contains(err.Error(), `there is no column "Klant" for role customer; the headers are `) {
		t.Errorf("got %v", err)
	}
}
