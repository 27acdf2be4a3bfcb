package logs_test

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// book is a workbook as a system exports it: rows of texts, numbers, moments and
// lengths of time.
type book struct {
	sheet       string
	rows        [][]any // a nil row stays empty, and so does a nil cell
	dates       string  // the form of moments
	hidden      string  // columns that are hidden, as A:C
	hiddenSheet string  // a sheet that no user sees
}

// books are the workbooks of the vendors' folder, by the names of their files.
// What stands in them, and why, say the expectations beside them.
var books = map[string]book{
	"uccx.xlsx":         {sheet: "Detailed Call CSQ Agent Report", rows: uccxRows, dates: "m/d/yyyy h:mm:ss"},
	"dynamics-365.xlsx": {sheet: "All Cases", rows: dynamicsRows, dates: "d-m-yyyy h:mm", hidden: "A:C", hiddenSheet: "hiddenSheet"},
	"zammad.xlsx":       {sheet: "Sheet1", rows: zammadRows},
}

// clock is a length of time in the form in which a workbook shows a time of day.
type clock time.Duration

// at returns a moment of April 2026.
func at(day, hour, minute int) time.Time {
	return time.Date(2026, time.April, day, hour, minute, 0, 0, time.UTC)
}

var uccxRows = [][]any{
	{"Detailed Call, CSQ, Agent Report"},
	{"From 4/13/2026 12:00:00 AM to 4/14/2026 11:59:59 PM"},
	nil,
	{"Node ID - Session ID - Sequence No", "Call Start Time", "Call End Time", "Contact Disposition", "Originator DN (Calling Number)", "Destination DN",
		"Called Number", "Application Name", "CSQ Names", "Queue Time", "Agent Name", "Ring Time", "Talk Time", "Work Time"},
	uccxRow("1-52000000001-0", at(13, 9, 0), at(13, 9, 5), 2, 31600000001, "CSQ_Orders", 25, "agent-01", 240, 30),
	uccxRow("1-52000000002-0", at(13, 10, 0), at(13, 10, 3), 2, 31600000002, "CSQ_General", 55, "agent-02", 120, 0),
	uccxRow("1-52000000002-1", at(13, 10, 3), at(13, 10, 9), 2, 31600000002, "CSQ_Orders", 25, "agent-01", 300, 30),
	uccxRow("1-52000000003-0", at(13, 11, 0), at(13, 11, 2), 1, 31600000004, "CSQ_Orders", 120, "", 0, 0),
	uccxRow("1-52000000004-0", at(13, 11, 30), at(13, 11, 32), 2, 1204, "CSQ_General", 5, "agent-02", 60, 0),
	uccxRow("1-52000000005-0", at(14, 9, 0), at(14, 9, 4), 2, 31600000001, "CSQ_Orders", 5, "agent-01", 180, 60),
	uccxRow("1-52000000006-0", at(14, 9, 30), at(14, 9, 31), 1, 31600000005, "CSQ_Orders", 60, "", 0, 0),
	uccxRow("1-52000000007-0", at(14, 10, 0), at(14, 10, 5), 2, 31600000003, "CSQ_Orders", 10, "agent-02", 240, 15),
}

// uccxRow is a row whose lengths of time, in seconds, are times of day.
func uccxRow(id string, start, end time.Time, disposition, caller int, queue string, wait int, agent string, talk, work int) []any {
	ring, extension := 0, any(nil)
	if agent != "" {
		ring, extension = 5, 8001
	}
	seconds := func(n int) clock { return clock(time.Duration(n) * time.Second) }
	return []any{id, start, end, disposition, caller, extension, 9000, "Service_App", queue, seconds(wait), agent, seconds(ring), seconds(talk), seconds(work)}
}

var dynamicsRows = [][]any{
	{"(Do Not Modify) Case", "(Do Not Modify) Row Checksum", "(Do Not Modify) Modified On", "Case Title", "Case Number", "Customer", "Owner", "Created On",
		"Priority", "Origin", "Case Type", "Status", "Status Reason"},
	dynamicsRow(1, at(14, 11, 0), "Copy of my invoice", "klant-01", at(13, 9, 15), "Phone", "Invoice", "Resolved", "Problem Solved"),
	dynamicsRow(2, at(20, 9, 0), "Parcel is late", "klant-02", at(13, 10, 0), "Email", "Delivery", "Active", "In Progress"),
	dynamicsRow(3, at(13, 12, 0), "Invoice, sent twice", "klant-03", at(13, 11, 0), "Web", "Invoice", "Canceled", "Merged"),
	dynamicsRow(4, at(15, 17, 0), "Invoice again", "klant-01", at(15, 16, 45), "Phone", "Invoice", "Resolved", "Information Provided"),
	dynamicsRow(5, at(16, 9, 0), "Hello", "klant-04", at(16, 8, 5), "Facebook", "", "Active", "On Hold"),
	dynamicsRow(6, at(17, 13, 0), "Where is it", "klant-05", at(17, 12, 0), "Email", "Delivery", "Active", "Waiting for Details"),
	dynamicsRow(7, at(18, 14, 0), "Parcel", "", at(18, 13, 0), "Phone", "Delivery", "Resolved", "Problem Solved"),
	dynamicsRow(8, at(20, 10, 0), "Invoice date", "klant-06", at(20, 9, 30), "Phone", "Invoice", "Resolved", "Problem Solved"),
}

func dynamicsRow(n int, modified time.Time, title, customer string, created time.Time, origin, kind, status, reason string) []any {
	return []any{fmt.Sprintf("00000000-0000-4000-8000-%012d", 900+n), fmt.Sprintf("c2FtcGxl%04d==", n), modified, title, fmt.Sprintf("CAS-%05d-X0Y0Z0", 100+n),
		customer, "agent-01", created, "Normal", origin, kind, status, reason}
}

var zammadRows = [][]any{
	{"2026-4"},
	nil,
	{"#", "Title", "State", "Priority", "Group", "Owner", "Customer", "Organization", "Create Channel", "Sender", "Tags", "Time Units Total", "Created At",
		"Updated At", "Closed At", "Close In Min", "First Response At", "First Response In Min", "Last Contact At", "Article Count"},
	zammadRow(1, "Factuur", "closed", "klant-01", "email", "Customer", "factuur", "12.0", "2026-04-13 09:15:04", "2026-04-13 11:15:04", 120),
	zammadRow(2, "Pakket te laat", "closed", "klant-02", "phone", "Customer", "levering", "5.0", "2026-04-13 10:00:00", "2026-04-13 10:20:00", 20),
	zammadRow(3, "Factuur, dubbel", "merged", "klant-03", "email", "Customer", "factuur", "", "2026-04-13 10:30:00", "2026-04-13 10:35:00", 5),
	zammadRow(4, "Terugbellen", "closed", "klant-02", "phone", "Agent", "levering", "3.0", "2026-04-14 09:00:00", "2026-04-14 09:05:00", 5),
	zammadRow(5, "Nog steeds geen factuur", "closed", "klant-01", "email", "Customer", "factuur", "7.5", "2026-04-15 16:45:00", "2026-04-15 17:30:00", 45),
	zammadRow(6, "Factuur klopt niet", "pending reminder", "klant-04", "web", "Customer", "factuur,spoed", "", "2026-04-16 08:05:00", "", nil),
	zammadRow(7, "Vraag", "new", "klant-05", "chat", "Customer", "", "", "2026-04-17 12:00:00", "", nil),
	zammadRow(8, "Pakket kwijt", "pending close", "klant-06", "email", "Customer", "levering", "9.0", "2026-04-18 13:00:00", "", nil),
	nil,
	{"Timezone: Europe/Amsterdam"},
}

// zammadRow is a row as the system writes it: its moments are texts.
func zammadRow(n int, title, state, customer, channel, sender, tags, units, created, closed string, minutes any) []any {
	updated := max(created, closed)
	return []any{fmt.Sprint(61000 + n), title, state, "2 normal", "Users", "agent-01", customer, nil, channel, sender, tags, units, created,
		updated, closed, minutes, updated, 5, updated, 2}
}

// The workbooks of the vendors' folder are those above.
func TestTheVendorsWorkbooks(t *testing.T) {
	for name, b := range books {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("vendors", name)
			want, err := b.write()
			if err != nil {
				t.Fatal(err)
			}
			if *update {
				if err := want.SaveAs(path); err != nil {
					t.Fatal(err)
				}
			}
			got, err := excelize.OpenFile(path)
			if err != nil {
				t.Fatal(err)
			}
			defer got.Close()
			for _, raw := range []bool{true, false} {
				if !slices.EqualFunc(cellsOf(t, got, b.sheet, raw), cellsOf(t, want, b.sheet, raw), slices.Equal) {
					t.Errorf("%s is not what this test writes; after a change run: go test ./testdata/logs -update", path)
				}
			}
		})
	}
}

// cellsOf returns the cells of a sheet, as stored or as shown.
func cellsOf(t *testing.T, f *excelize.File, sheet string, raw bool) [][]string {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: raw})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// write returns the workbook.
func (b book) write() (*excelize.File, error) {
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", b.sheet); err != nil {
		return nil, err
	}
	dates, err := style(f, cmp.Or(b.dates, "yyyy-mm-dd"))
	if err != nil {
		return nil, err
	}
	clocks, err := style(f, "h:mm:ss")
	if err != nil {
		return nil, err
	}
	for i, row := range b.rows {
		for j, value := range row {
			if err := set(f, b.sheet, i, j, value, dates, clocks); err != nil {
				return nil, err
			}
		}
	}
	if b.hidden != "" {
		if err := f.SetColVisible(b.sheet, b.hidden, false); err != nil {
			return nil, err
		}
	}
	if b.hiddenSheet == "" {
		return f, nil
	}
	if _, err := f.NewSheet(b.hiddenSheet); err != nil {
		return nil, err
	}
	return f, f.SetSheetVisible(b.hiddenSheet, false, true)
}

// set writes one cell; a blank text leaves it empty.
func set(f *excelize.File, sheet string, row, column int, value any, dates, clocks int) error {
	name, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil || value == nil || value == "" {
		return err
	}
	form := 0
	switch v := value.(type) {
	case time.Time:
		value, form = serial(v), dates
	case clock:
		value, form = time.Duration(v).Hours()/24, clocks
	}
	if err := f.SetCellValue(sheet, name, value); err != nil || form == 0 {
		return err
	}
	return f.SetCellStyle(sheet, name, name, form)
}
