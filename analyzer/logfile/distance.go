package logfile

import "slices"

// sortByDistance sorts names so that those most like the asked one come first;
// among equals the order stays.
func sortByDistance(names []string, asked []rune) {
	distances := map[string]int{}
	for _, n := range names {
		distances[n] = distance([]rune(readHeader([]byte(n)).full), asked)
	}
	slices.SortStableFunc(names, func(a, b string) int { return distances[a] - distances[b] })
}

// maxCompared bounds the characters of a name that are compared.
const maxCompared = 60

// distance is the number of characters to add, drop or change to turn a into b.
func distance(a, b []rune) int {
	a, b = a[:min(len(a), maxCompared)], b[:min(len(b), maxCompared)]
	above := make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := range a {
		left, corner := i+1, i
		for j := range b {
			change := corner
			if a[i] != b[j] {
				change++
			}
			corner = above[j+1]
			best := min(change, corner+1, left+1)
			above[j], left = left, best
		}
		above[len(b)] = left
	}
	return above[len(b)]
}
