//go:build unix

package main

import (
	"archive/zip"
	"bufio"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

// The parts of a workbook that are the same for every log.
const (
	namespace = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	office    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	content   = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	prolog    = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
)

var sameParts = [][2]string{
	{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + content + `sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="` + content + `worksheet+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="` + content + `styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="` + content + `sharedStrings+xml"/></Types>`},
	{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + office + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
	{"xl/workbook.xml", `<workbook ` + namespace + ` xmlns:r="` + office + `"><sheets><sheet name="Log" sheetId="1" r:id="r1"/></sheets></workbook>`},
	{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + office + `/worksheet" Target="worksheets/sheet1.xml"/>` +
		`<Relationship Id="r2" Type="` + office + `/styles" Target="styles.xml"/><Relationship Id="r3" Type="` + office + `/sharedStrings" Target="sharedStrings.xml"/></Relationships>`},
	{"xl/styles.xml", `<styleSheet ` + namespace + `><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
		`<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`},
}

// writeWorkbook writes a log as spreadsheets do: shared texts, numbers, and starts as
// real dates.
func writeWorkbook(log, path string) error {
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	defer out.Close()
	w := zip.NewWriter(out)
	for _, p := range sameParts {
		part, err := w.Create(p[0])
		if err != nil {
			return err
		}
		if _, err := io.WriteString(part, prolog+p[1]); err != nil {
			return err
		}
	}
	sheet, err := w.Create("xl/worksheets/sheet1.xml")
	if err != nil {
		return err
	}
	texts, err := writeSheet(log, bufio.NewWriterSize(sheet, 1<<16))
	if err != nil {
		return err
	}
	shared, err := w.Create("xl/sharedStrings.xml")
	if err != nil {
		return err
	}
	if err := writeTexts(texts, bufio.NewWriterSize(shared, 1<<16)); err != nil {
		return err
	}
	return errors.Join(w.Close(), out.Close())
}

// numeric are the columns that hold numbers.
var numeric = []string{"contact_id", "handle_seconds", "csat"}

// writeSheet writes the rows and returns the texts that they share.
func writeSheet(log string, w *bufio.Writer) (texts []string, err error) {
	f, err := os.Open(log)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	records := csv.NewReader(bufio.NewReaderSize(f, 1<<20))
	numbers := map[string]int{}
	var names []string
	fmt.Fprintf(w, "%s<worksheet %s><sheetData>", prolog, namespace)
	for row := 1; ; row++ {
		cells, err := records.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		if row == 1 {
			names = cells
		}
		fmt.Fprintf(w, `<row r="%d">`, row)
		for i, text := range cells {
			at := string(rune('A'+i)) + strconv.Itoa(row)
			switch {
			case text == "":
			case row > 1 && slices.Contains(numeric, names[i]):
				fmt.Fprintf(w, `<c r="%s"><v>%s</v></c>`, at, text)
			case row > 1 && names[i] == "started_at":
				start, err := time.Parse("2006-01-02T15:04:05", text)
				if err != nil {
					return nil, err
				}
				days := float64(start.Unix())/86400 + 25569
				fmt.Fprintf(w, `<c r="%s" s="1"><v>%s</v></c>`, at, strconv.FormatFloat(days, 'g', 15, 64))
			default:
				number, known := numbers[text]
				if !known {
					number = len(texts)
					numbers[text] = number
					texts = append(texts, text)
				}
				fmt.Fprintf(w, `<c r="%s" t="s"><v>%d</v></c>`, at, number)
			}
		}
		w.WriteString("</row>")
	}
	w.WriteString("</sheetData></worksheet>")
	return texts, w.Flush()
}

func writeTexts(texts []string, w *bufio.Writer) error {
	fmt.Fprintf(w, `%s<sst %s uniqueCount="%d">`, prolog, namespace, len(texts))
	for _, text := range texts {
		var b strings.Builder
		if err := xml.EscapeText(&b, []byte(text)); err != nil {
			return err
		}
		fmt.Fprintf(w, "<si><t>%s</t></si>", strings.ReplaceAll(b.String(), "&#xA;", "\n"))
	}
	w.WriteString("</sst>")
	return w.Flush()
}

// unpack unpacks the parts of a workbook and throws them away.
func unpack(path string, out io.Writer) error {
	z, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	defer z.Close()
	z.RegisterDecompressor(zip.Deflate, func(r io.Reader) io.ReadCloser { return flate.NewReader(r) })
	total := int64(0)
	for _, f := range z.File {
		part, err := f.Open()
		if err != nil {
			return err
		}
		n, err := io.Copy(io.Discard, part)
		if err = errors.Join(err, part.Close()); err != nil {
			return err
		}
		total += n
	}
	_, err = fmt.Fprintln(out, total, "bytes")
	return err
}

// readRows reads the rows of the first sheet of a workbook and throws them away.
func readRows(path string, out io.Writer) error {
	f, err := excelize.OpenFile(path, excelize.Options{RawCellValue: true})
	if err != nil {
		return err
	}
	defer f.Close()
	rows, err := f.Rows(f.GetSheetName(0))
	if err != nil {
		return err
	}
	n, cells := 0, 0
	for rows.Next() {
		row, err := rows.Columns()
		if err != nil {
			return err
		}
		n, cells = n+1, cells+len(row)
	}
	if err := errors.Join(rows.Error(), rows.Close()); err != nil {
		return err
	}
	_, err = fmt.Fprintln(out, n, "rows,", cells, "cells")
	return err
}
