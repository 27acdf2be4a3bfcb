package metric

import (
	"runtime"
	"sync"
)

// atOnce calls work for 0 to n-1, all at the same time.
func atOnce(n int, work func(k int)) {
	var all sync.WaitGroup
	for k := range n {
		all.Go(func() { work(k) })
	}
	all.Wait()
}

// partSize is how many contacts are at least worth a worker of their own.
const partSize = 1 << 16

// parts is into how many parts the work for n contacts is divided.
func parts(n int) int { return max(1, min(runtime.GOMAXPROCS(0), n/partSize)) }

// inParts calls work for parts of 0 to n-1, at the same time.
func inParts(n int, work func(from, to int)) {
	eachPart(n, func(_, from, to int) { work(from, to) })
}

// eachPart is [inParts] for work that must know which part it does.
func eachPart(n int, work func(part, from, to int)) {
	k := parts(n)
	atOnce(k, func(part int) { work(part, n*part/k, n*(part+1)/k) })
}
