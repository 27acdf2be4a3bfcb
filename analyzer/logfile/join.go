package logfile

import (
	"cmp"
	"slices"

	"contactlog/analyzer/logfile/cell"
)

// This file says how what several goroutines learned of the rows of one file becomes
// what one alone would have learned: counts add up, of the first of something the one
// in the lowest row is the first, and what holds of some row holds of one of theirs.
// What depends on the order of the rows is not joined here but gathered part by part,
// see [pass.take].

// fork returns a pass for another goroutine, which has seen nothing yet.
func (p *pass) fork(number int) *pass {
	w := *p
	w.mapper = p.mapper.Worker(number)
	w.feeler, _ = w.mapper.(Feeler)
	w.zone, w.utc = cell.NewZone(p.opt.Zone), cell.NewZone(nil)
	w.words, w.marks = newWordColumns(), map[mark]int64{}
	w.zones = rowZones{column: p.zones.column, known: map[string]rowZone{}}
	w.frame, w.reading = frame{above: p.frame.above}, Reading{}
	w.whole = wholeFile{complete: p.whole.complete}
	w.seen, w.faults, w.wholes = make([]evidence, len(p.seen)), make([]Unreadable, len(p.faults)), make([]wholeLengths, len(p.wholes))
	w.days, w.codeCells = daysOf(p.layout), make([]recent[codeCell], len(p.codes))
	w.buf, w.broken, w.kinds = nil, nil, nil
	return &w
}

// join adds what another goroutine learned.
func (p *pass) join(w *pass) {
	w.tellWholes()
	for i := range p.seen {
		p.seen[i].join(&w.seen[i])
		p.faults[i].join(&w.faults[i])
	}
	p.overflow = !p.words.join(&w.words) || !p.zones.join(&w.zones) || p.overflow
	for m, n := range w.marks {
		p.marks[m] += n
	}
	p.frame.join(&w.frame)
	p.reading.join(&w.reading)
	if w.whole.truncated > 0 {
		p.whole.truncated += w.whole.truncated
		p.whole.first = lowest(p.whole.first, w.whole.first)
	}
}

// lowest returns the lower of two rows, 0 being none.
func lowest(a, b uint32) uint32 {
	if a == 0 || b > 0 && b < a {
		return b
	}
	return a
}

// join adds the counts of other rows, and their rejects in the order of the rows.
func (r *Reading) join(o *Reading) {
	r.Rows += o.Rows
	r.LayoutRows += o.LayoutRows
	r.Excluded += o.Excluded
	r.Rejected += o.Rejected
	r.Rejects = append(r.Rejects, o.Rejects...)
	slices.SortFunc(r.Rejects, func(a, b Reject) int { return cmp.Compare(a.Row, b.Row) })
	r.Rejects = r.Rejects[:min(len(r.Rejects), maxRejects)]
}

// join adds the cells of other rows that could not be read.
func (u *Unreadable) join(o *Unreadable) {
	n := u.Count + o.Count
	if u.Count == 0 || o.Count > 0 && o.Row < u.Row {
		*u = *o
	}
	u.Count = n
}

// join adds what other rows say of the frame.
func (f *frame) join(o *frame) {
	f.swallowed += o.swallowed
	f.first = lowest(f.first, o.first)
	f.narrow += o.narrow
	f.last = max(f.last, o.last)
	f.lastCounts = f.lastCounts || o.lastCounts
	f.loneCR = f.loneCR || o.loneCR
}

// join keeps the first of two.
func (s *spot) join(o spot) {
	if o.row > 0 && (s.row == 0 || o.row < s.row) {
		*s = o
	}
}

// join adds what other cells of the column say.
func (e *evidence) join(o *evidence) {
	e.dayFirst.join(o.dayFirst)
	e.monthFirst.join(o.monthFirst)
	e.openOrder.join(o.openOrder)
	e.opens += o.opens
	e.hasTime = e.hasTime || o.hasTime
	e.years.join(&o.years)
	e.filled += o.filled
	e.firstFilled.join(o.firstFilled)
	for i, n := range o.plainDates {
		e.plainDates[i] += n
	}
	e.lengthEvidence.join(&o.lengthEvidence)
	e.scoreEvidence.join(&o.scoreEvidence)
	e.points += o.points
	e.commas += o.commas
	e.openMarks += o.openMarks
	e.firstOpenMark.join(o.firstOpenMark)
	e.firstPoint.join(o.firstPoint)
	e.firstComma.join(o.firstComma)
	e.openCommas += o.openCommas
	e.unmarked += o.unmarked
	e.highUnmarked = max(e.highUnmarked, o.highUnmarked)
	e.blanks += o.blanks
	e.firstBlank.join(o.firstBlank)
	e.mix.join(&o.mix)
	e.keys += o.keys
	e.phones += o.phones
	e.extensions += o.extensions
	e.zeroless += o.zeroless
	e.separated += o.separated
	e.spaced += o.spaced
	e.noCode += o.noCode
	e.firstNoCode.join(o.firstNoCode)
	e.longIDs += o.longIDs
	e.zeroIDs += o.zeroIDs
	e.firstZeroID.join(o.firstZeroID)
	e.rounded += o.rounded
	e.firstRounded.join(o.firstRounded)
}

// join adds what other lengths of time of the column say.
func (e *lengthEvidence) join(o *lengthEvidence) {
	e.plain += o.plain
	e.twoParts += o.twoParts
	e.threeParts += o.threeParts
	e.fractional += o.fractional
	e.precise += o.precise
	for i := range o.wholeIn {
		e.wholeIn[i] += o.wholeIn[i]
		e.shortIn[i] += o.shortIn[i]
	}
	e.longest = max(e.longest, o.longest)
	e.firstPlain.join(o.firstPlain)
	e.sizes.join(&o.sizes)
	e.spans.join(&o.spans)
	e.maxFirst = max(e.maxFirst, o.maxFirst)
	e.firstTwo.join(o.firstTwo)
	e.subsecond = e.subsecond || o.subsecond
	e.twoSpans.join(&o.twoSpans)
	e.even += o.even
	e.firstEven.join(o.firstEven)
	e.threeSpans.join(&o.threeSpans)
	e.all.join(&o.all)
}

// join adds what other scores of the column say.
func (e *scoreEvidence) join(o *scoreEvidence) {
	switch {
	case o.scores == 0:
	case e.scores == 0:
		e.low, e.high, e.whole = o.low, o.high, o.whole
	default:
		e.low, e.high, e.whole = min(e.low, o.low), max(e.high, o.high), e.whole && o.whole
	}
	e.scores += o.scores
	e.words += o.words
	e.shades = e.shades || o.shades
	e.of = max(e.of, o.of)
}

// join adds other numbers.
func (s *spread) join(o *spread) {
	if o.counts == nil {
		return
	}
	if s.counts == nil {
		s.counts = new([spreadSteps]int64)
	}
	for i, n := range o.counts {
		s.counts[i] += n
	}
	s.n += o.n
}
