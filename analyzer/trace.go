package analyzer

import (
	"fmt"
	"io"
	"strconv"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/render"
)

// traceColumns head the account of every row.
var traceColumns = []string{
	"file", "row", "fate", "contact_file", "contact_row", "reason", "rule", "case_file", "case_row", "repeat_of_file", "repeat_of_row", "kind", "cost_euro",
}

// WriteTrace writes one line per input row: where it stands, what became of it
// (the names of the books, to which the lines add up), the first row of its
// contact, and on that first row the contact's reason with the rule that
// matched, the first row of its case, the first row of the contact that it
// repeats, its kind and its cost. It holds no keys and no text. The request must
// have asked for a trail.
func WriteTrace(w io.Writer, f *Findings, d render.Dialect) error {
	out, err := newAccount(w, d, traceColumns)
	if err != nil {
		return fmt.Errorf("write the trace: %w", err)
	}
	for row := range f.Reading.Log.Trail.Position {
		texts, cost := f.traced(row)
		if err := out.write(texts, d.Decimal(cost)); err != nil {
			return fmt.Errorf("write the trace: %w", err)
		}
	}
	return out.end()
}

// traced returns the cells of a row of the log: all but the last, and the last,
// the cost.
func (f *Findings) traced(row int) (cells []string, cost string) {
	trail := f.Reading.Log.Trail
	file, line := f.place(row)
	cells = []string{file, line}
	switch fate := trail.Fate[row]; fate {
	case contact.RowExcluded, contact.RowRejected:
		cells = append(cells, fateNames[fate])
	default:
		i := int(trail.Contact[row])
		name := fateNames[fate]
		if fate == contact.RowContact {
			name = f.fate(i)
		}
		contactFile, contactLine := f.place(int(trail.First[i]))
		cells = append(cells, name, contactFile, contactLine)
		if fate == contact.RowContact {
			cells, cost = append(cells, f.account(i)...), f.traceCost(i)
		}
	}
	return append(cells, make([]string, len(traceColumns)-1-len(cells))...), cost
}

var fateNames = map[contact.RowFate]string{
	contact.RowLeg: "legs", contact.RowExtraReason: "extra_reasons", contact.RowDuplicate: "duplicates",
	contact.RowExcluded: "excluded", contact.RowRejected: "rejected",
}

// fate is the line of the books on which contact i stands.
func (f *Findings) fate(i int) string {
	if !f.Question.Period.Contains(f.Reading.Log.Start(i)) {
		return "out_of_period"
	}
	return map[contact.Judgement]string{
		contact.IsContact: "contacts", contact.IsOutbound: "outbound",
		contact.IsAbandoned: "abandoned", contact.IsAutomated: "automated",
	}[f.Reading.Log.Judged(i)]
}

// firstRow returns where the first row of a contact stands.
func (f *Findings) firstRow(i int) (file, line string) {
	return f.place(int(f.Reading.Log.Trail.First[i]))
}

// account is what the trace says of contact i of the log: reason, rule, case,
// repeat and kind. Of a contact that does not count it says the reason alone;
// those that count come first.
func (f *Findings) account(i int) []string {
	log, q := f.Reading.Log, f.Question
	reason, rule, kind := "unmapped", "", ""
	if r := log.Reason(i); r.Mapped() {
		t := f.Request.Taxonomy
		reason, kind = t.Reasons[r].ID, t.Reasons[r].Kind.String()
		rule = t.Rules()[log.Trail.Rule[i]].String()
	}
	var caseFile, caseLine, ofFile, ofLine string
	if i >= q.Log.Len() {
		return []string{reason, rule, "", "", "", "", kind}
	}
	if k, ok := q.Cases.Case(i); ok {
		caseFile, caseLine = f.firstRow(int(q.Cases.List()[k].First))
	}
	if earlier := q.Cases.Repeated(i); earlier >= 0 {
		ofFile, ofLine = f.firstRow(earlier)
	}
	return []string{reason, rule, caseFile, caseLine, ofFile, ofLine, kind}
}

// traceCost is the cost of contact i of the log in euro, "" when it does not
// count or its cost is not known.
func (f *Findings) traceCost(i int) string {
	q := f.Question
	if i >= q.Log.Len() || !q.Costs.Of(i).Known() {
		return ""
	}
	return strconv.FormatFloat(float64(q.Costs.Of(i))/float64(contact.Euro), 'f', -1, 64)
}

// place returns the file and row of an input row.
func (f *Findings) place(row int) (file, line string) {
	p := f.Reading.Log.Trail.Position[row]
	return f.Reading.Files[p.File].Name, strconv.FormatUint(uint64(p.Row), 10)
}
