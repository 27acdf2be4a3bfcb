package metric

import "contactlog/analyzer/contact"

// FirstTime is how often customers are helped the first time. A and L are the
// ends of the coverage, W is the window.
type FirstTime struct {
	// Cases is the number of cases that begin in the period; Judged of them
	// begin at least W before L; Open ones do not, and are in no rate.
	Cases, Judged, Open int64

	// FTF is first time fix: judged cases that took one contact / judged cases.
	FTF Share
	// FTR is first time right: judged cases that took one contact and whose
	// reason is not avoidable / judged cases. Without known customers it is
	// Registered: contacts marked resolved and not avoidable / mapped contacts
	// with the mark.
	FTR        Share
	Registered bool
	// FTFRegistered is the agents' word: judged cases whose first contact is
	// marked resolved / those whose first contact has the mark. Without known
	// customers: contacts marked resolved / contacts with the mark.
	FTFRegistered Share
	// Gap is FTFRegistered less first time fix over the same cases: how far the
	// marks flatter. Known when there are such cases.
	Gap      float64
	GapKnown bool
	// FTRCustomer is the customers' word: judged cases of one contact whose
	// survey says it could not have been prevented / judged cases whose first
	// contact has an answer.
	FTRCustomer Share
	// Untransferred is judged cases of one contact that was not transferred /
	// judged cases; unknown where the log does not show transfers.
	Untransferred Share
}

// FirstTime judges the cases of the period.
func (q *Question) FirstTime() FirstTime {
	var ftf, ftr, marked, markedFix, answered, untransferred sums
	var f FirstTime
	facts, log := q.facts(), q.Log
	transfers := log.KnowsTransfers()
	q.eachCustomer(func(from, to int) {
		var cases, single, rights, right, marks, yes, markedSingle, answers, good, direct int64
		for i := from; i < to; i++ {
			x := facts[i]
			f.Cases += x.one(opens)
			if !x.has(ofFirst) {
				continue
			}
			one := x.one(isFirst)
			cases++
			single += one
			rights += x.one(ofRight)
			right += x.one(isRight)
			if mark := log.Resolved(i); mark != contact.Blank {
				marks++
				markedSingle += one
				if mark == contact.Yes {
					yes++
				}
			}
			if answer := log.Prevented(i); answer != contact.Blank {
				answers++
				if answer == contact.No {
					good += one
				}
			}
			if transfers && !log.Transferred(i) {
				direct += one
			}
		}
		ftf.add(single, cases)
		ftr.add(right, rights)
		marked.add(yes, marks)
		markedFix.add(markedSingle, marks)
		answered.add(good, answers)
		if transfers {
			untransferred.add(direct, cases)
		}
	})
	f.Judged, f.Open = ftf.n, f.Cases-ftf.n
	f.FTF, f.FTR, f.FTRCustomer, f.Untransferred = ftf.share(), ftr.share(), answered.share(), untransferred.share()
	f.FTFRegistered = marked.share()
	if fix := markedFix.share(); fix.Known {
		f.Gap, f.GapKnown = f.FTFRegistered.Value-fix.Value, true
	}
	if !q.KnowsCustomers() {
		q.register(&f)
	}
	return f
}

// AnyMapped reports whether any contact of the log has a reason. Where none
// has, nothing is known of what is avoidable.
func (q *Question) AnyMapped() bool {
	return q.Log.Any(func(i int) bool { return q.Log.Reason(i).Mapped() })
}

// register puts the agents' marks in the place of what cannot be observed in a
// log without known customers.
func (q *Question) register(f *FirstTime) {
	var ftf, ftr sums
	for i, x := range q.facts() {
		if mark := q.Log.Resolved(i); mark != contact.Blank && x.has(inPeriod) {
			if ftr.add(x.one(isRight), x.one(ofRight)); mark == contact.Yes {
				ftf.add(1, 1)
			} else {
				ftf.add(0, 1)
			}
		}
	}
	f.Registered = true
	f.FTFRegistered, f.FTR = ftf.share(), ftr.share()
}

// Repeats is how often customers come back.
type Repeats struct {
	// Repeats is the number of repeats that start in the period.
	Repeats int64
	// Share is repeats / contacts, both of known customers with a mapped reason
	// that start at A + W or later. LeftOpen counts those that start before:
	// an earlier contact could lie outside the log.
	Share    Share
	LeftOpen int64
	// FCR is first contact resolution per contact: mature contacts (start + W
	// ≤ L; known, mapped) that no repeat follows / mature contacts.
	FCR Share
	// FCRAny is the same where no contact of the customer follows within W,
	// whatever its reason. The truth lies between the two.
	FCRAny Share
}

// Repeats counts the contacts of the period that repeat another, and those that
// another repeats.
func (q *Question) Repeats() Repeats {
	var r Repeats
	var share, fcr, fcrAny sums
	var chains int64
	facts := q.facts()
	q.eachCustomer(func(from, to int) {
		var units, hits, ripe, again, againAny int64
		for _, x := range facts[from:to] {
			chains += x.one(chained)
			r.Repeats += x.one(repeats)
			units += x.one(ofRepeats)
			hits += x.one(isRepeat)
			ripe += x.one(mature)
			again += x.one(followed)
			againAny += x.one(followAny)
		}
		share.add(hits, units)
		fcr.add(ripe-again, ripe)
		fcrAny.add(ripe-againAny, ripe)
	})
	r.LeftOpen = chains - share.n
	r.Share, r.FCR, r.FCRAny = share.share(), fcr.share(), fcrAny.share()
	return r
}

// Shared are the over-shared customer keys, such as a switchboard or a test
// phone: more than 20 contacts and more than 0.5 % of the log.
type Shared struct {
	Keys, Contacts int64
	First          int   // their first contact, as the whole log numbers it
	FTF, Repeats   Share // first time fix and repeat share without these keys
}

const (
	sharedAbove  = 20  // contacts
	sharedPerLog = 200 // a 200th part of the log is 0.5 %
)

// Shared finds the over-shared keys over the whole log, and the rates of the
// period without them.
func (q *Question) Shared() Shared {
	var s Shared
	total := q.Log.Len()
	shared := map[int]bool{}
	for k := range q.Cases.Customers() {
		from, to := q.Cases.Of(k)
		if n := to - from; n > sharedAbove && n*sharedPerLog > total {
			shared[k] = true
			for i := from; i < to; i++ {
				if s.Keys == 0 && i == from || q.Log.Came(i) < q.Log.Came(s.First) {
					s.First = i
				}
			}
			s.Keys++
			s.Contacts += int64(n)
		}
	}
	if s.Keys == 0 {
		return s
	}
	var ftf, share sums
	facts := q.facts()
	for k := range q.Cases.Customers() {
		if shared[k] {
			continue
		}
		from, to := q.Cases.Of(k)
		var cases, single, units, hits int64
		for _, x := range facts[from:to] {
			cases += x.one(ofFirst)
			single += x.one(isFirst)
			units += x.one(ofRepeats)
			hits += x.one(isRepeat)
		}
		ftf.add(single, cases)
		share.add(hits, units)
	}
	s.FTF, s.Repeats = ftf.share(), share.share()
	return s
}
