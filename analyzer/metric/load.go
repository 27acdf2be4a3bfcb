package metric

import "contactlog/analyzer/contact"

// Load is the work in a part of the contacts.
type Load struct {
	Contacts int64
	Share    Share // of the contacts that the parts divide
	Handle   Mean  // milliseconds
	Cost     Mean  // micro-euro
}

// join adds another part, but its share: shares have bases of their own.
func (l *Load) join(o Load) {
	l.Contacts += o.Contacts
	l.Handle.join(o.Handle)
	l.Cost.join(o.Cost)
}

func (m *Mean) join(o Mean) {
	m.Sum += o.Sum
	m.N += o.N
}

// load returns the work in a group.
func (g Group) load() Load { return Load{g.Contacts, g.Share, g.Handle, g.Cost} }

// reasonOf returns the reason of contact i as a number, and the number of reasons
// when it is unmapped.
func (q *Question) reasonOf(i int) int {
	if r := q.Log.Reason(i); r.Mapped() {
		return int(r)
	}
	return len(q.Taxonomy.Reasons)
}

// reasonAt is the reason with a number from [Question.reasonOf].
func (q *Question) reasonAt(number int) contact.Reason {
	if number == len(q.Taxonomy.Reasons) {
		return contact.Unmapped
	}
	return contact.Reason(number)
}
