package contact

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// inParallel calls work for 0 to n-1, from as many workers as there are processors.
// What work does must not depend on what it has done for other numbers.
func inParallel(n int, work func(i int)) {
	withScratch(n, func(_ *struct{}, i int) { work(i) })
}

// withScratch is inParallel with scratch space that a worker takes from one call to
// the next.
func withScratch[S any](n int, work func(scratch *S, i int)) {
	workers := min(runtime.GOMAXPROCS(0), n)
	if workers <= 1 {
		var scratch S
		for i := range n {
			work(&scratch, i)
		}
		return
	}
	var taken atomic.Int64
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			var scratch S
			for i := int(taken.Add(1)) - 1; i < n; i = int(taken.Add(1)) - 1 {
				work(&scratch, i)
			}
		})
	}
	all.Wait()
}
