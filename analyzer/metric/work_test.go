package metric

import (
	"testing"

	"contactlog/analyzer/contact"
)

// TestWorkAddsUpWhatTheContactsAre adds the contacts of a log that is large enough to be
// added up in parts, one after the other.
func TestWorkAddsUpWhatTheContactsAre(t *testing.T) {
	q := benchQuestion(t, benchLog(3*partSize))
	bad := q.avoidableReasons()
	var total, avoidable effort
	byReason := make([]effort, len(q.Taxonomy.Reasons)+1)
	byChannel := make([][contact.Channels]effort, len(byReason))
	for i := range q.Log.Len() {
		r := q.reasonOf(i)
		total.add(q, i)
		byReason[r].add(q, i)
		byChannel[r][q.Log.Channel(i)].add(q, i)
		if q.Log.Reason(i).Mapped() && (bad[r] || q.Cases.IsRepeat(i)) {
			avoidable.add(q, i)
		}
	}
	w := q.work()
	if w.total() != total {
		t.Errorf("in all %+v, want %+v", w.total(), total)
	}
	for r, want := range byReason {
		if got := w.ofReason(r); got != want {
			t.Errorf("reason %d: %+v, want %+v", r, got, want)
		}
		for channel, want := range byChannel[r] {
			if got := w.ofChannel(r, contact.Channel(channel)); got != want {
				t.Errorf("reason %d in %v: %+v, want %+v", r, contact.Channel(channel), got, want)
			}
		}
	}
	a := q.Avoidable()
	if a.Contacts != avoidable.contacts || a.ShareTime.Part != avoidable.handle.Sum || a.ShareCost.Part != avoidable.cost.Sum {
		t.Errorf("avoidable %+v, want %+v", a, avoidable)
	}
}

// TestCustomersOfOneContactAreSetAside holds a breakdown, which sets the customers with
// one contact in a group aside, against sums that count every customer alike.
func TestCustomersOfOneContactAreSetAside(t *testing.T) {
	q := benchQuestion(t, benchLog(partSize))
	facts := q.facts()
	parts := q.ByReason().Parts
	for r := range parts {
		var ftf, avoidable sums
		q.eachCluster(func(from, to int) {
			var units, hits, mapped, bad int64
			for i := from; i < to; i++ {
				if q.reasonOf(i) == r {
					units += facts[i].one(ofFirst)
					hits += facts[i].one(isFirst)
					mapped += facts[i].one(isMapped)
					bad += facts[i].one(isAvoidable)
				}
			}
			ftf.add(hits, units)
			avoidable.add(bad, mapped)
		})
		if got, want := parts[r].FTF, ftf.share(); got != want {
			t.Errorf("reason %d: first time fix %+v, want %+v", r, got, want)
		}
		if got, want := parts[r].AvoidableShare, avoidable.share(); got != want {
			t.Errorf("reason %d: avoidable %+v, want %+v", r, got, want)
		}
	}
}
