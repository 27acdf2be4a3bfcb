package analyzer

import (
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	"contactlog/analyzer/document"
	"contactlog/analyzer/logfile"
)

// Inspection is how the files of a log are read, for people who check it.
type Inspection struct {
	Request Request
	Files   []InspectedFile
}

// InspectedFile is one file and how it is read.
type InspectedFile struct {
	Name string // as the user named it
	*logfile.Inspection
}

// Inspect reads the files of a request whole, and lays out how they are read: what
// they are packed in, the role of every column with what it holds, and what the
// files leave open. It shows no customer, number, note or other text of a log.
func Inspect(ctx context.Context, r Request) (*document.Document, *Inspection, error) {
	n := &Inspection{Request: r}
	mapper := newMapper(r.Taxonomy)
	err := eachFile(r, func(k int, f *logfile.File, opt logfile.Options, progress func(int64)) error {
		file, err := logfile.Inspect(ctx, f, k, opt, mapper, progress)
		if err != nil {
			return err
		}
		n.Files = append(n.Files, InspectedFile{f.Name, file})
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	return n.layOut(), n, nil
}

// InspectTables are the tables of an inspection.
var InspectTables = []string{"layout", "roles", "meanings", "doubts"}

func (n *Inspection) layOut() *document.Document {
	r := n.Request
	d := &document.Document{
		Program: r.Version,
		Title:   document.Text{EN: "How the log is read", NL: "Hoe het log wordt gelezen"},
		Taxonomy: &document.Taxonomy{
			Name: r.Taxonomy.Name, Version: r.Taxonomy.Version, SHA256: r.Taxonomy.SHA256,
		},
		Tables: []document.Table{n.layoutTable(), n.columnsTable(), n.meaningsTable(), n.doubtsTable()},
	}
	list := settingList{given: r.given}
	list.add("timezone", r.zone().String(), document.Same(r.zone().String()))
	list.addReading(r)
	if r.Reading.Saved != nil {
		list.add("saved_layout", r.Reading.Saved.File, document.Same(r.Reading.Saved.File))
	}
	d.Settings = list.settings
	for _, file := range n.Files {
		d.Inputs = append(d.Inputs, document.Input{Name: file.Name, Rows: file.Rows, Layout: file.Layout, Words: file.Words})
		undoubted := *file.Reading // the doubts have a table of their own
		undoubted.Doubts = nil
		d.Warnings = append(d.Warnings, fileWarnings(File{file.Name, &undoubted})...)
	}
	return d
}

// Doubtful returns a [Refusal] at the first row, cell or column that leaves a doubt.
func (n *Inspection) Doubtful() error {
	var reading Reading
	for _, file := range n.Files {
		reading.Files = append(reading.Files, File{file.Name, file.Reading})
	}
	if fault := reading.firstFault(); fault != "" {
		return Refusal{fault, "without --strict this is no error"}
	}
	return nil
}

// WriteLayout writes the one layout that all files have, to be read by again.
func (n *Inspection) WriteLayout(w io.Writer) error {
	if len(n.Files) == 0 {
		return errors.New("there is no file whose layout could be saved")
	}
	first := n.Files[0]
	for _, file := range n.Files[1:] {
		a, b := first.Layout, file.Layout
		a.Gzip, a.Zstd, a.LoneCR, a.SepLine, a.Wrapped, a.Others, a.Alike = false, false, false, false, false, nil, nil // each file tells these by itself
		b.Gzip, b.Zstd, b.LoneCR, b.SepLine, b.Wrapped, b.Others, b.Alike = false, false, false, false, false, nil, nil
		if !reflect.DeepEqual(a, b) {
			return fmt.Errorf("%s and %s have different layouts: save each by itself", first.Name, file.Name)
		}
	}
	return first.WriteSaved(w)
}

// layoutTable says what the files are packed in and where they come from.
func (n *Inspection) layoutTable() document.Table {
	t := grid("layout", "file", "system", "rows", "header_row", "container", "encoding", "delimiter", "sheet", "other_sheets", "timezone", "layout_rows-", "rejected-")
	for _, file := range n.Files {
		l := &file.Layout
		t.Rows = append(t.Rows, []document.Cell{
			document.Plain(file.Name), systemName(file.System), document.Of(count(file.Rows)), document.Of(number(float64(l.Header), l.Header > 0)),
			containerName(l), document.Plain(string(l.Encoding)), delimiterName(l.Delimiter), document.Plain(l.Sheet), document.Plain(strings.Join(l.Others, ", ")),
			document.Plain(n.Request.zone().String()), document.Of(count(file.LayoutRows)), document.Of(count(file.Rejected)),
		})
	}
	hideBlank(&t)
	return t
}

// hideBlank leaves columns of texts that are blank in every row to programs.
func hideBlank(t *document.Table) {
	for j := range t.Columns {
		blank := true
		for _, row := range t.Rows {
			blank = blank && row[j].IsText && row[j].Text.IsZero()
		}
		t.Columns[j].Detail = t.Columns[j].Detail || blank && len(t.Rows) > 0
	}
}

func systemName(s logfile.System) document.Cell {
	if s.ID == "" {
		return word("no_system")
	}
	return document.Words(s.ID, document.Same(s.Name))
}

func containerName(l *logfile.Layout) document.Cell {
	id, name := string(l.Container), strings.ToUpper(string(l.Container))
	switch {
	case l.Gzip:
		id, name = id+".gz", name+", gzip"
	case l.Zstd:
		id, name = id+".zst", name+", zstd"
	}
	return document.Words(id, document.Same(name))
}

func delimiterName(delimiter string) document.Cell {
	if delimiter == "\t" {
		return word("tab")
	}
	return document.Plain(delimiter)
}

// columnsTable says of every column what its role is, why, and what it holds.
func (n *Inspection) columnsTable() document.Table {
	t := grid("roles", "file", "place-", "column", "role", "why", "form", "filled", "different", "samples")
	t.Columns[0].Detail = len(n.Files) == 1
	for _, file := range n.Files {
		for i, p := range file.Columns {
			c := file.Layout.Columns[i]
			t.Rows = append(t.Rows, []document.Cell{
				document.Plain(file.Name), document.Of(count(int64(i + 1))), columnName(c.Header), document.Plain(string(c.Role)),
				document.Words(p.Why.Code, document.Text(p.Why.Text)), formsOf(c, p), document.Of(part(p.Filled, file.Rows)),
				different(p), document.Plain(strings.Join(p.Samples, " | ")),
			})
		}
	}
	return t
}

func columnName(header string) document.Cell {
	if header == "" {
		return document.Words("", wordText("no_name"))
	}
	return document.Plain(header)
}

// different is the number of different values of a column as far as it was counted.
func different(p logfile.Profile) document.Cell {
	if p.More {
		bound := people(count(logfile.MaxDifferent), document.Count)
		return document.Words(fmt.Sprintf(">%d", logfile.MaxDifferent), document.Text{EN: "> " + bound.EN, NL: "> " + bound.NL})
	}
	return document.Of(count(int64(p.Different)))
}

// doubtsTable lists what the files leave open, how it was taken, and what settles it.
func (n *Inspection) doubtsTable() document.Table {
	t := grid("doubts", "file", "column", "code-", "doubt", "cells", "row", "option")
	t.Columns[0].Detail = len(n.Files) == 1
	for _, file := range n.Files {
		for _, d := range file.Doubts {
			t.Rows = append(t.Rows, []document.Cell{
				document.Plain(file.Name), document.Plain(d.Column), document.Plain(d.Code), document.Words("", document.Text(d.Text)),
				document.Of(number(float64(d.Count), d.Count > 0)), document.Of(number(float64(d.Row), d.Row > 0)), settledBy(d),
			})
		}
	}
	return t
}
