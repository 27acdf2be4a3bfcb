package logfile

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
	"contactlog/analyzer/text"
)

// blankRow is a row of which nothing is known.
var blankRow = contact.NewRow(contact.Position{})

// read gives one row of the file to the batch, unless it is part of the layout.
func (p *pass) read(cells [][]byte) {
	r := &p.record
	*r = blankRow
	r.Pos = p.position()
	p.setAside(cells)
	p.setClock(cells)
	at, b, cause := p.start(cells, r)
	if cause != 0 && p.isLayout(cells) {
		p.reading.LayoutRows++
		return
	}
	p.reading.Rows++
	if p.profiler != nil {
		p.profiler.see(cells)
	}
	p.seeTruncation(cells)
	if cause == 0 && len(cells) > len(p.layout.Columns) {
		if surplus := firstFilled(cells[len(p.layout.Columns):]); surplus != nil {
			at, b, cause = -1, surplus, MoreCells
			p.seeWide(cells)
		}
	}
	if cause != 0 {
		p.reject(at, b, cause)
		return
	}
	p.countBroken()
	p.countZone(cells)
	p.seeUnfit(cells)
	excluded := p.who(cells, r)
	p.compare(cells, r)
	excluded = p.what(cells, r) || excluded
	p.howLong(cells, r)
	if p.survey(cells, r) || excluded {
		p.reading.Excluded++
		p.batch.Exclude(r)
		return
	}
	p.listen(cells, r)
	p.batch.Add(r)
}

// reject counts a row that cannot be read.
func (p *pass) reject(column int, b []byte, c Cause) {
	p.reading.Rejected++
	p.batch.Reject(p.position())
	if len(p.reading.Rejects) == maxRejects {
		return
	}
	name := ""
	if column >= 0 {
		name = p.layout.Columns[column].Header
	}
	p.reading.Rejects = append(p.reading.Rejects, Reject{p.row, name, text.Shape(b), c})
}

// firstFilled returns the first cell that is not blank, nil if there is none.
func firstFilled(cells [][]byte) []byte {
	for _, c := range cells {
		if c = cell.Trim(c); len(c) > 0 {
			return c
		}
	}
	return nil
}

// start reads when the row began. Where it cannot, it returns the column, its cell
// and the cause.
func (p *pass) start(cells [][]byte, r *contact.Row) (column int, b []byte, c Cause) {
	column = p.at.start
	if column < 0 {
		column = p.at.date
	}
	b = cellAt(cells, column)
	if len(b) == 0 {
		return p.noStart(column)
	}
	if p.at.time < 0 {
		if at, ok := p.knownMoment(column, b); ok {
			r.Start = at
			return column, b, 0
		}
	}
	d, fault := p.date(column, b)
	switch fault {
	case cell.Unreadable:
		return column, b, UnreadableStart
	case cell.Impossible:
		return column, b, ImpossibleStart
	}
	if p.at.time >= 0 {
		p.time(cells, &d)
	}
	r.Start = p.instant(column, d)
	return column, b, 0
}

// knownMoment reads a date and a time whose day is remembered.
func (p *pass) knownMoment(column int, b []byte) (contact.Instant, bool) {
	c := &p.layout.Columns[column]
	if p.kinds != nil && p.opt.SwappedDates {
		return 0, false
	}
	day, millis := p.days[column].Known(b, c.Order)
	if day == nil {
		return 0, false
	}
	p.seen[column].seeDate(&day.Date, millis, b, p.row)
	if p.kinds != nil {
		p.seen[column].mix.seeDay(day, p.kind(column), b, p.row)
	}
	return p.clockOf(column).At(day.Date.Day, millis), true
}

// date reads a cell of a column with dates.
func (p *pass) date(column int, b []byte) (cell.Date, cell.Fault) {
	c, e := &p.layout.Columns[column], &p.seen[column]
	d, fault := cell.ParseDate(b, c.Order)
	switch {
	case fault == cell.Unreadable && d.First == 0:
		d, fault = p.plainDate(column, b)
	case fault == cell.Fine || d.First > 0:
		e.seeDate(&d, d.Millis, b, p.row)
	}
	if fault == cell.Fine {
		d, fault = p.real(column, d, b)
	}
	return d, fault
}

// plainDate reads a plain number in a column of dates, if it means there what it
// would by its size.
func (p *pass) plainDate(column int, b []byte) (cell.Date, cell.Fault) {
	c := &p.layout.Columns[column]
	plain := cell.PlainDateOf(b)
	if plain == cell.NoPlain || plain == cell.Serial && !p.maySerial(column) {
		return cell.Date{}, cell.Unreadable
	}
	d, fault := cell.ParsePlainDate(b, plain, p.layout.Date1904)
	p.seen[column].seePlainDate(plain, d, b, p.row)
	if plain != c.Plain {
		return cell.Date{}, cell.Unreadable
	}
	return d, fault
}

// time puts the time of day of another column behind a date.
func (p *pass) time(cells [][]byte, d *cell.Date) {
	b := cellAt(cells, p.at.time)
	if len(b) == 0 {
		e := &p.seen[p.at.time]
		e.blanks++
		e.firstBlank.see(p.row, b)
		return
	}
	millis, fault := cell.ParseTime(b)
	if fault == cell.Unreadable && p.maySerial(p.at.time) && (p.layout.Container == XLSX || isDayFraction(b)) {
		millis, fault = cell.ParseDayFraction(b)
	}
	if fault != cell.Fine {
		p.faulty(p.at.time, b, fault)
		return
	}
	d.Millis, d.HasTime = millis, true
}

// instant returns the moment that a cell of a column names, by the clock of its row
// unless its header says that its clock is UTC.
func (p *pass) instant(column int, d cell.Date) contact.Instant { return p.clockOf(column).Instant(d) }

// clockOf returns the clock that the cell of a column shows in the row at hand.
func (p *pass) clockOf(column int) *cell.Zone {
	if p.layout.Columns[column].UTC || p.at.time >= 0 && column == p.at.date && p.layout.Columns[p.at.time].UTC {
		return p.utc
	}
	return p.clock
}

// endOf reads when the row ended: blank where that is before its start.
func (p *pass) endOf(cells [][]byte, start contact.Instant) contact.Instant {
	b := cellAt(cells, p.at.end)
	if len(b) == 0 {
		return contact.NoInstant
	}
	end, ok := p.knownMoment(p.at.end, b)
	if !ok {
		d, fault := p.date(p.at.end, b)
		if fault != cell.Fine {
			p.faulty(p.at.end, b, fault)
			return contact.NoInstant
		}
		end = p.instant(p.at.end, d)
	}
	if end < start {
		p.fault(p.at.end, b, EndBeforeStart)
		return contact.NoInstant
	}
	return end
}

// who reads the ids, the direction, who answered, the channel and the queue. It
// reports whether the export itself says that the row does not count.
func (p *pass) who(cells [][]byte, r *contact.Row) (excluded bool) {
	switch b := p.contactID(cells); {
	case p.at.id < 0:
		p.buf = cell.AppendCells(p.buf[:0], cells)
		r.ID = p.opt.Keyer.Row(p.buf)
	case len(b) > 0:
		r.ID = p.opt.Keyer.Contact(b)
	}
	heading := p.words.heading.read(p, p.at.direction, cells)
	verdict := p.verdict(cells)
	if verdict == cell.NoVerdict {
		verdict = heading.Verdict
	}
	r.Direction, r.Outcome = heading.Direction, verdict.Outcome()
	p.parties(cells, r)
	r.Channel = p.words.channel.read(p, p.at.channel, cells)
	if b := cellAt(cells, p.at.queue); len(b) > 0 {
		r.Queue = p.queue(b)
	}
	r.Unmanned = p.isUnmanned(cells)
	if b := cellAt(cells, p.at.segment); len(b) > 0 {
		r.Segment = p.segment(b)
	}
	p.dimensions(cells, r)
	marked := p.words.excluded.read(p, p.at.excluded, cells)
	return marked || verdict == cell.Excluded || heading.Verdict == cell.Excluded
}

// verdict reads who answered. Under a header such as abandoned, yes means that nobody
// did; a no leaves open whether it was a person, and then a code such as voicemail
// says it, or the direction.
func (p *pass) verdict(cells [][]byte) cell.Verdict {
	if p.at.answered < 0 {
		return cell.NoVerdict
	}
	v := cell.NoVerdict
	switch c := &p.layout.Columns[p.at.answered]; {
	case c.GaveUp:
		v = p.words.gaveUp.read(p, p.at.answered, cells)
	case c.Inverted:
		v = p.words.inverted.read(p, p.at.answered, cells)
	case c.Numbered != cell.WordsOnly:
		return p.words.numbered[c.Numbered].read(p, p.at.answered, cells)
	default:
		if v = p.words.outcome.read(p, p.at.answered, cells); v == cell.Answered && p.inVoicemail(cells) {
			v = cell.Automated
			p.seeMark(p.lastApp, voicemailApp, v)
		}
		return v
	}
	if v != cell.Answered && v != cell.NoVerdict {
		return v
	}
	for i, column := range p.codes {
		if said := p.words.byCode[i].read(p, column, cells); said != cell.NoVerdict {
			return said
		}
	}
	return cell.NoVerdict
}
