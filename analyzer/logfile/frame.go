package logfile

import (
	"bytes"
	"fmt"
	"strings"

	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/logfile/csv"
)

// frame is what stands around the data of a file, and where it breaks into it.
type frame struct {
	above      map[string]bool // the rows up to and with the header: they return where files were joined
	stray      csv.Stray       // quotes that are never closed
	mixed      int64           // characters in UTF-8, where others are in Windows-1252
	swallowed  int64           // rows that stand in a cell of another
	first      uint32          // the row with the first of them
	narrow     int64           // rows with fewer cells than columns
	last       uint32          // the last row, where it has fewer cells and no line end stands behind it
	lastCounts bool            // the last row, without a line end, is one of data
	cut        uint32          // the last row, where it is the only one of them and no line end stands behind it
	loneCR     bool            // some lines end in a carriage return alone
	broken     error           // why the rows cannot be read on
}

// seeAbove notes a row above the data, or the header.
func (f *frame) seeAbove(cells [][]byte) {
	if f.above == nil {
		f.above = map[string]bool{}
	}
	f.above[string(cell.AppendCells(nil, cells))] = true
}

// readLine reads a row of a text file, with what that tells of it beside its cells.
func (p *pass) readLine(cells [][]byte, multiline, ended bool) {
	if len(cells) < len(p.layout.Columns) {
		p.seeNarrow(cells, ended)
	}
	if multiline {
		p.seeLines(cells)
	}
	before := p.reading.Rows
	p.read(cells)
	if !ended {
		p.frame.lastCounts = p.reading.Rows > before
	}
}

// seeLines looks for whole rows in the cells of a row of several lines: the lines
// within a cell that have as many cells as the file has columns, and a date where
// the start stands. They are there when a quote is never closed.
func (p *pass) seeLines(cells [][]byte) {
	for i, c := range cells {
		if bytes.IndexByte(c, '\n') < 0 && bytes.IndexByte(c, '\r') < 0 || !p.holdsRow(c, len(cells)-i-1) {
			continue
		}
		lines := bytes.FieldsFunc(c, func(r rune) bool { return r == '\n' || r == '\r' })
		for k := 1; k < len(lines); k++ {
			width := bytes.Count(lines[k], []byte(p.layout.Delimiter)) + 1
			if k == len(lines)-1 {
				width += len(cells) - i - 1 // the rest of this line follows the cell
			}
			if width != len(p.layout.Columns) || !p.startsIn(bytes.Split(lines[k], []byte(p.layout.Delimiter))) {
				continue
			}
			if p.frame.swallowed == 0 {
				p.frame.first = p.row
			}
			p.frame.swallowed++
		}
	}
}

// holdsRow reports whether a cell has delimiters enough for a line of it to be a row,
// with so many cells behind it.
func (p *pass) holdsRow(c []byte, behind int) bool {
	return bytes.Count(c, []byte(p.layout.Delimiter))+1+behind >= len(p.layout.Columns)
}

// seeNarrow notes a row with fewer cells than there are columns.
func (p *pass) seeNarrow(cells [][]byte, ended bool) {
	if first := firstFilled(cells); first == nil || isFooter(first) {
		return
	}
	if p.frame.narrow++; !ended {
		p.frame.last = p.row
	}
}

// seeCut notes whether the file is cut short: its last row, without a line end, is the
// only one with too few cells, and others stand before it.
func (p *pass) seeCut() {
	f := &p.frame
	before := p.reading.Rows
	if f.lastCounts {
		before--
	}
	if f.narrow == 1 && before > 0 {
		f.cut = f.last
	}
}

// startsIn reports whether a date stands where the start of a row stands.
func (p *pass) startsIn(cells [][]byte) bool {
	at := p.at.start
	if at < 0 {
		at = p.at.date
	}
	if at >= len(cells) {
		return false
	}
	_, fault := cell.ParseDate(bytes.Trim(cell.Trim(cells[at]), `"`), p.layout.Columns[at].Order)
	return fault == cell.Fine
}

// seeWide looks at a row with more cells than there are columns: it is several rows
// if carriage returns divide it into rows of the right width.
func (p *pass) seeWide(cells [][]byte) {
	returns := 0
	for _, c := range cells {
		returns += bytes.Count(c, []byte{'\r'})
	}
	width := len(p.layout.Columns)
	if p.layout.Container == CSV && returns > 0 && len(cells) == (returns+1)*width-returns {
		p.frame.loneCR = true
	}
}

// beginsAnother reports whether a row is a header with other columns: a row of
// names, most of which are known, one of them of the start. It stands where files
// of different layouts were joined, and the rows below it would be misread.
func (p *pass) beginsAnother(cells [][]byte) bool {
	at := p.at.start
	if at < 0 {
		at = p.at.date
	}
	if h := readHeader(cellAt(cells, at)); !h.known() { // nearly every row ends here
		return false
	}
	filled, known, start := 0, 0, false
	for _, c := range cells {
		b := cell.Trim(c)
		if len(b) == 0 {
			continue
		}
		if filled++; len(b) > maxShown || looksLikeValue(b) {
			return false
		}
		h := readHeader(b)
		if h.known() {
			known++
		}
		start = start || h.means(Start) || h.means(Date)
	}
	return start && known >= 3 && 2*known >= filled
}

// sameNames reports whether the cells are the names of the columns, however they
// are written.
func (p *pass) sameNames(cells [][]byte) bool {
	for i := range p.layout.Columns {
		ours, theirs := readHeader([]byte(p.layout.Columns[i].Header)), readHeader(cellAt(cells, i))
		if ours.full != theirs.full && ours.name != theirs.name {
			return false
		}
	}
	return true
}

// joined says that other columns begin at a row.
func (p *pass) joined(cells [][]byte) error {
	var names []string
	for _, c := range cells {
		if b := cell.Trim(c); len(b) > 0 {
			names = append(names, strings.ToValidUTF8(string(b), "?"))
		}
	}
	return fmt.Errorf("row %d: another header with other columns stands here (%s): files were joined that differ; give each as a file of its own", p.row, quoteList(names))
}

// doubts lists what the frame leaves open.
func (f *frame) doubts() []Doubt {
	var all []Doubt
	if f.stray.Count > 0 {
		all = append(all, Doubt{"stray_quotes", "", f.stray.Count, uint32(f.stray.Row), Text{
			"some quotes open a cell and are never closed; they were read as text",
			"sommige aanhalingstekens openen een cel en worden nooit gesloten; ze zijn als tekst gelezen"}, ""})
	}
	if f.mixed > 0 {
		all = append(all, Doubt{"mixed_encoding", "", f.mixed, 0, Text{
			"some characters are written in UTF-8 and others in Windows-1252, as where files were joined or damaged; each was read as it is written",
			"sommige tekens staan in UTF-8 en andere in Windows-1252, zoals waar bestanden zijn samengevoegd of beschadigd; elk is gelezen zoals het er staat"}, ""})
	}
	if f.cut > 0 {
		all = append(all, Doubt{"cut_short", "", 1, f.cut, Text{
			"the last row breaks off: the file is cut short; export or fetch it again",
			"de laatste rij breekt af: het bestand is afgekapt; exporteer het opnieuw of haal het opnieuw op"}, ""})
	}
	if f.swallowed > 0 {
		all = append(all, Doubt{"swallowed_rows", "", f.swallowed, f.first, Text{
			"some rows stand within a cell of another row and were not counted: is a quote opened there that is never closed?",
			"sommige rijen staan binnen een cel van een andere rij en zijn niet geteld: wordt daar een aanhalingsteken geopend dat nooit wordt gesloten?"}, ""})
	}
	return all
}
