package stats

// GiniOfAll returns the Gini coefficient of the values, which must be 0 or more and
// ascend: 0 when all are equal, near 1 when one holds everything. Without values, or
// when all are 0, nothing is unequal: it is 0. Of total members, those that ascending
// does not hold have 0: the whole customer base, of which only some made contact. A
// total below the number of values counts as that number.
func GiniOfAll(ascending []int64, total int64) float64 {
	n := float64(max(total, int64(len(ascending))))
	zeros := n - float64(len(ascending))
	var weighted, sum float64
	for i, x := range ascending {
		rank := zeros + float64(i) + 1
		weighted += (2*rank - n - 1) * float64(x)
		sum += float64(x)
	}
	if sum == 0 {
		return 0
	}
	return weighted / (n * sum)
}

// daysOfWeek is the period of the pattern that [WeekdayShares] takes out.
const daysOfWeek = 7

// WeekdayShares returns what part each series has in the ups and downs of their
// total: cov(part, total) / var(total), both less the mean of their weekday.
// The shares add up to 1; one is negative when its part moves against the total.
//
// parts holds the counts of each series for consecutive days, so that days 7
// apart are of one weekday; all series are of the same length. When the total
// does not vary, as over 7 days or fewer, ok is false.
func WeekdayShares(parts [][]int64) (shares []float64, ok bool) {
	if len(parts) == 0 {
		return nil, false
	}
	total := make([]int64, len(parts[0]))
	for _, part := range parts {
		for day, count := range part {
			total[day] += count
		}
	}
	totalSwings := swings(total)
	variance := dot(totalSwings, totalSwings)
	if variance == 0 {
		return nil, false
	}
	for _, part := range parts {
		shares = append(shares, dot(swings(part), totalSwings)/variance)
	}
	return shares, true
}

// swings returns each day's count less the mean of its weekday. The difference
// is taken between integers, so that a total that does not vary gives exactly 0.
func swings(counts []int64) []float64 {
	var sums, days [daysOfWeek]int64
	for day, count := range counts {
		sums[day%daysOfWeek] += count
		days[day%daysOfWeek]++
	}
	out := make([]float64, len(counts))
	for day, count := range counts {
		weekday := day % daysOfWeek
		out[day] = float64(count*days[weekday]-sums[weekday]) / float64(days[weekday])
	}
	return out
}

func dot(a, b []float64) float64 {
	var sum float64
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}
