package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"contactlog/analyzer/logfile/cell"
)

// parts are the parts of a workbook that is written by hand.
type parts map[string]string

// handmade is a workbook with one sheet, the styles of the tests and three shared
// texts; the second is in runs and has a reading beside it.
func handmade(sheet string) parts {
	const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n"
	const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	return parts{
		"[Content_Types].xml": head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
		"_rels/.rels": head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + types + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": head + `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/>` +
			`<bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Log" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + types + `worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Type="` + types + `styles" Target="styles.xml"/><Relationship Id="rId3" Type="` + types + `sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
		"xl/styles.xml": head + `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd\-mm\-jjjj\ uu:mm"/><numFmt numFmtId="165" formatCode="[Red]0.00&quot; days&quot;"/></numFmts>` +
			`<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="21"/><xf numFmtId="46"/><xf numFmtId="165"/><xf numFmtId="49"/></cellXfs></styleSheet>`,
		"xl/sharedStrings.xml": head + `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="3" uniqueCount="3"><si><t>Begin &amp; end</t></si>` +
			`<si><r><rPr><b/></rPr><t xml:space="preserve">rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>reading</t></rPh><phoneticPr fontId="1"/></si><si><t/></si></sst>`,
		"xl/worksheets/sheet1.xml": head + `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1"/><cols><col min="1" max="1" hidden="1"/></cols><sheetData>` + sheet + `</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells></worksheet>`,
	}
}

// with returns the parts with another content of one, without it where that is "".
func (p parts) with(name, content string) parts {
	p = maps.Clone(p)
	if content == "" {
		delete(p, name)
	} else {
		p[name] = content
	}
	return p
}

// changed returns the parts with a text in one of them replaced.
func (p parts) changed(t testing.TB, name, old, by string) parts {
	t.Helper()
	if !strings.Contains(p[name], old) {
		t.Fatalf("%s does not hold %q", name, old)
	}
	return p.with(name, strings.ReplaceAll(p[name], old, by))
}

func (p parts) zip(t testing.TB) *bytes.Reader {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(p)) {
		part, err := w.Create(name)
		if err == nil {
			_, err = part.Write([]byte(p[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return bytes.NewReader(b.Bytes())
}

// show reads a sheet and writes its filled rows as lines: the number, then the
// cells with their kinds.
func show(b *Book, sheet string) (string, error) {
	r, err := b.Rows(sheet)
	if err != nil {
		return "", err
	}
	var text strings.Builder
	for r.Scan() {
		fmt.Fprint(&text, r.Row())
		for i, f := range r.Fields() {
			kind := cell.UntypedCell
			if r.Kinds() != nil {
				kind = r.Kinds()[i]
			}
			if kind == cell.AbsentCell {
				text.WriteString(" -")
				continue
			}
			fmt.Fprintf(&text, " %s:%q", kind, f)
		}
		text.WriteByte('\n')
	}
	return text.String(), errors.Join(r.Err(), r.Close())
}

func showLog(t testing.TB, p parts) (string, error) {
	t.Helper()
	l := limits
	l.Cells = 100
	b, err := open(p.zip(t), l)
	if err != nil {
		return "", err
	}
	return show(b, "Log")
}

func TestCells(t *testing.T) {
	for _, c := range []struct{ name, xml, want string }{
		{"shared", `<c r="A1" t="s"><v>0</v></c>`, `text:"Begin & end"`},
		{"shared runs", `<c r="A1" s="1" t="s"><v> 1 </v></c>`, `text:"rich text"`},
		{"shared and empty", `<c r="A1" t="s"><v>2</v></c>`, `text:""`},
		{"inline", `<c r="A1" t="inlineStr"><is><t>a &lt; b</t></is></c>`, `text:"a < b"`},
		{"inline runs", `<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr/><t> b</t></r><rPh><t>no</t></rPh></is></c>`, `text:"a b"`},
		{"inline space", `<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>`, `text:" a "`},
		{"inline empty", `<c r="A1" t="inlineStr"><is><t></t></is></c>`, `text:""`},
		{"inline nothing", `<c r="A1" t="inlineStr"/>`, `text:""`},
		{"inline in v", `<c r="A1" t="inlineStr"><v>a</v></c>`, `text:"a"`},
		{"cdata", `<c r="A1" t="inlineStr"><is><t>a<![CDATA[<&</row>]]>b<!-- no --></t></is></c>`, `text:"a<&</row>b"`},
		{"escapes", `<c r="A1" t="inlineStr"><is><t>a_x000A_b_x005F_x000D_ _x41_ _xD83D__xDE00_ _xD83D_</t></is></c>`, "text:\"a\\nb_x000D_ _x41_ 😀 �\""},
		{"escapes among runs", `<c r="A1" t="inlineStr"><is><r><t>a_x005F_x000D_</t></r></is></c>`, `text:"a_x000D_"`},
		{"entities", `<c r="A1" t="str"><v>&quot;&#8364;&#x20AC;&apos;&gt;</v></c>`, `text:"\"€€'>"`},
		{"line ends", "<c r=\"A1\" t=\"str\"><v>a\r\nb\rc\nd</v></c>", `text:"a\nb\nc\nd"`},
		{"formula text", `<c r="A1" t="str"><f>B1&amp;"x"</f><v>x_x0009_</v></c>`, `text:"x\t"`},
		{"formula empty text", `<c r="A1" t="str"><f>""</f><v></v></c>`, `text:""`},
		{"formula with a type and no value", `<c r="A1" t="str"><f>NOW()</f></c>`, `unsaved:""`},
		{"formula number", `<c r="A1"><f ca="1">1+1</f><v>2</v></c>`, `number:"2"`},
		{"shared formula", `<c r="A1" s="1"><f t="shared" si="0"/><v>46083</v></c>`, `date:"2026-03-02"`},
		{"formula without value", `<c r="A1"><f>NOW()</f></c>`, `unsaved:""`},
		{"formula with no value", `<c r="A1" s="1"><f>NOW()</f><v></v></c>`, `unsaved:""`},
		{"formula with no value 2", `<c r="A1"><f>NOW()</f><v/></c>`, `unsaved:""`},
		{"formula error", `<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>`, `error:"#DIV/0!"`},
		{"error", `<c r="A1" t="e"><v>#REF!</v></c>`, `error:"#REF!"`},
		{"true", `<c r="A1" t="b"><v>1</v></c>`, `bool:"TRUE"`},
		{"false", `<c r="A1" t="b"><v>0</v></c>`, `bool:"FALSE"`},
		{"iso date", `<c r="A1" t="d"><v>2026-03-02T09:15:00</v></c>`, `date:"2026-03-02T09:15:00"`},
		{"number", `<c r="A1"><v>109</v></c>`, `number:"109"`},
		{"number named", `<c t="n" r="A1"><v>-1.5</v></c>`, `number:"-1.5"`},
		{"phone", `<c r="A1"><v>3.1612345678E10</v></c>`, `number:"31612345678"`},
		{"phone as float", `<c r="A1"><v>31612345678.0</v></c>`, `number:"31612345678"`},
		{"fifteen digits", `<c r="A1"><v>1.23456789012345E+14</v></c>`, `number:"123456789012345"`},
		{"sixteen digits", `<c r="A1"><v>1234567890123456</v></c>`, `rounded:"1234567890123456"`},
		{"twenty digits", `<c r="A1"><v>1.23456789012345E+19</v></c>`, `rounded:"1.23456789012345E+19"`},
		{"too large", `<c r="A1"><v>1E999</v></c>`, `rounded:"1E999"`},
		{"float", `<c r="A1"><v>1.1000000000000001</v></c>`, `number:"1.1"`},
		{"small", `<c r="A1"><v>1.6550925925925926E-3</v></c>`, `number:"0.00165509259259259"`},
		{"number as text", `<c r="A1" t="str"><v>0612345678</v></c>`, `text:"0612345678"`},
		{"no number", `<c r="A1"><v>n/a &amp; so on</v></c>`, `text:"n/a & so on"`},
		{"date", `<c r="A1" s="1"><v>46083</v></c>`, `date:"2026-03-02"`},
		{"date with time", `<c r="A1" s="1"><v>46083.385416666664</v></c>`, `date:"2026-03-02 09:15:00"`},
		{"Dutch midnight", `<c r="A1" s="2"><v>46083</v></c>`, `date:"2026-03-02 00:00:00"`},
		{"Dutch moment", `<c r="A1" s="2"><v>46083.99999998843</v></c>`, `date:"2026-03-02 23:59:59.999"`},
		{"before a second", `<c r="A1" s="2"><v>46083.999999999</v></c>`, `date:"2026-03-03 00:00:00"`},
		{"time in a date", `<c r="A1" s="1"><v>0.25</v></c>`, `date:"06:00:00"`},
		{"time", `<c r="A1" s="3"><v>0.38400462962962961</v></c>`, `time:"09:12:58"`},
		{"last moment", `<c r="A1" s="3"><v>0.9999999999</v></c>`, `time:"23:59:59.999"`},
		{"time of a moment", `<c r="A1" s="3"><v>46083.25</v></c>`, `time:"2026-03-02 06:00:00"`},
		{"more than a day", `<c r="A1" s="3"><v>1.25</v></c>`, `time:"30:00:00"`},
		{"length", `<c r="A1" s="4"><v>2.1</v></c>`, `length:"50:24:00"`},
		{"length with millis", `<c r="A1" s="4"><v>0.0000014467592592592593</v></c>`, `length:"00:00:00.125"`},
		{"negative length", `<c r="A1" s="4"><v>-0.5</v></c>`, `length:"-12:00:00"`},
		{"negative date", `<c r="A1" s="1"><v>-1</v></c>`, `number:"-1"`},
		{"compact date", `<c r="A1" s="1"><v>20260302</v></c>`, `number:"20260302"`},
		{"colour and literal", `<c r="A1" s="5"><v>46083</v></c>`, `number:"46083"`},
		{"text style", `<c r="A1" s="6"><v>46083</v></c>`, `number:"46083"`},
		{"no such style", `<c r="A1" s="99"><v>46083</v></c>`, `number:"46083"`},
		{"single quotes", `<c r='A1' s = '1'><v >46083</v ></c >`, `date:"2026-03-02"`},
		{"other attributes", `<c cm="1" r="A1" vm="2" xml:lang="t=&quot;s&quot;>"><v>1</v></c>`, `number:"1"`},
		{"other elements", `<c r="A1"><!-- t="s" --><v>1</v><extLst><ext><v>2</v></ext></extLst></c>`, `number:"1"`},
		{"instruction", `<?x <c ?><c r="A1"><v>1</v></c>`, `number:"1"`},
	} {
		got, err := showLog(t, handmade(`<row r="1">`+c.xml+`</row>`))
		if want := "1 " + c.want + "\n"; err != nil || got != want {
			t.Errorf("%s: %v\n got %swant %s", c.name, err, got, want)
		}
	}
}

func TestDate1904(t *testing.T) {
	p := handmade(`<row><c s="1"><v>44621</v></c><c s="3"><v>0.25</v></c><c s="2"><v>44621.25</v></c></row>`)
	for _, yes := range []string{"1", "true"} {
		got, err := showLog(t, p.changed(t, "xl/workbook.xml", "<workbookPr/>", `<workbookPr date1904="`+yes+`"/>`))
		if want := "1 date:\"2026-03-02\" time:\"06:00:00\" date:\"2026-03-02 06:00:00\"\n"; err != nil || got != want {
			t.Errorf("%v\n got %swant %s", err, got, want)
		}
	}
}

func TestRows(t *testing.T) {
	for _, c := range []struct{ name, xml, want string }{
		{"gaps", `<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4"><c r="A4"><v>3</v></c></row>`, "1\n2 - number:\"1\" - number:\"2\"\n3\n4 number:\"3\"\n"},
		{"no references", `<row><c><v>1</v></c><c s="1"/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>`, "1 number:\"1\" - number:\"2\"\n2\n3 number:\"3\"\n"},
		{"some references", `<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`, "1\n2\n3 - - number:\"1\" number:\"2\"\n4 number:\"3\"\n"},
		{"cells not in order", `<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>`, "1 number:\"1\" number:\"2\"\n"},
		{"hidden", `<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`, "1 number:\"1\"\n2 number:\"2\"\n"},
		{"merged title", `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row><row r="2"><c r="A2"><v>1</v></c></row>`, "1 text:\"Begin & end\"\n2 number:\"1\"\n"},
		{"styles below", `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" ht="15"><c r="A1048576" s="1"/></row>`, "1 number:\"1\"\n"},
		{"empty text at the end", `<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"/><c r="C1"/></row>`, "1 number:\"1\" text:\"\"\n"},
		{"small letters", `<row r="1"><c r="b1"><v>1</v></c></row>`, "1 - number:\"1\"\n"},
		{"blanks between", "\n <row r=\"1\" >\n\t<c r=\"A1\">\n<v>1</v>\n</c>\n</row>\n<!-- <row> -->\n", "1 number:\"1\"\n"},
		{"nothing", "", ""},
	} {
		got, err := showLog(t, handmade(c.xml))
		if err != nil || got != c.want {
			t.Errorf("%s: %v\n got %q\nwant %q", c.name, err, got, c.want)
		}
	}
	for _, c := range []struct{ name, xml, want string }{
		{"rows not in order", `<row r="2"><c><v>1</v></c></row><row r="2"/>`, "behind row 2: the workbook is damaged or cut short"},
		{"a row too far", `<row r="1048577"/>`, "at its first row: the workbook is damaged"},
		{"no such text", `<row><c t="s"><v>3</v></c></row>`, "row 1 refers to a text that the workbook does not have: the workbook is damaged"},
		{"no reference", `<row><c r="1"><v>3</v></c></row>`, "at its first row: the workbook is damaged"},
		{"unknown entity", `<row><c t="str"><v>&nbsp;</v></c></row>`, "at its first row: the workbook is damaged"},
		{"no text", "<row><c t=\"str\"><v>\xff</v></c></row>", "at its first row: the workbook is damaged"},
		{"a row that is none", `<row><c><v>1</v></c></row><rov><c><v>2</v></c></row><row><c><v>3</v></c></row>`, "behind row 1: the workbook is damaged"},
		{"two cells in one place", `<row><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="A1"><v>3</v></c></row>`, "at its first row: the workbook is damaged"},
		{"a cell that is none", `<row><d><v>1</v></c></row>`, "at its first row: the workbook is damaged"},
		{"a value that is none", `<row><c><w>1</v></c></row>`, "at its first row: the workbook is damaged"},
		{"a text that is none", `<row><c t="inlineStr"><is><u>a</t></is></c></row>`, "at its first row: the workbook is damaged"},
		{"a run that is none", `<row><c t="inlineStr"><is><r><t>a</t></s></is></c></row>`, "at its first row: the workbook is damaged"},
		{"a value that goes on", `<row><c><v>1</w></c></row>`, "at its first row: the workbook is damaged"},
		{"crossed", `<row><c><v>1</v></row></c>`, "at its first row: the workbook is damaged"},
		{"too many cells", `<row r="7"><c r="CW7"><v>1</v></c></row>`, "row 7 has more than 100 cells"},
		{"a long row", `<row><c t="str"><v>` + strings.Repeat("x", 1<<16) + `</v></c></row>`, "its first row, or what stands above it, is longer than 65536 bytes"},
	} {
		if _, err := showLog(t, handmade(c.xml)); err == nil || !strings.HasPrefix(err.Error(), `sheet "Log": `+c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

func TestFormats(t *testing.T) {
	date, time, length, number := format{kind: cell.DateCell}, format{cell.TimeCell, true}, format{cell.LengthCell, true}, format{kind: cell.NumberCell}
	moment := format{cell.DateCell, true}
	for code, want := range map[string]format{
		"General": number, "Standaard": number, `General" days"`: number, "0.00": number, "#,##0.00": number, "0.00E+00": number, "@": number, "": number, "0%": number,
		`0" d"`: number, `0\d`: number, `[Red]0`: number, `[Yellow][>100]0;[Cyan]0`: number, `_-* #,##0.00\ "€"_-;-* 0`: number, `[$€-413]\ #,##0`: number, `"dd-mm-yyyy"0`: number, `0_d`: number, `0\`: number, `0"d`: number,
		`0;dd-mm-yyyy`: number, "yyyy-mm-dd": date, "m/d/yy": date, "mmm": date, "mmm-yy": date, "dddd": date, `d\ mmmm\ jjjj`: date, "[$-413]d mmmm yyyy;@": date, "JJJJ-MM-DD": date,
		"dd-mm-jjjj uu:mm": moment, `dd\-mm\-yyyy\ hh:mm:ss`: moment, `yyyy\-mm\-dd"T"hh:mm`: moment, "m/d/yy h:mm AM/PM": moment, `[$-409]yyyy/mm/dd\ hh:mm A/P`: moment,
		"h:mm": time, "uu:mm:ss": time, "hh:mm:ss.000": time, "mm:ss": time, "mm:ss.0": time, "[$-F400]h:mm:ss\\ AM/PM": time, "[Red]h:mm": time, "s": time,
		"[h]:mm:ss": length, "[uu]:mm": length, "[mm]:ss": length, "[s]": length, "[Blue][h]:mm;@": length, "d [h]:mm": moment,
	} {
		if got := parseFormat(code); got != want {
			t.Errorf("%q shows %+v, want %+v", code, got, want)
		}
	}
	for id, want := range map[int]format{0: number, 1: number, 14: date, 17: date, 18: time, 21: time, 22: moment, 45: time, 46: length, 47: time, 48: number, 49: number} {
		if got := builtin(id); got != want {
			t.Errorf("format %d shows %+v, want %+v", id, got, want)
		}
	}
}
