package reference

import "math"

// unit is one of the contacts, cases or answers that a share counts.
type unit struct {
	customer string // "" when unknown
	hit      bool
}

// shareOf returns hits / units with base and interval. It is absent when there
// are no units.
func shareOf(units []unit) Figure {
	n, hits := len(units), 0
	for _, u := range units {
		if u.hit {
			hits++
		}
	}
	if n == 0 {
		return Figure{}
	}
	f := Figure{Known: true, Value: float64(hits) / float64(n), N: int64(n), HasCI: true}
	// “a 95 % Wilson interval (`low`, `high`) at n / deff”
	f.Low, f.High = wilson(f.Value, float64(n)/deffOf(units))
	// “Below n = 30 a share is marked `few`.”
	f.Few = n < 30
	return f
}

// deffOf: “over customers c with m units and y hits (an unknown customer is its
// own cluster), p = Σy / n, C clusters, deff = max(1, [C / (C − 1) × Σ(y − p m)² /
// n²] / [p (1 − p) / n]); p of 0 or 1, or C = 1: deff = 1.”
func deffOf(units []unit) float64 {
	type cluster struct{ m, y float64 }
	var clusters []*cluster
	ofCustomer := map[string]*cluster{}
	n, hits := 0.0, 0.0
	for _, u := range units {
		c := ofCustomer[u.customer]
		if c == nil || u.customer == "" {
			c = &cluster{}
			ofCustomer[u.customer] = c
			clusters = append(clusters, c)
		}
		n++
		c.m++
		if u.hit {
			hits++
			c.y++
		}
	}
	p, count := hits/n, float64(len(clusters))
	if hits == 0 || hits == n || count == 1 {
		return 1
	}
	sum := 0.0
	for _, c := range clusters {
		sum += (c.y - p*c.m) * (c.y - p*c.m)
	}
	return max(1, (count/(count-1)*sum/(n*n))/(p*(1-p)/n))
}

// wilson returns the ends of the Wilson score interval: “z = 1.959964.”
func wilson(p, n float64) (low, high float64) {
	const z = 1.959964
	middle := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return max(0, middle-half), min(1, middle+half)
}
