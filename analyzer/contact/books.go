package contact

// Period is a span of time from From up to but not including To.
type Period struct{ From, To Instant }

// Always is the period that holds every start.
var Always = Period{From: NoInstant + 1, To: 1<<63 - 1}

// Contains reports whether t lies in the period.
func (p Period) Contains(t Instant) bool { return p.From <= t && t < p.To }

// Books account for every row of the files under a period:
//
//	Rows = Contacts + Legs + ExtraReasons + Duplicates + Outbound + Abandoned
//	     + Automated + Excluded + OutOfPeriod + Rejected
//
// Legs, ExtraReasons and Duplicates are rows beside the first of their contact,
// whatever became of that; the others but Excluded and Rejected are contacts.
type Books struct {
	Rows, Contacts, Legs, ExtraReasons, Duplicates int64
	Outbound, Abandoned, Automated                 int64
	Excluded, OutOfPeriod, Rejected                int64
}

// Balance reports whether every row is accounted for.
func (b Books) Balance() bool {
	return b.Rows == b.Contacts+b.Legs+b.ExtraReasons+b.Duplicates+b.Outbound+
		b.Abandoned+b.Automated+b.Excluded+b.OutOfPeriod+b.Rejected
}

// Books returns the books under a period.
func (l *Log) Books(p Period) Books {
	b := Books{
		Legs: l.Rows(RowLeg), ExtraReasons: l.Rows(RowExtraReason), Duplicates: l.Rows(RowDuplicate),
		Excluded: l.Rows(RowExcluded), Rejected: l.Rows(RowRejected),
	}
	for _, n := range l.rowCounts {
		b.Rows += n
	}
	for i := range l.n {
		if !p.Contains(l.Start(i)) {
			b.OutOfPeriod++
			continue
		}
		switch l.Judged(i) {
		case IsContact:
			b.Contacts++
		case IsOutbound:
			b.Outbound++
		case IsAbandoned:
			b.Abandoned++
		case IsAutomated:
			b.Automated++
		}
	}
	return b
}
