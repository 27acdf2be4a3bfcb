package logfile

import (
	"fmt"
	"sync/atomic"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/text"
)

// pass is one reading of a file under one layout, or what one of several goroutines
// does of it.
type pass struct {
	layout  *Layout
	opt     *Options
	mapper  Mapper
	feeler  Feeler // nil when nobody asks what texts feel like
	sayer   *text.Sayer
	reading Reading

	file      uint16
	zone, utc *cell.Zone
	zones     rowZones
	clock     *cell.Zone           // of the row
	own       map[contact.Key]bool // customers that are the centre itself
	at        places
	words     wordColumns
	marks     map[mark]int64 // in how many rows they were met
	texts     []int          // columns
	codes     []int
	tags      []int
	tying     tying
	lastApp   int   // a column, -1 if there is none
	unfit     []int // columns that are not read although their name says what they are
	by        []int // columns to divide by, -1 where there is none

	kinds            []cell.Kind    // of the cells of the row; nil where the file does not say
	broken           []brokenCell   // of the row
	seen             []evidence     // per column
	faults           []Unreadable   // per column
	wholes           []wholeLengths // per column; nil where each is to tell by itself
	frame            frame
	whole            wholeFile
	profiler         *profiler          // nil unless asked for
	days             []*cell.Days       // per column with dates
	codeCells        []recent[codeCell] // per column of codes
	queues, segments numbers
	buf              []byte // a key while it is hashed
	row              uint32
	span             contact.Millis // between start and end of the row
	record           contact.Row    // what the row says

	part     *part        // that is being read
	batch    Batch        // takes its rows
	meets    bool         // it is to tell which customers it met
	returned *atomic.Bool // some customer returned, and nobody need look for another
	alone    bool         // one goroutine is to read all rows
	overflow bool         // the words of its columns cannot be joined, because they are too many
}

// places are the columns of the roles that have one, -1 where there is none.
type places struct {
	id, customer, called, start, date, time, end   int
	direction, answered, excluded, channel, agent  int
	queue, segment, handle, talk, hold, wrap, wait int
	transfers, resolved, prevented, cost           int
	csat, ces, nps, emotion                        int
}

func newPass(l *Layout, index int, opt *Options, m Mapper) *pass {
	p := &pass{
		layout: l, opt: opt, mapper: m,
		file: uint16(index), zone: cell.NewZone(opt.Zone), utc: cell.NewZone(nil),
		codes: l.indexes(Code), texts: l.indexes(TextRole), tags: tagColumns(l), tying: tyingOf(l), lastApp: lastAppOf(l), unfit: unfitColumns(l),
		seen: make([]evidence, len(l.Columns)), faults: make([]Unreadable, len(l.Columns)), wholes: make([]wholeLengths, len(l.Columns)),
		zones: rowZones{column: l.index(TimeZone), known: map[string]rowZone{}},
		words: newWordColumns(), marks: map[mark]int64{}, returned: new(atomic.Bool),
	}
	p.at = places{
		id: l.index(ContactID), customer: l.index(Customer), called: l.index(Called),
		start: l.index(Start), date: l.index(Date), time: l.index(Time), end: l.index(End),
		direction: l.index(Direction), answered: l.index(Answered), excluded: l.index(Excluded), channel: l.index(Channel), agent: l.index(Agent),
		queue: l.index(Queue), segment: l.index(Segment), handle: l.index(Handle), talk: l.index(Talk), hold: l.index(Hold),
		wrap: l.index(Wrap), wait: l.index(Wait), transfers: l.index(Transfers), resolved: l.index(Resolved),
		prevented: l.index(Prevented), cost: l.index(Cost),
		csat: l.index(CSAT), ces: l.index(CES), nps: l.index(NPS), emotion: l.index(Emotion),
	}
	if p.at.start >= 0 {
		p.at.date, p.at.time = -1, -1
	}
	p.feeler, _ = m.(Feeler)
	p.days, p.codeCells = daysOf(l), make([]recent[codeCell], len(p.codes))
	p.own = ownKeys(opt)
	if opt.profile {
		p.profiler = newProfiler(p)
	}
	p.whole = newWholeFile(l)
	p.returned.Store(p.whole.customers == nil)
	p.by = dimensionColumns(l, opt)
	opt.Overlap.begin(index)
	return p
}

// daysOf returns what reads the dates of each column that has any.
func daysOf(l *Layout) []*cell.Days {
	days := make([]*cell.Days, len(l.Columns))
	for i := range l.Columns {
		if l.Columns[i].Role.isDate() {
			days[i] = new(cell.Days)
		}
	}
	return days
}

// ownKeys hashes the centre's own numbers in both forms in which they can occur.
func ownKeys(opt *Options) map[contact.Key]bool {
	own := map[contact.Key]bool{}
	for _, number := range opt.OwnNumbers {
		for _, phone := range []bool{true, false} {
			if key, id := cell.AppendCustomer(nil, []byte(number), phone); id == cell.Known {
				own[opt.Keyer.Customer(key)] = true
			}
		}
	}
	return own
}

// end closes the reading and tells the sink which columns the log has.
func (p *pass) end(sink Sink) *Reading {
	l := p.layout
	sink.Have(contact.Columns{
		IDs: l.has(ContactID), Customers: l.has(Customer), Codes: l.has(Code), Texts: l.has(TextRole), Transfers: l.has(Transfers),
	})
	p.reading.Layout = *l
	p.reading.Layout.proven = cell.Auto // now that all rows have told
	for i, u := range p.faults {
		if u.Count > 0 {
			u.Column, u.Role = l.Columns[i].Header, l.Columns[i].Role
			p.reading.Unreadable = append(p.reading.Unreadable, u)
		}
	}
	p.reading.Doubts = append(p.frame.doubts(), doubts(l, p.seen, p.opt)...)
	p.reading.Doubts = append(p.reading.Doubts, p.wholeDoubts()...)
	if d, ok := p.missingTimes(); ok {
		p.reading.Doubts = append(p.reading.Doubts, d)
	}
	p.reading.News = append(p.zoneNews(), p.news()...)
	p.accountWords()
	if p.profiler != nil {
		p.reading.profiles = p.profiles()
	}
	return &p.reading
}

// missingTimes tells of dates whose time of day is blank.
func (p *pass) missingTimes() (Doubt, bool) {
	if p.at.time < 0 || p.seen[p.at.time].blanks == 0 {
		return Doubt{}, false
	}
	e := &p.seen[p.at.time]
	h := p.layout.Columns[p.at.time].Header
	return Doubt{"blank_times", h, e.blanks, e.firstBlank.row, Text{
		fmt.Sprintf("rows with a date but no time in column %q start at midnight", h),
		fmt.Sprintf("rijen met een datum maar zonder tijd in kolom %q beginnen om middernacht", h)}, ""}, true
}

// cellAt returns a trimmed cell, blank where the row is short or there is no such column.
func cellAt(row [][]byte, i int) []byte {
	if uint(i) >= uint(len(row)) {
		return nil
	}
	return cell.Clean(row[i])
}

// fault notes a cell that cannot be used.
func (p *pass) fault(column int, b []byte, c Cause) {
	u := &p.faults[column]
	if u.Count == 0 {
		u.Row, u.Shape, u.Cause = p.row, text.Shape(b), c
	}
	u.Count++
}

// faulty notes a cell that a parser cannot use.
func (p *pass) faulty(column int, b []byte, f cell.Fault) {
	if f == cell.Impossible {
		p.fault(column, b, ImpossibleCell)
		return
	}
	p.fault(column, b, UnreadableCell)
}

// position is where the row stands.
func (p *pass) position() contact.Position { return contact.Position{File: p.file, Row: p.row} }
