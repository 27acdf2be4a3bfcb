package render_test

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/document"
	"contactlog/analyzer/render"
)

// JSON, CSV and XLSX, each read back, hold the same cells: those of the document.
func TestEveryFormatHoldsTheSameCells(t *testing.T) {
	for _, language := range languages {
		d := sample()
		var report struct {
			Tables []struct {
				ID      string
				Columns []struct{ ID string }
				Rows    [][]any
			}
		}
		if err := json.Unmarshal([]byte(asJSON(t, d, language)), &report); err != nil {
			t.Fatal(err)
		}
		book := openXLSX(t, asXLSX(t, d, language))
		if len(report.Tables) != len(d.Tables) {
			t.Fatalf("%d tables, %d in JSON", len(d.Tables), len(report.Tables))
		}
		for k, table := range d.Tables {
			flat, sheet := table.Flat(), sheetOf(t, book, render.Clean(table.Title.In(language)))
			records, err := csv.NewReader(strings.NewReader(asCSV(t, table, language))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			if len(records) != len(flat.Rows)+1 || len(report.Tables[k].Rows) != len(flat.Rows) {
				t.Fatalf("%s: %d rows, %d in CSV, %d in JSON", table.ID, len(flat.Rows), len(records)-1, len(report.Tables[k].Rows))
			}
			for j, c := range flat.Columns {
				if records[0][j] != c.ID || report.Tables[k].Columns[j].ID != c.ID {
					t.Errorf("%s: column %s is %s in CSV and %s in JSON", table.ID, c.ID, records[0][j], report.Tables[k].Columns[j].ID)
				}
			}
			for i, row := range flat.Rows {
				for j, cell := range row {
					unit := flat.Columns[j].Unit
					if cell.Unit != "" {
						unit = cell.Unit
					}
					stored := storedCell(t, book, sheet, i, j)
					sameCell(t, table.ID, cell, unit, language, report.Tables[k].Rows[i][j], records[i+1][j], stored)
				}
			}
		}
	}
}

// sheetOf returns the sheet with a title.
func sheetOf(t *testing.T, book *excelize.File, title string) string {
	t.Helper()
	for _, sheet := range book.GetSheetList()[1:] {
		if got, err := book.GetCellValue(sheet, "A1"); err == nil && got == title {
			return sheet
		}
	}
	t.Fatalf("no sheet of %s", title)
	return ""
}

func storedCell(t *testing.T, book *excelize.File, sheet string, i, j int) string {
	name, err := excelize.CoordinatesToCellName(j+1, i+firstRow)
	if err != nil {
		t.Fatal(err)
	}
	stored, err := book.GetCellValue(sheet, name, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return stored
}

func sameCell(t *testing.T, table string, cell document.Cell, unit document.Unit, language document.Language, inJSON any, inCSV, inXLSX string) {
	t.Helper()
	if cell.IsText {
		id, shown := render.Clean(cell.Text.In(language)), render.Clean(cell.Text.In(language))
		if cell.ID != "" {
			id = render.Clean(cell.ID)
		}
		text := inCSV
		if id != "" && strings.Contains("=+-@", id[:1]) {
			text = strings.TrimPrefix(inCSV, "'")
			if text == inCSV {
				t.Errorf("%s: CSV holds %q, which runs", table, inCSV)
			}
		}
		if unit == document.Date && strings.HasPrefix(inXLSX, "4") {
			days, err := strconv.Atoi(inXLSX)
			if err != nil {
				t.Error(err)
			}
			inXLSX = time.Date(1899, 12, 30+days, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		}
		if inJSON != id || text != id || inXLSX != shown {
			t.Errorf("%s: %q is %q in JSON, %q in CSV, %q in XLSX", table, id, inJSON, inCSV, inXLSX)
		}
		return
	}
	x := cell.Value.Number
	if !cell.Value.Known || math.IsNaN(x) || math.IsInf(x, 0) {
		if inJSON != nil || inCSV != "" || inXLSX != "" {
			t.Errorf("%s: unknown is %v in JSON, %q in CSV, %q in XLSX", table, inJSON, inCSV, inXLSX)
		}
		return
	}
	fromCSV, err := strconv.ParseFloat(inCSV, 64)
	if err != nil {
		t.Error(err)
	}
	fromXLSX, err := strconv.ParseFloat(inXLSX, 64)
	if err != nil {
		t.Error(err)
	}
	if unit == document.Seconds {
		fromXLSX = math.Round(fromXLSX*86400*1e6) / 1e6
		x = math.Round(x*1e6) / 1e6
		fromCSV = math.Round(fromCSV*1e6) / 1e6
		inJSON = math.Round(inJSON.(float64)*1e6) / 1e6
	}
	if inJSON != x || fromCSV != x || fromXLSX != x {
		t.Errorf("%s: %v is %v in JSON, %v in CSV, %v in XLSX", table, x, inJSON, fromCSV, fromXLSX)
	}
}

func TestCSVIsRFC4180(t *testing.T) {
	got := asCSV(t, document.Table{
		Columns: []document.Column{{ID: "reason"}, {ID: "share", Unit: document.Share, Interval: true}},
		Rows: [][]document.Cell{
			{document.Words("a,b", text("A, \"b\"", "A, \"b\"")), document.Of(share(0.5, 10, 0.25, 0.75))},
			{document.Plain("say \"x\""), document.Of(noSurvey)},
			{document.Plain("=1+1"), num(-3)},
		},
	}, document.English)
	want := "reason,share,share_n,share_low,share_high\r\n\"a,b\",0.5,10,0.25,0.75\r\n\"say \"\"x\"\"\",,,,\r\n'=1+1,-3,,,\r\n"
	if got != want {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

func TestJSONKeepsOrderAndIsHarmless(t *testing.T) {
	got := asJSON(t, sample(), document.English)
	at := -1
	for _, key := range []string{`"contactlog"`, `"schema"`, `"settings"`, `"window"`, `"target"`, `"period"`, `"taxonomy"`, `"inputs"`, `"books"`, `"figures"`, `"ftf"`, `"ftr_basis"`, `"tables"`, `"warnings"`} {
		next := strings.Index(got, key+":")
		if next <= at {
			t.Errorf("%s does not stand behind the key before it", key)
		}
		at = next
	}
	if !strings.Contains(got, "<script>") || strings.Contains(got, `\u003c`) {
		t.Error("HTML is escaped")
	}
	if !strings.HasSuffix(got, "\n}\n") || !strings.Contains(got, `mail\u202e.csv`) || strings.ContainsAny(got, "\u202e\u009b\x1b") {
		t.Error("a mark that a terminal obeys got through, or the last line has no end")
	}
	if strings.Contains(got, "NaN") || strings.Contains(got, "Inf") {
		t.Error("a number that JSON does not have")
	}
}

func TestJSONSaysWhatItCannotWrite(t *testing.T) {
	var b strings.Builder
	err := render.JSON(&b, &document.Document{Settings: []document.Setting{{ID: "target", Value: math.NaN()}}}, render.Options{})
	if err == nil || !strings.Contains(err.Error(), "setting target") || b.Len() > 0 {
		t.Errorf("got %v and %q", err, b.String())
	}
	err = render.JSON(&b, &document.Document{Inputs: []document.Input{{Name: "calls.csv", Layout: func() {}}}}, render.Options{})
	if err == nil || !strings.Contains(err.Error(), "layout of calls.csv") {
		t.Errorf("got %v", err)
	}
}

func TestJSONOfNothing(t *testing.T) {
	got := asJSON(t, &document.Document{Program: "1"}, document.English)
	want := "{\n  \"contactlog\": \"1\",\n  \"schema\": 1,\n  \"settings\": {},\n  \"taxonomy\": null,\n  \"inputs\": [],\n  \"books\": null,\n  \"figures\": {},\n  \"tables\": [],\n  \"warnings\": []\n}\n"
	if got != want {
		t.Errorf("got\n%s", got)
	}
}
