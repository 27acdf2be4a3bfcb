package reference

import (
	"fmt"
	"slices"
	"strings"
)

// heavyCallers: “No customer key is printed: heavy callers are "customer 1, 2, …".”
//
// Decision: the 25 with most contacts in the period, ties in the order of the first
// rows of these; three reasons each, most first, ties in the order of the taxonomy,
// unmapped last; the share is of the contacts of known customers. What is avoidable
// is absent when no contact of the log is mapped.
func (m *measure) heavyCallers() {
	table := newTable("customer", "contacts", "share", "top_reasons", "avoidable_contacts", "cost")
	known := keep(m.in, (*contact).known)
	of := map[string][]*contact{}
	first := map[string]int{}
	var customers []string
	for _, c := range known {
		if of[c.customer] == nil {
			customers = append(customers, c.customer)
			first[c.customer] = c.row
		}
		of[c.customer] = append(of[c.customer], c)
		first[c.customer] = min(first[c.customer], c.row)
	}
	slices.SortFunc(customers, func(a, b string) int {
		if d := len(of[b]) - len(of[a]); d != 0 {
			return d
		}
		return first[a] - first[b]
	})
	for k, customer := range customers[:min(25, len(customers))] {
		contacts := of[customer]
		avoidable := Figure{}
		if m.anyMapped() {
			avoidable = number(float64(len(keep(contacts, m.isAvoidable))))
		}
		cost := Figure{Known: m.hasPrices(), Value: sumPrice(contacts) / euro}
		table.add(k+1, len(contacts), ratio(float64(len(contacts)), float64(len(known))), m.topReasons(contacts), avoidable, cost)
	}
	m.result.Tables["heavy_callers"] = *table
}

func (m *measure) topReasons(contacts []*contact) string {
	about := func(r int) int { return len(keep(contacts, m.hasReason(r))) }
	reasons := keep(append(seq(len(m.taxonomy.Reasons)), unmapped), func(r int) bool { return about(r) > 0 })
	slices.SortStableFunc(reasons, func(a, b int) int { return about(b) - about(a) })
	var told []string
	for _, r := range reasons[:min(3, len(reasons))] {
		told = append(told, fmt.Sprintf("%s %d", m.reasonID(r), about(r)))
	}
	return strings.Join(told, ", ")
}
