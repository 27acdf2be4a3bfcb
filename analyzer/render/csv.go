package render

import (
	"encoding/csv"
	"io"
	"strings"

	"contactlog/analyzer/document"
)

// CSV writes one table as RFC 4180 says: commas, lines that end in CR LF, the
// ids of the columns as the header. Numbers and texts are written for programs,
// so a share is 0.412; an unknown value is an empty cell.
func CSV(w io.Writer, t document.Table, o Options) error {
	flat := t.Flat()
	out := csv.NewWriter(w)
	out.UseCRLF = true

	record := make([]string, len(flat.Columns))
	for i, column := range flat.Columns {
		record[i] = noFormula(Clean(column.ID))
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for _, row := range flat.Rows {
		for i, cell := range row {
			record[i] = csvCell(cell, o.Language)
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func csvCell(cell document.Cell, language document.Language) string {
	if cell.IsText {
		return noFormula(idText(cell, language))
	}
	if !known(cell.Value) {
		return ""
	}
	return Machine(cell.Value.Number)
}

// Harmless returns a text that can do no harm to a terminal, nor to a
// spreadsheet that opens it as a cell of a CSV file.
func Harmless(s string) string { return noFormula(Clean(s)) }

// noFormula puts an apostrophe before a text that a spreadsheet would run as a
// formula: it then shows the text as it is.
func noFormula(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
