package metric

import (
	"slices"

	"contactlog/analyzer/contact"
)

// OwnerSheet is what one owner has to do with the contacts of the period.
type OwnerSheet struct {
	Total    OwnerPart
	Reasons  []OwnerReason // of the owner that have contacts, most avoidable first, ties in the order of the taxonomy
	Channels [contact.Channels]OwnerPart
	Months   []OwnerMonth // of each reason in turn
	// Saving is what preventing its reasons saves a year, and Part what of the whole
	// roadmap that is; its repeats are among it.
	Saving, Part Estimate
}

// OwnerPart is contacts of the owner's reasons. Those that it causes are of an
// avoidable reason and no repeat: repeats are in the contact centre's own hands.
type OwnerPart struct {
	Contacts, Avoidable, Repeats int64
	Share                        Share // of the avoidable contacts of the period
	Cost                         Mean  // micro-euro, of its avoidable contacts
}

// OwnerReason is a reason of the owner, with its place on the roadmap.
type OwnerReason struct {
	OwnerPart
	Reason       contact.Reason
	Saving, Part Estimate // euro a year; of the roadmap
}

// OwnerMonth is a reason of the owner in a month, counted from January of the year 0.
type OwnerMonth struct {
	Reason                       contact.Reason
	Month                        int
	Contacts, Avoidable, Repeats int64
}

// OwnerSheet gathers what an owner has to do with. The contacts are already divided
// by reason, and the saving is reckoned.
func (q *Question) OwnerSheet(owner int, byReason Division, s Saving) OwnerSheet {
	n := len(q.Taxonomy.Reasons)
	var sheet OwnerSheet
	var total tally
	reasons := make([]OwnerReason, n)
	ofReason, ofChannel := newSplit(n+1), newSplit(contact.Channels+1)
	months, first := q.Dated(contact.Date.Month)
	grid := make([][]OwnerMonth, months.Values)
	for m := range grid {
		grid[m] = make([]OwnerMonth, n)
	}
	facts := q.facts()
	q.eachContact(func(i, cluster, _ int) {
		r, channel := q.reasonOf(i), q.Log.Channel(i)
		its := r < n && q.Taxonomy.Reasons[r].Owner == owner
		repeat := q.Cases.IsRepeat(i)
		caused := its && facts[i].has(badReason) && !repeat
		if facts[i].has(isAvoidable) {
			total.add(cluster, caused)
			if !caused {
				ofReason.add(cluster, n)
				ofChannel.add(cluster, contact.Channels)
			} else {
				ofReason.add(cluster, r)
				ofChannel.add(cluster, int(channel))
			}
		}
		if its {
			q.addTo(&sheet.Total, i, caused, repeat)
			q.addTo(&reasons[r].OwnerPart, i, caused, repeat)
			q.addTo(&sheet.Channels[channel], i, caused, repeat)
			grid[months.Of(i)][r].add(caused, repeat)
		}
	})
	sheet.Total.Share = total.share()
	for r, share := range ofReason.shares()[:n] {
		reasons[r].Reason, reasons[r].Share = contact.Reason(r), share
	}
	for c, share := range ofChannel.shares()[:contact.Channels] {
		sheet.Channels[c].Share = share
	}
	sheet.Reasons = slices.DeleteFunc(reasons, func(r OwnerReason) bool { return r.Contacts == 0 })
	sortStable(sheet.Reasons, func(r OwnerReason) int64 { return -r.Avoidable })
	q.onRoadmap(&sheet, q.steps(byReason, s.PerYear, byReason.Total.Contacts), s)
	sheet.Months = q.trend(grid, first, sheet.Reasons)
	return sheet
}

func (q *Question) addTo(p *OwnerPart, i int, caused, repeat bool) {
	p.Contacts++
	if repeat {
		p.Repeats++
	}
	if !caused {
		return
	}
	p.Avoidable++
	if c := q.Costs.Of(i); c.Known() {
		p.Cost.add(int64(c))
	}
}

func (m *OwnerMonth) add(caused, repeat bool) {
	m.Contacts++
	if caused {
		m.Avoidable++
	}
	if repeat {
		m.Repeats++
	}
}

// onRoadmap adds what preventing the reasons saves.
func (q *Question) onRoadmap(sheet *OwnerSheet, steps []Step, s Saving) {
	sheet.Saving = times(s.Prevented, known(0))
	for k := range sheet.Reasons {
		r := &sheet.Reasons[k]
		r.Saving = times(s.Prevented, known(0))
		for _, step := range steps {
			if step.Reason == r.Reason {
				r.Saving = step.Saving
			}
		}
		r.Part = r.Saving.over(s.Prevented)
		sheet.Saving = Estimate{sheet.Saving.Value + r.Saving.Value, sheet.Saving.Known && r.Saving.Known}
	}
	sheet.Part = sheet.Saving.over(s.Prevented)
}

// trend lists every reason in every month of the log.
func (q *Question) trend(grid [][]OwnerMonth, first int, reasons []OwnerReason) []OwnerMonth {
	months := q.Stretches(EveryMonth)
	var list []OwnerMonth
	for _, r := range reasons {
		for _, m := range months {
			var month OwnerMonth
			if at := m.Number - first; at >= 0 && at < len(grid) {
				month = grid[at][r.Reason]
			}
			month.Reason, month.Month = r.Reason, m.Number
			list = append(list, month)
		}
	}
	return list
}
