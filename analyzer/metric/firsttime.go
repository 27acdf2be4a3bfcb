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
	var ftf, ftr, marked, markedFix, answered, untransferred tally
	var f FirstTime
	anyMapped := q.AnyMapped()
	q.eachCase(func(c Case, cluster int) {
		f.Cases++
		if !q.judged(c) {
			f.Open++
			return
		}
		f.Judged++
		first, single := int(c.First), c.Contacts == 1
		ftf.add(cluster, single)
		if anyMapped {
			ftr.add(cluster, single && !q.avoidableReason(first))
		}
		if mark := q.Log.Resolved(first); mark != contact.Blank {
			marked.add(cluster, mark == contact.Yes)
			markedFix.add(cluster, single)
		}
		if answer := q.Log.Prevented(first); answer != contact.Blank {
			answered.add(cluster, single && answer == contact.No)
		}
		if q.Log.KnowsTransfers() {
			untransferred.add(cluster, single && !q.Log.Transferred(first))
		}
	})
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
	var ftf, ftr tally
	q.eachContact(func(i, cluster, _ int) {
		mark := q.Log.Resolved(i)
		if mark == contact.Blank {
			return
		}
		ftf.add(cluster, mark == contact.Yes)
		q.registerRight(&ftr, i, cluster)
	})
	f.Registered = true
	f.FTFRegistered, f.FTR = ftf.share(), ftr.share()
}

// registerRight counts contact i for first time right by the agents' marks, when
// it is mapped and marked.
func (q *Question) registerRight(ftr *tally, i, cluster int) {
	if mark := q.Log.Resolved(i); mark != contact.Blank && q.Log.Reason(i).Mapped() {
		ftr.add(cluster, mark == contact.Yes && !q.avoidable(i))
	}
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
	var share, fcr, fcrAny tally
	w := q.Cases.Window
	q.eachContact(func(i, cluster, next int) {
		if !q.Cases.chains(i) {
			return
		}
		repeat := q.Cases.IsRepeat(i)
		if repeat {
			r.Repeats++
		}
		if q.matureRepeat(i) {
			share.add(cluster, repeat)
		} else {
			r.LeftOpen++
		}
		if q.mature(i, w) {
			fcr.add(cluster, !q.Cases.followedWithin(i, w))
			fcrAny.add(cluster, next == none || q.Cases.gap(i, next) > w)
		}
	})
	r.Share, r.FCR, r.FCRAny = share.share(), fcr.share(), fcrAny.share()
	return r
}

// matureRepeat reports whether the contact that i may repeat would lie in the
// log.
func (q *Question) matureRepeat(i int) bool {
	return q.Log.Start(i) >= q.Coverage.First+contact.Instant(q.Cases.Window)
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
			if shared[k] = true; s.Keys == 0 {
				s.First = q.Cases.Original(from)
			}
			for i := from; i < to; i++ {
				s.First = min(s.First, q.Cases.Original(i))
			}
			s.Keys++
			s.Contacts += int64(n)
		}
	}
	if s.Keys == 0 {
		return s
	}
	var ftf, repeats tally
	q.eachCase(func(c Case, cluster int) {
		if !shared[cluster] && q.judged(c) {
			ftf.add(cluster, c.Contacts == 1)
		}
	})
	q.eachContact(func(i, cluster, _ int) {
		if !shared[cluster] && q.Cases.chains(i) && q.matureRepeat(i) {
			repeats.add(cluster, q.Cases.IsRepeat(i))
		}
	})
	s.FTF, s.Repeats = ftf.share(), repeats.share()
	return s
}
