package metric

import (
	"contactlog/analyzer/contact"
	"contactlog/reasons"
)

// DriverID says what may explain scores.
type DriverID uint8

// The drivers, in the order in which they are tried.
const (
	DriverFix      DriverID = iota // the case of the contact took one contact
	DriverRepeat                   // the contact repeats another
	DriverKind                     // of its reason
	DriverWait                     // how long the customer waited
	DriverHandle                   // how long the contact took
	DriverTransfer                 // it was transferred
	DriverEffort                   // how much effort it took the customer, as the survey counts it
	DriverChannel                  // in which it came
	driverIDs                      // how many there are
)

// driver is how one of them is read of a contact.
type driver struct {
	id DriverID
	// levels is how many values there are, from 0 on; 0 of a measure.
	levels int
	// of returns the level or the measure of a contact; false where it is not known.
	of func(i int) (x float64, known bool)
}

// knows reports whether a contact tells the driver.
func (d driver) knows(x scoredContact) bool {
	_, known := d.of(int(x.contact))
	return known
}

// among returns those that tell the driver, and whether it differs among them.
func (d driver) among(all []scoredContact) (with []scoredContact, differs bool) {
	var first float64
	with = make([]scoredContact, 0, len(all))
	for _, x := range all {
		value, known := d.of(int(x.contact))
		if !known {
			continue
		}
		if len(with) == 0 {
			first = value
		}
		differs = differs || value != first
		with = append(with, x)
	}
	return with, differs
}

// drivers are those that the log may know, for the contacts that have a score.
func (q *Question) drivers(s *Scores) []driver {
	facts, kind, log := q.facts(), q.Kind(), q.Log
	fact := func(of, yes fact) func(i int) (float64, bool) {
		return func(i int) (float64, bool) {
			if !facts[i].has(of) {
				return 0, false
			}
			return float64(No) - float64(facts[i].one(yes)), true // Yes is the first level
		}
	}
	length := func(d contact.Millis) (float64, bool) { return float64(d) / float64(contact.Second), d.Known() }
	effort := q.effortScale(s)
	return []driver{
		{DriverFix, 2, fact(mature, isFirst)},
		{DriverRepeat, 2, fact(ofRepeats, isRepeat)},
		{DriverKind, reasons.Kinds, func(i int) (float64, bool) { k := kind.Of(i); return float64(k), k >= 0 }},
		{DriverWait, 0, func(i int) (float64, bool) { return length(log.Wait(i)) }},
		{DriverHandle, 0, func(i int) (float64, bool) { return length(log.Handle(i)) }},
		{DriverTransfer, 2, func(i int) (float64, bool) {
			if log.Transferred(i) {
				return Yes, log.KnowsTransfers()
			}
			return No, log.KnowsTransfers()
		}},
		{DriverEffort, 0, func(i int) (float64, bool) {
			c := log.CES(i)
			return c.Value(), c.Known() && c.Scale == effort
		}},
		{DriverChannel, contact.Channels - 1, func(i int) (float64, bool) {
			c := log.Channel(i)
			return float64(c) - 1, c != contact.NoChannel
		}},
	}
}

// effortScale is the one that most scores of effort are on, ties in the order of the
// scales, of the contacts with a score.
func (q *Question) effortScale(s *Scores) contact.Scale {
	var counts [contact.Scales]int
	main := contact.NoScale
	for _, x := range s.all {
		counts[q.Log.CES(int(x.contact)).Scale]++
	}
	for scale := contact.NoScale + 1; int(scale) < contact.Scales; scale++ {
		if counts[scale] > 0 && (main == contact.NoScale || counts[scale] > counts[main]) {
			main = scale
		}
	}
	return main
}
