package main

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer"
)

// JSON, CSV and XLSX of the webshop, each read back, hold the same cells. In the
// workbook people see labels where programs see ids: each id has one label in its
// column, and each label one id.
func TestEveryFormatHoldsTheSameCells(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	sameInEveryFormat(t, len(analyzer.AllTables), "satisfaction", "report", "testdata/logs/webshop.csv", "--reasons", "webshop", "--investment", "1000")
	scored := filepath.Join(t.TempDir(), "scored.csv")
	if err := os.WriteFile(scored, []byte(scoredLog), 0o600); err != nil {
		t.Fatal(err)
	}
	sameInEveryFormat(t, 2, "", "report", scored, "--reasons", "webshop", "--tables", "satisfaction,survey")
	sameInEveryFormat(t, 4, "", "compare", "testdata/logs/webshop.csv", "--reasons", "webshop", "--before", "2025-11..2026-03", "--after", "2026-04..")
}

// scoredLog has what the webshop does not ask its customers.
const scoredLog = `contact_id,customer,start,channel,code,csat,nps,prevented
1,A,2026-01-05T10:00:00,phone,Bezorgstatus,2,0,yes
2,B,2026-01-06T10:00:00,chat,Retour,4,9,no
3,B,2026-01-08T10:00:00,chat,Retour,3,6,yes
4,C,2026-01-09T10:00:00,phone,Retour,5,10,no
5,D,2026-01-10T10:00:00,phone,,4,8,
6,E,2026-01-31T10:00:00,phone,Retour,5,,
`

// sameInEveryFormat compares so many tables, of which one may have no rows.
func sameInEveryFormat(t *testing.T, tables int, empty string, args ...string) {
	t.Helper()
	folder := t.TempDir()
	for _, language := range []string{"en", "nl"} {
		printed(t, append(args, "--lang", language, "--quiet",
			"-o", filepath.Join(folder, "r.json"), "-o", filepath.Join(folder, "r.xlsx"), "-o", folder)...)
		var r report
		content, err := os.ReadFile(filepath.Join(folder, "r.json"))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(content, &r); err != nil {
			t.Fatal(err)
		}
		book, err := excelize.OpenFile(filepath.Join(folder, "r.xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Tables) != tables {
			t.Fatalf("%d tables", len(r.Tables))
		}
		sheets := sheetsOf(t, book)
		for _, table := range r.Tables {
			inCSV := readCSV(t, filepath.Join(folder, table.ID+".csv"))
			if table.ID == empty { // in a workbook a sheet that says so
				if len(table.Rows) != 0 || len(inCSV) != 1 {
					t.Fatalf("%s has %d rows in JSON, %d in CSV", table.ID, len(table.Rows), len(inCSV)-1)
				}
				continue
			}
			inXLSX, err := book.GetRows(sheets[table.ID], excelize.Options{RawCellValue: true})
			if err != nil {
				t.Fatal(err)
			}
			inXLSX = inXLSX[headRow-1:] // below it stand the remarks
			if len(inCSV) != len(table.Rows)+1 || len(inXLSX) < len(table.Rows)+1 || len(table.Rows) == 0 {
				t.Fatalf("%s has %d rows in JSON, %d in CSV, %d in XLSX", table.ID, len(table.Rows), len(inCSV)-1, len(inXLSX)-1)
			}
			for j, column := range table.Columns {
				if inCSV[0][j] != column.ID || at(inXLSX[0], j) == "" {
					t.Errorf("%s: column %s is %q in CSV and %q in XLSX", table.ID, column.ID, inCSV[0][j], at(inXLSX[0], j))
				}
				labels, ids := map[string]string{}, map[string]string{}
				for i, row := range table.Rows {
					unit := column.Unit
					if f, ok := r.Figures[text(row[0])]; ok && unit == "" {
						unit = f.Unit
					}
					where := table.ID + " " + column.ID + " " + text(row[0])
					sameCell(t, where, unit, row[j], inCSV[i+1][j], at(inXLSX[i+1], j), labels, ids)
				}
			}
		}
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	}
}

// headRow is the row, from 1, with the headers of a table on its sheet.
const headRow = 4

// sheetsOf returns the sheets of a workbook by the table that each holds.
func sheetsOf(t *testing.T, book *excelize.File) map[string]string {
	t.Helper()
	sheets := map[string]string{}
	for _, sheet := range book.GetSheetList() {
		tables, err := book.GetTables(sheet)
		if err != nil {
			t.Fatal(err)
		}
		if len(tables) == 1 {
			_, id, _ := strings.Cut(tables[0].Name, "_")
			sheets[id] = sheet
		}
	}
	return sheets
}

func readCSV(t *testing.T, path string) [][]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// at returns a cell of a row of a workbook, which ends at its last filled cell.
func at(row []string, j int) string {
	if j < len(row) {
		return row[j]
	}
	return ""
}

func text(cell any) string {
	s, _ := cell.(string)
	return s
}

// secondsADay are the seconds in the unit in which a workbook holds durations.
const secondsADay = 86400

// sameCell checks one cell. A workbook holds 15 digits, and durations in days.
func sameCell(t *testing.T, where, unit string, inJSON any, inCSV, inXLSX string, labels, ids map[string]string) {
	t.Helper()
	switch x := inJSON.(type) {
	case nil:
		if inCSV != "" || inXLSX != "" {
			t.Errorf("%s: unknown in JSON, %q in CSV, %q in XLSX", where, inCSV, inXLSX)
		}
	case string:
		if inCSV != x || (inXLSX == "") != (x == "") {
			t.Errorf("%s: %q in JSON, %q in CSV, %q in XLSX", where, x, inCSV, inXLSX)
		}
		if label, ok := labels[x]; ok && label != inXLSX {
			t.Errorf("%s: %q is both %q and %q", where, x, label, inXLSX)
		}
		if id, ok := ids[inXLSX]; ok && id != x {
			t.Errorf("%s: %q is both %q and %q", where, inXLSX, id, x)
		}
		labels[x], ids[inXLSX] = inXLSX, x
	case float64:
		fromCSV, errCSV := strconv.ParseFloat(inCSV, 64)
		fromXLSX, errXLSX := strconv.ParseFloat(inXLSX, 64)
		if unit == "seconds" {
			fromXLSX *= secondsADay
		}
		if errCSV != nil || errXLSX != nil || fromCSV != x || math.Abs(fromXLSX-x) > 1e-12*math.Max(math.Abs(x), 1) {
			t.Errorf("%s: %v in JSON, %q in CSV, %q in XLSX", where, x, inCSV, inXLSX)
		}
	default:
		t.Errorf("%s: JSON holds %T", where, inJSON)
	}
}
