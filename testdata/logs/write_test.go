package logs_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"time"

	"github.com/xuri/excelize/v2"
)

// headers head the columns as the system of the shop names them.
var headers = []string{"Gespreks-ID", "Klantnummer", "Begintijd", "Eindtijd", "Richting", "Kanaal", "Wachtrij", "Contactreden", "Notitie",
	"Gespreksduur", "Nawerktijd", "Wachttijd", "Doorverbonden", "Opgelost", "Gespreksstatus", "Segment", "Te voorkomen"}

// How the system writes moments.
const moment = "2-1-2006 15:04:05"

// cells returns the row as text, as a CSV file holds it.
func (r row) cells() []string {
	cells := []string{r.id, r.customer, r.start.Format(moment), r.end.Format(moment), r.direction, r.channel, r.queue, r.code, r.note,
		length(r.talk), length(r.wrap), length(r.wait), r.transferred, r.resolved, r.status, r.segment, r.prevented}
	if r.damagedStart != "" {
		cells[2] = r.damagedStart
	}
	if r.damagedTalk != "" {
		cells[9] = r.damagedTalk
	}
	return cells
}

// length writes seconds as h:mm:ss.
func length(seconds int) string {
	if seconds == none {
		return ""
	}
	return fmt.Sprintf("%d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
}

// writeCSV returns the log as the CSV file that a Dutch system writes.
func writeCSV(rows []row) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = ';'
	records := [][]string{headers}
	for _, r := range rows {
		records = append(records, r.cells())
	}
	err := w.WriteAll(records)
	return b.Bytes(), err
}

// sheet is the name of the sheet with the log.
const sheet = "Gesprekken"

// writeXLSX returns the log as a workbook with real dates and lengths of time.
func writeXLSX(rows []row) (*excelize.File, error) {
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", sheet); err != nil {
		return nil, err
	}
	dates, err := style(f, "d-m-yyyy hh:mm:ss")
	if err != nil {
		return nil, err
	}
	lengths, err := style(f, "[h]:mm:ss")
	if err != nil {
		return nil, err
	}
	w, err := f.NewStreamWriter(sheet)
	if err != nil {
		return nil, err
	}
	if err := w.SetRow("A1", anyOf(headers)); err != nil {
		return nil, err
	}
	for i, r := range rows {
		cells := anyOf(r.cells())
		cells[2], cells[3] = excelize.Cell{StyleID: dates, Value: serial(r.start)}, excelize.Cell{StyleID: dates, Value: serial(r.end)}
		for j, seconds := range []int{r.talk, r.wrap, r.wait} {
			if seconds != none {
				cells[9+j] = excelize.Cell{StyleID: lengths, Value: float64(seconds) / 86400}
			}
		}
		if err := w.SetRow(fmt.Sprintf("A%d", i+2), cells); err != nil {
			return nil, err
		}
	}
	return f, w.Flush()
}

func style(f *excelize.File, format string) (int, error) {
	return f.NewStyle(&excelize.Style{CustomNumFmt: &format})
}

// anyOf returns texts as cells; a blank text is an empty cell.
func anyOf(texts []string) []any {
	cells := make([]any, len(texts))
	for i, t := range texts {
		if t != "" {
			cells[i] = t
		}
	}
	return cells
}

// serial returns a moment as Excel counts it: days since 30 December 1899.
func serial(t time.Time) float64 {
	return t.Sub(time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)).Seconds() / 86400
}
