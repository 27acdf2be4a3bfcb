package reference

import "slices"

// customers: “All of those who called; with `--customers-total` also of the whole
// base, and `contacting_share`.”
//
// Decision: absent when no contact of the log has a known customer.
func (m *measure) customers() {
	if m.registered() {
		return
	}
	of := map[string]int{}
	for _, c := range keep(m.in, (*contact).known) {
		of[c.customer]++
	}
	var counts []int // descending
	for _, n := range of {
		counts = append(counts, n)
	}
	slices.Sort(counts)
	slices.Reverse(counts)

	m.put("customers", number(float64(len(counts))))
	m.put("contacts_per_customer", ratio(float64(sumOf(counts)), float64(len(counts))))
	m.put("top20_share", topShare(counts))
	m.put("customers_for_90", customersFor90(counts))
	m.put("gini", gini(counts))
	if m.options.CustomersTotal != nil {
		everyone := append(slices.Clone(counts), make([]int, int(*m.options.CustomersTotal)-len(counts))...)
		m.put("contacting_share", ratio(float64(len(counts)), float64(len(everyone))))
		m.put("top20_share_all", topShare(everyone))
		m.put("customers_for_90_all", customersFor90(everyone))
		m.put("gini_all", gini(everyone))
	}
	m.bands(counts)
}

func sumOf[T int | float64](counts []T) T {
	var sum T
	for _, n := range counts {
		sum += n
	}
	return sum
}

// topShare: “share of known-customer contacts made by the ceil(20 %) most frequent
// customers”.
func topShare(counts []int) Figure {
	top := (len(counts) + 4) / 5
	return ratio(float64(sumOf(counts[:top])), float64(sumOf(counts)))
}

// customersFor90: “smallest share of customers that make 90 %”.
func customersFor90(counts []int) Figure {
	if sumOf(counts) == 0 {
		return Figure{}
	}
	k := 0
	for 10*sumOf(counts[:k]) < 9*sumOf(counts) {
		k++
	}
	return ratio(float64(k), float64(len(counts)))
}

// gini: “Σ(2i − n − 1)x / (n Σx), x ascending”.
func gini(counts []int) Figure {
	ascending := slices.Clone(counts)
	slices.Sort(ascending)
	n, sum := len(ascending), 0
	for i, x := range ascending {
		sum += (2*(i+1) - n - 1) * x
	}
	return ratio(float64(sum), float64(n*sumOf(counts)))
}

// bands: “bands 1, 2, 3–5, 6–10, > 10”.
func (m *measure) bands(counts []int) {
	table := newTable("band", "customers", "customers_share", "contacts", "contacts_share")
	for _, b := range []struct {
		name     string
		from, to int
	}{{"1", 1, 1}, {"2", 2, 2}, {"3-5", 3, 5}, {"6-10", 6, 10}, {">10", 11, 1 << 30}} {
		in := keep(counts, func(n int) bool { return b.from <= n && n <= b.to })
		table.add(b.name, len(in), ratio(float64(len(in)), float64(len(counts))),
			sumOf(in), ratio(float64(sumOf(in)), float64(sumOf(counts))))
	}
	m.result.Tables["customers"] = *table
}
