package render

import (
	"io"

	"contactlog/analyzer/document"
)

// CSV writes one table in the dialect of the options, with lines that end in CR
// LF and the ids of the columns as the header. Numbers and texts are written for
// programs, so a share is 0.412; an unknown value is an empty cell.
func CSV(w io.Writer, t document.Table, o Options) error {
	flat := t.Flat()
	out, err := o.Dialect.NewWriter(w)
	if err != nil {
		return err
	}
	out.UseCRLF = true
	record := make([]string, len(flat.Columns))
	for i, column := range flat.Columns {
		record[i] = o.Dialect.Text(column.ID)
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for _, row := range flat.Rows {
		for i, cell := range row {
			record[i] = csvCell(cell, unitOf(flat.Columns[i], cell), o)
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func csvCell(cell document.Cell, unit document.Unit, o Options) string {
	switch {
	case cell.IsText && unit == document.Date: // which may well become one
		return Harmless(idText(cell, o.Language))
	case cell.IsText:
		return o.Dialect.Text(idText(cell, o.Language))
	case !known(cell.Value):
		return ""
	}
	return o.Dialect.Number(cell.Value.Number)
}
