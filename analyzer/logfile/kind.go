package logfile

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf16"
)

// kind is what the first bytes of a file say it is.
type kind uint8

const (
	textKind kind = iota
	workbookKind
	gzipKind
	zstdKind
)

// zipMagic begins workbooks and other zip archives.
const zipMagic = "PK\x03\x04"

var (
	errEmpty    = errors.New("the file is empty")
	errPassword = errors.New("this workbook has a password, or it is an old .xls; open it in a spreadsheet program and save it as .xlsx without a password")
)

// foreign are files that are no logs, by their first bytes.
var foreign = []struct{ magic, what string }{
	{"%PDF", "a PDF; export the log as CSV or XLSX"},
	{"\x89PNG", "an image; export the log as CSV or XLSX"},
	{"\xff\xd8\xff", "an image; export the log as CSV or XLSX"},
	{"GIF8", "an image; export the log as CSV or XLSX"},
	{"II*\x00", "an image; export the log as CSV or XLSX"},
	{"MM\x00*", "an image; export the log as CSV or XLSX"},
	{"RIFF", "a film, a sound or an image; export the log as CSV or XLSX"},
	{"ID3", "a sound; export the log as CSV or XLSX"},
	{"BZh", "packed with bzip2; unpack it first"},
	{"\xfd7zXZ\x00", "packed with xz; unpack it first"},
	{"7z\xbc\xaf\x27\x1c", "a 7-Zip archive; unpack it first"},
	{"Rar!\x1a", "a RAR archive; unpack it first"},
	{"SQLite format 3", "a database; export the log as CSV or XLSX"},
	{"PAR1", "a Parquet file; export the log as CSV or XLSX"},
	{"{\\rtf", "a text document; export the log as CSV or XLSX"},
}

// kindOf returns what a file is from the bytes at its start, or an error that
// says what else it is.
func kindOf(head []byte) (kind, error) {
	switch {
	case len(head) == 0:
		return textKind, errEmpty
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return gzipKind, nil
	case bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd")):
		return zstdKind, nil
	case bytes.HasPrefix(head, []byte(zipMagic)):
		if bytes.Contains(head[:min(len(head), 200)], []byte("mimetypeapplication/vnd.oasis.opendocument")) {
			return textKind, errors.New("this is an OpenDocument file; save it as .xlsx or .csv")
		}
		return workbookKind, nil
	case bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return textKind, errors.New("this is an empty zip archive")
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return textKind, oldOffice(head)
	}
	for _, f := range foreign {
		if bytes.HasPrefix(head, []byte(f.magic)) {
			return textKind, fmt.Errorf("this is %s", f.what)
		}
	}
	if len(head) > tarAt && bytes.HasPrefix(head[tarAt:], []byte("ustar")) {
		return textKind, errors.New("this is a tar archive; unpack it first")
	}
	return textKind, markup(head)
}

// tarAt is where a tar archive says that it is one.
const tarAt = 257

// oldOffice tells a workbook with a password from an old one where it can.
func oldOffice(head []byte) error {
	wide := func(s string) []byte {
		var b []byte
		for _, u := range utf16.Encode([]rune(s)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return b
	}
	switch {
	case bytes.Contains(head, wide("EncryptedPackage")):
		return errors.New("this workbook has a password; save it without one")
	case bytes.Contains(head, wide("Workbook")):
		return errors.New("this is an old .xls workbook; save it as .xlsx")
	}
	return errPassword
}

// markup returns an error for HTML, XML, JSON and the like, which some systems export
// under the name of a workbook.
func markup(head []byte) error {
	start := bytes.ToLower(bytes.TrimLeft(head[:min(len(head), 1024)], "\ufeff \t\r\n"))
	if isJSON(start) {
		return errors.New("this is a JSON file, whatever its name says; export the log as CSV or XLSX")
	}
	for _, m := range []struct{ prefix, what string }{
		{"<!doctype html", "a web page"}, {"<html", "a web page"}, {"<table", "a web page"}, {"<head", "a web page"}, {"<body", "a web page"}, {"<div", "a web page"}, {"<meta", "a web page"},
		{"mime-version:", "a web page"}, {"<?xml", "an XML file"}, {"<workbook", "an XML file"}, {"<!--", "a web page or an XML file"},
		{"insert into", "a script for a database"}, {"create table", "a script for a database"}, {"-- mysql dump", "a script for a database"}, {"-- postgresql", "a script for a database"},
	} {
		if bytes.HasPrefix(start, []byte(m.prefix)) {
			return fmt.Errorf("this is %s, whatever its name says; export the log as CSV or XLSX", m.what)
		}
	}
	return nil
}

// isJSON reports whether a text begins as JSON does: a bracket, and behind it a
// quote or another bracket.
func isJSON(start []byte) bool {
	if len(start) == 0 || start[0] != '{' && start[0] != '[' {
		return false
	}
	rest := bytes.TrimLeft(start[1:], " \t\r\n")
	return len(rest) > 0 && bytes.IndexByte([]byte(`"{[`), rest[0]) >= 0
}
