package logfile

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

// bookDialect is a way to write a log as a workbook: words and columns as in a text,
// in cells of any kind.
type bookDialect struct {
	dialect

	moment, day, clock, length string // styles of starts, days, times and lengths of time; "" for plain numbers
	moments, days, clocks      string // what these cells are: "dates", "texts", both "mixed", or "numbers" of a style that says nothing
	numberIDs, numberPhones    bool   // ids and phone numbers are numbers
	numberTexts                bool   // some other numbers are text
	booleans                   bool   // yes and no are booleans
	streamed                   bool   // texts stand in their cells, not in a part that all share

	date1904             bool
	margin               int // blank columns before the log
	title                string
	total                string // a row below the log
	before, behind       string // another sheet
	active               int    // of the sheets of the workbook
	hidden               []int  // columns of the log
	hiddenBefore, frozen bool   // the sheet before is hidden; the header stays in view
}

// Codes of number formats, in the spelling of editions of Excel that wrote them.
var (
	momentStyles = []string{"yyyy-mm-dd hh:mm:ss", "dd-mm-yyyy hh:mm", "m/d/yy h:mm", "dd-mm-jjjj uu:mm:ss", `d\ mmm\ yyyy\ h:mm\ AM/PM`, "[$-413]dddd d mmmm yyyy hh:mm:ss;@", "yyyy-mm-dd", "[$-F800]dddd, mmmm dd, yyyy"}
	dayStyles    = []string{"yyyy-mm-dd", "d-m-yyyy", "mm/dd/yy", "dd-mm-jjjj", "d mmm", "yyyy-mm-dd hh:mm"}
	clockStyles  = []string{"h:mm:ss", "hh:mm", "uu:mm:ss", "h:mm:ss AM/PM", "[$-F400]h:mm:ss\\ AM/PM", "[h]:mm:ss"}
	lengthStyles = []string{"h:mm:ss", "[h]:mm:ss", "mm:ss", "[mm]:ss", "[uu]:mm:ss", "hh:mm:ss.000"}
)

// Rows above a log, below it, and on other sheets.
var (
	bookTitles = []string{"", "title", "merged title", "period"}
	bookTotals = []string{"", "label", "sum", "formula", "count behind a blank row"}
	bookSheets = []string{"", "notes", "pivot", "words", "blank"}
)

// textualDates are the layouts of dates that are no plain numbers.
var textualDates = dateLayouts[:len(dateLayouts)-3]

func anyBookDialect(t *rapid.T) bookDialect {
	yes := func(name string) bool { return rapid.Bool().Draw(t, name) }
	of := func(name string, choices ...string) string { return rapid.SampledFrom(choices).Draw(t, name) }
	b := bookDialect{
		dialect: anyDialect(t),
		moments: of("moments", "dates", "texts", "mixed", "numbers"), days: of("days", "dates", "texts", "mixed", "numbers"), clocks: of("clocks", "dates", "texts", "numbers"),
		moment: of("style of starts", momentStyles...), day: of("style of days", dayStyles...), clock: of("style of times", clockStyles...),
		numberIDs: yes("numbers as ids"), numberPhones: yes("numbers as phones"), numberTexts: yes("numbers as text"), booleans: yes("booleans"), streamed: yes("streamed"),
		date1904: yes("1904"), margin: rapid.SampledFrom([]int{0, 0, 1, 2}).Draw(t, "margin"), title: of("title", bookTitles...), total: of("total", bookTotals...),
		before: of("sheet before", bookSheets...), behind: of("sheet behind", bookSheets...), active: rapid.IntRange(0, 2).Draw(t, "active"), hiddenBefore: yes("hidden sheet"), frozen: yes("frozen"),
	}
	if yes("lengths are styled") {
		b.length, b.dialect.length = of("style of lengths", lengthStyles...), "styled"
		b.headers[handleColumn] = of("header", headerWordsOf[handleColumn]...)
	}
	switch {
	case b.time != "" && b.days != "texts":
		b.date = "2006-01-02" // of what is text beside real dates
	case b.time == "" && b.moments == "mixed":
		b.date = "2006-01-02 15:04:05"
	case b.time == "" && b.moments == "texts":
		b.date = of("date", textualDates...)
	}
	for column := range b.order {
		if rapid.IntRange(0, 4).Draw(t, "hide") == 0 {
			b.hidden = append(b.hidden, column)
		}
	}
	return b
}

// bookCell is a cell of a workbook: a value with the code of its style.
type bookCell struct {
	value any
	style string
}

// days1904 are the days between the two systems of dates.
const days1904 = 1462

// serial is a moment as a workbook stores it.
func (b *bookDialect) serial(t time.Time) float64 {
	_, offset := t.Zone()
	days := float64(t.Unix()+int64(offset))/86_400 + 25_569
	if b.date1904 {
		days -= days1904
	}
	return days
}

// dated is a date, a time or both: as that kind of cell, in that style, or as text.
func (b *bookDialect) dated(r *rand.Rand, kind, style string, serial float64, text string) bookCell {
	if kind == "mixed" {
		kind = [...]string{"dates", "texts"}[r.IntN(2)]
	}
	switch kind {
	case "texts":
		return bookCell{value: text}
	case "numbers":
		style = ""
	}
	return bookCell{serial, style}
}

// cells are the cells of a call, by the columns of a call.
func (b *bookDialect) cells(r *rand.Rand, c call) [callColumns]bookCell {
	var cells [callColumns]bookCell
	text := func(column int, s string) { cells[column] = bookCell{value: s} }
	if b.time == "" {
		cells[startColumn] = b.dated(r, b.moments, b.moment, b.serial(c.start), b.writeDate(c.start))
		cells[endColumn] = b.dated(r, b.moments, b.moment, b.serial(c.end()), b.writeDate(c.end()))
	} else {
		midnight := time.Date(c.start.Year(), c.start.Month(), c.start.Day(), 0, 0, 0, 0, time.UTC)
		clock := c.start.Hour()*3600 + c.start.Minute()*60 + c.start.Second()
		cells[startColumn] = b.dated(r, b.days, b.day, b.serial(midnight), b.writeDate(c.start))
		cells[timeColumn] = b.dated(r, b.clocks, b.clock, float64(clock)/86_400, c.start.Format(b.time))
		cells[endColumn] = b.dated(r, b.days, b.day, b.serial(c.end()), b.writeEnd(c.end()))
	}
	text(idColumn, c.id)
	if b.numberIDs {
		cells[idColumn].value, _ = strconv.ParseFloat(c.id, 64)
	}
	cells[customerColumn], cells[calledColumn] = b.phone(r, c.customer), b.phone(r, own)
	if c.outbound && b.parties.sides {
		cells[customerColumn], cells[calledColumn] = cells[calledColumn], cells[customerColumn]
	}
	text(channelColumn, writeChannel(r, c.channel))
	text(queueColumn, c.queue)
	cells[outcomeColumn], cells[directionColumn] = b.word(r, b.outcome[1]), bookCell{value: b.direction[1]}
	if c.missed {
		cells[outcomeColumn] = b.word(r, b.outcome[2])
	}
	if c.outbound {
		text(directionColumn, b.direction[2])
	}
	cells[handleColumn] = b.handle(r, c.handle)
	for column, s := range map[int]string{codeColumn: c.code, textColumn: c.text} {
		if s != "" || r.IntN(2) == 0 { // an empty text, or no cell
			text(column, s)
		}
	}
	return cells
}

// phone is a number, or text as logs write numbers.
func (b *bookDialect) phone(r *rand.Rand, number string) bookCell {
	if !b.numberPhones || r.IntN(3) == 0 {
		return bookCell{value: writePhone(r, number)}
	}
	if r.IntN(20) > 0 {
		number = "31" + number[1:]
	} // else without the 0 that a spreadsheet takes for nothing
	x, _ := strconv.ParseFloat(number, 64)
	return bookCell{value: x}
}

// word is a word for an outcome, or the boolean or number that a spreadsheet makes
// of it.
func (b *bookDialect) word(r *rand.Rand, w string) bookCell {
	switch x, err := strconv.ParseFloat(w, 64); {
	case err == nil && !b.asText(r):
		return bookCell{value: x}
	case b.booleans && strings.EqualFold(w, "true"), b.booleans && strings.EqualFold(w, "false"):
		return bookCell{value: strings.EqualFold(w, "true")}
	}
	return bookCell{value: w}
}

// asText reports whether a number is written as text this time.
func (b *bookDialect) asText(r *rand.Rand) bool { return b.numberTexts && r.IntN(2) == 0 }

// handle is a length of time.
func (b *bookDialect) handle(r *rand.Rand, seconds int) bookCell {
	if b.dialect.length == "styled" {
		return bookCell{float64(seconds) / 86_400, b.length}
	}
	s := b.writeLength(seconds)
	if x, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64); err == nil && !b.asText(r) {
		return bookCell{value: x}
	}
	return bookCell{value: s}
}

// rows are the rows of the sheet with the log, and the number of its header, from 0.
func (b *bookDialect) rows(calls []call) (rows [][]bookCell, header int) {
	r := rand.New(rand.NewPCG(b.seed, 2))
	switch b.title {
	case "title", "merged title":
		rows = append(rows, []bookCell{{value: "Gesprekken 2026"}}, nil)
	case "period":
		rows = append(rows, []bookCell{{value: "Period"}, {b.serial(calls[0].start), "yyyy-mm-dd"}, {b.serial(calls[1].start), "yyyy-mm-dd"}}, nil)
	}
	header = len(rows)
	var names []bookCell
	for _, column := range b.order {
		names = append(names, bookCell{value: b.headers[column]})
	}
	rows = append(rows, b.indented(names))
	for _, c := range calls {
		cells := b.cells(r, c)
		var row []bookCell
		for _, column := range b.order {
			row = append(row, cells[column])
		}
		rows = append(rows, b.indented(row))
	}
	return append(rows, b.below(calls)...), header
}

// below are the rows below the log.
func (b *bookDialect) below(calls []call) [][]bookCell {
	row := make([]bookCell, len(b.order))
	for i, column := range b.order {
		switch {
		case column != handleColumn || i == 0:
		case b.total == "sum":
			row[i] = bookCell{value: b.writeLength(200_000)}
		case b.total == "formula":
			row[i] = bookCell{value: excelize.Cell{Formula: "SUM(B2:B9)", Value: 1.5}}
		}
	}
	row[0] = bookCell{value: "Totaal"}
	switch b.total {
	case "":
		return nil
	case "count behind a blank row":
		return [][]bookCell{nil, b.indented([]bookCell{{value: "Aantal records:"}, {value: len(calls)}})}
	}
	return [][]bookCell{b.indented(row)}
}

// indented puts the margin before a row.
func (b *bookDialect) indented(row []bookCell) []bookCell {
	return append(make([]bookCell, b.margin), row...)
}

// other are the rows of another sheet.
func (b *bookDialect) other(kind string) [][]bookCell {
	switch kind {
	case "notes":
		return [][]bookCell{{{value: "Made by"}, {value: "somebody"}}, {{value: "Start"}, {value: "see the other sheet"}}}
	case "pivot":
		return [][]bookCell{{{value: "Datum"}, {value: "Aantal"}}, {{b.serial(time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)), "yyyy-mm-dd"}, {value: 17.}}}
	case "words":
		return [][]bookCell{{{value: "Code"}, {value: "Reason"}}, {{value: "R1"}, {value: "late"}}, {{value: "R2"}, {value: "broken"}}}
	}
	return nil
}

// logSheet is the name of the sheet with the log.
const logSheet = "Log"

// write writes the calls as a workbook.
func (b *bookDialect) write(t testing.TB, calls []call) string {
	w := bookWriter{t: t, f: excelize.NewFile(), styles: map[string]int{}}
	rows, header := b.rows(calls)
	w.check(w.f.SetSheetName("Sheet1", "Before"))
	w.sheet("Before", b.other(b.before), false)
	w.sheet(logSheet, rows, b.streamed)
	w.sheet("Behind", b.other(b.behind), false)
	w.f.SetActiveSheet(b.active)
	for _, c := range [...]struct {
		kind, sheet string
	}{{b.before, "Before"}, {b.behind, "Behind"}} {
		if c.kind == "" {
			w.check(w.f.DeleteSheet(c.sheet))
		}
	}
	if b.before != "" && b.hiddenBefore {
		w.check(w.f.SetSheetVisible("Before", false))
	}
	if b.title == "merged title" {
		w.check(w.f.MergeCell(logSheet, "A1", "F1"))
	}
	if b.frozen {
		w.check(w.f.SetPanes(logSheet, &excelize.Panes{Freeze: true, YSplit: header + 1, TopLeftCell: fmt.Sprintf("A%d", header+2), ActivePane: "bottomLeft"}))
		w.check(w.f.AutoFilter(logSheet, fmt.Sprintf("A%d:C%d", header+1, len(rows)), nil))
	}
	for _, column := range b.hidden {
		name, err := excelize.ColumnNumberToName(column + b.margin + 1)
		w.check(err)
		w.check(w.f.SetColVisible(logSheet, name, false))
	}
	if b.date1904 {
		w.check(w.f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &b.date1904}))
	}
	var content bytes.Buffer
	w.check(w.f.Write(&content))
	if b.packed {
		return packed(t, content.String())
	}
	return content.String()
}

// bookWriter writes a workbook.
type bookWriter struct {
	t      testing.TB
	f      *excelize.File
	styles map[string]int // by their codes
}

func (w *bookWriter) check(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// style returns the number of the style with a code.
func (w *bookWriter) style(code string) int {
	if code == "" {
		return 0
	}
	id, ok := w.styles[code]
	if !ok {
		var err error
		id, err = w.f.NewStyle(&excelize.Style{CustomNumFmt: &code})
		w.check(err)
		w.styles[code] = id
	}
	return id
}

// sheet writes a sheet, row by row as programs do that export one, or cell by cell.
func (w *bookWriter) sheet(name string, rows [][]bookCell, streamed bool) {
	if i, err := w.f.GetSheetIndex(name); err == nil && i < 0 {
		_, err = w.f.NewSheet(name)
		w.check(err)
	}
	var stream *excelize.StreamWriter
	if streamed {
		var err error
		stream, err = w.f.NewStreamWriter(name)
		w.check(err)
	}
	for i, row := range rows {
		var values []any
		for j, c := range row {
			at, err := excelize.CoordinatesToCellName(j+1, i+1)
			w.check(err)
			if stream != nil {
				values = append(values, w.streamed(c))
			} else {
				w.cell(name, at, c)
			}
		}
		if at, err := excelize.CoordinatesToCellName(1, i+1); stream != nil && len(values) > 0 {
			w.check(err)
			w.check(stream.SetRow(at, values))
		}
	}
	if stream != nil {
		w.check(stream.Flush())
	}
}

// streamed is a cell for a stream.
func (w *bookWriter) streamed(c bookCell) any {
	if formula, ok := c.value.(excelize.Cell); ok || c.value == nil {
		return formula
	}
	return excelize.Cell{StyleID: w.style(c.style), Value: c.value}
}

// cell writes one cell.
func (w *bookWriter) cell(sheet, at string, c bookCell) {
	switch v := c.value.(type) {
	case nil:
	case excelize.Cell: // a formula whose value is not saved
		w.check(w.f.SetCellFormula(sheet, at, v.Formula))
	default:
		w.check(w.f.SetCellValue(sheet, at, v))
		w.check(w.f.SetCellStyle(sheet, at, at, w.style(c.style)))
	}
}
