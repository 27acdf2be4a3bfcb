package logfile

import (
	"fmt"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// wholeFile is what a file as a whole tells: whether it is complete, and whether
// its customers ever return.
type wholeFile struct {
	rows int // the number of the last row

	complete  int // the column that says whether the export is complete, -1 if there is none
	truncated int64
	first     uint32 // the row that says first that it is not

	customers *sample[contact.Key] // the contact of each customer; nil once a customer returned
	known     int64                // different customers
	firstOf   uint32               // the row with the first of them
}

// completeNames are headers of the column in which an export says whether it is
// complete.
var completeNames = nameSet("full export completed, full export complete, export complete, export completed, export volledig, export voltooid, volledige export voltooid")

func newWholeFile(l *Layout) wholeFile {
	w := wholeFile{complete: -1}
	for i := range l.Columns {
		if completeNames[readHeader([]byte(l.Columns[i].Header)).name] {
			w.complete = i
		}
	}
	if l.has(Customer) {
		w.customers = newSample[contact.Key](maxCustomers)
	}
	return w
}

// seeTruncation notes whether a row says that the export is not complete.
func (p *pass) seeTruncation(cells [][]byte) {
	if p.whole.complete < 0 {
		return
	}
	if m, ok := cell.YesNo(cellAt(cells, p.whole.complete)); ok && m == contact.No {
		if p.whole.truncated == 0 {
			p.whole.first = p.row
		}
		p.whole.truncated++
	}
}

// seeCustomer notes whether the customer of a row is met again, with another
// contact: the rows of one contact have one customer.
func (w *wholeFile) seeCustomer(customer, id contact.Key, row uint32) {
	if w.customers == nil {
		return
	}
	if w.firstOf == 0 {
		w.firstOf = row
	}
	if !w.customers.takes(customer) {
		return
	}
	switch before, met := w.customers.kept[customer]; {
	case !met:
		w.known += w.customers.times()
		w.customers.set(customer, id)
	case id == contact.NoKey || id != before:
		w.customers = nil
	}
}

// enoughCustomers is how many customers a file must have before it is strange that
// none returns.
const enoughCustomers = 100

// rowLimits are the rows that a sheet can hold, in new and in old programs: a file
// of just so many was cut off there.
var rowLimits = [...]int{1 << 20, 1 << 16}

// wholeDoubts lists what the file as a whole leaves open.
func (p *pass) wholeDoubts() []Doubt {
	var all []Doubt
	w := &p.whole
	if w.truncated > 0 {
		h := p.layout.Columns[w.complete].Header
		all = append(all, Doubt{"truncated_export", h, w.truncated, w.first, Text{
			fmt.Sprintf("column %q says that the export is not complete: rows are missing; export again, in parts if need be", h),
			fmt.Sprintf("kolom %q zegt dat de export niet compleet is: er ontbreken rijen; exporteer opnieuw, zo nodig in delen", h)}, ""})
	}
	for _, n := range rowLimits {
		if w.rows == n {
			all = append(all, Doubt{"row_limit", "", int64(n), 0, Text{
				"the rows are as many as a sheet can hold: was the export cut off there?",
				"er zijn precies zoveel rijen als een werkblad kan bevatten: is de export daar afgekapt?"}, ""})
		}
	}
	if w.customers != nil && w.known >= enoughCustomers {
		h := p.layout.Columns[p.at.customer].Header
		all = append(all, Doubt{"unique_customers", h, w.known, w.firstOf, Text{
			fmt.Sprintf("the customers in column %q are all different: none ever returns, so first time fix is 100 %% whatever happened; is this the customer, or a number of the contact?", h),
			fmt.Sprintf("de klanten in kolom %q zijn allemaal verschillend: geen komt ooit terug, dus in één keer opgelost is 100 %% wat er ook gebeurde; is dit de klant, of een nummer van het contact?", h)}, "--column customer=HEADER"})
	}
	all = append(all, p.alikeDoubts()...)
	p.reading.Common = p.opt.Overlap.common()
	return append(all, p.opt.Overlap.doubts(p.reading.Rows, p.opt.DedupeRows)...)
}
