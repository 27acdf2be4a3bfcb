package metric

import "slices"

// Content is the avoidable contacts that content causes: pages, letters, invoices and
// instructions that say it wrong, unclearly or not at all. They are those of avoidable
// reasons that the taxonomy marks so, without repeats, which are in the contact centre's
// own hands.
type Content struct {
	Marked bool // the taxonomy marks some avoidable reason
	Owners []ContentOwner
	Total  ContentPart
}

// ContentOwner is the part of one owner, with its reasons; both stand in the order of
// most contacts, ties in the order of the taxonomy, without those that have none.
type ContentOwner struct {
	ContentPart
	Owner   int // in the taxonomy's owners, or [NoOwner]
	Reasons []ContentReason
}

// ContentReason is the part of one reason.
type ContentReason struct {
	ContentPart
	Reason int
}

// ContentPart is contacts that content causes.
type ContentPart struct {
	Contacts int64
	Share    Share // of the avoidable contacts
	Cost     Mean  // micro-euro
}

// Content sums what content causes, owner by owner.
func (q *Question) Content() Content {
	reasons, owners := len(q.Taxonomy.Reasons), len(q.Taxonomy.Owners)+1 // the last is no owner
	ofReason, ofOwner := newSplit(reasons+1), newSplit(owners+1)         // the last is what has another cause
	var total tally
	byReason, byOwner := make([]ContentPart, reasons), make([]ContentPart, owners)
	var c Content
	facts := q.facts()
	q.eachContact(func(i, cluster, _ int) {
		if !facts[i].has(isAvoidable) {
			return
		}
		r, owner := reasons, owners
		if facts[i].has(badReason) && !facts[i].has(repeats) && q.Taxonomy.Reasons[q.reasonOf(i)].Content {
			r = q.reasonOf(i)
			if owner = q.Taxonomy.Reasons[r].Owner; owner < 0 {
				owner = owners - 1
			}
			for _, part := range []*ContentPart{&byReason[r], &byOwner[owner], &c.Total} {
				part.Contacts++
				if cost := q.Costs.Of(i); cost.Known() {
					part.Cost.add(int64(cost))
				}
			}
		}
		total.add(cluster, r < reasons)
		ofReason.add(cluster, r)
		ofOwner.add(cluster, owner)
	})
	c.Total.Share = total.share()
	for r, share := range ofReason.shares()[:reasons] {
		byReason[r].Share = share
	}
	for o, share := range ofOwner.shares()[:owners] {
		byOwner[o].Share = share
	}
	c.gather(q, byReason, byOwner)
	return c
}

// gather puts the reasons below their owners.
func (c *Content) gather(q *Question, byReason, byOwner []ContentPart) {
	bad := q.avoidableReasons()
	for o, part := range byOwner {
		owner := ContentOwner{ContentPart: part, Owner: o}
		if o == len(q.Taxonomy.Owners) {
			owner.Owner = NoOwner
		}
		for r, reason := range q.Taxonomy.Reasons {
			c.Marked = c.Marked || reason.Content && bad[r]
			if byReason[r].Contacts > 0 && max(reason.Owner, NoOwner) == owner.Owner {
				owner.Reasons = append(owner.Reasons, ContentReason{byReason[r], r})
			}
		}
		sortStable(owner.Reasons, func(r ContentReason) int64 { return -r.Contacts })
		c.Owners = append(c.Owners, owner)
	}
	c.Owners = slices.DeleteFunc(c.Owners, func(o ContentOwner) bool { return o.Contacts == 0 })
	sortStable(c.Owners, func(o ContentOwner) int64 { return -o.Contacts })
}
