package metric

import (
	"cmp"
	"slices"
)

// sortStable sorts by a rising key; equal ones keep their order.
func sortStable[T any, K cmp.Ordered](s []T, key func(T) K) {
	slices.SortStableFunc(s, func(a, b T) int { return cmp.Compare(key(a), key(b)) })
}
