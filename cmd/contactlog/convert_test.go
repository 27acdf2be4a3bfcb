package main

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// convert writes a CSV file in UTF-8 in another form: an encoding, another
// delimiter, packed, or as a workbook.
func convert(ts *testscript.TestScript, args []string) error {
	form, from, to := args[0], ts.ReadFile(args[1]), ts.MkAbs(args[2])
	content, err := converted(form, from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o666)
}

func converted(form, text string) ([]byte, error) {
	encodings := map[string]encoding.Encoding{
		"windows-1252": charmap.Windows1252,
		"utf-8-bom":    unicode.UTF8BOM,
		"utf-16le":     unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"utf-16be":     unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	}
	if e, ok := encodings[form]; ok {
		return e.NewEncoder().Bytes([]byte(text))
	}
	switch form {
	case "semicolon":
		return delimited(text, ';')
	case "tab":
		return delimited(text, '\t')
	case "gzip":
		return gzipped(text)
	case "xlsx":
		return workbookOf(text)
	}
	return nil, fmt.Errorf("there is no form %q", form)
}

func delimited(text string, comma rune) ([]byte, error) {
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = comma
	err = w.WriteAll(records)
	return b.Bytes(), err
}

func gzipped(text string) ([]byte, error) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		return nil, err
	}
	err := w.Close()
	return b.Bytes(), err
}

// workbookOf writes the cells as texts, as many exports do.
func workbookOf(text string) ([]byte, error) {
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return nil, err
	}
	f := excelize.NewFile()
	defer f.Close()
	for i, record := range records {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &record); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	err = f.Write(&b)
	return b.Bytes(), err
}
