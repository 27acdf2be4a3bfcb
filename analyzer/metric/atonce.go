package metric

import "sync"

// atOnce calls work for 0 to n-1, all at the same time.
func atOnce(n int, work func(k int)) {
	var all sync.WaitGroup
	for k := range n {
		all.Go(func() { work(k) })
	}
	all.Wait()
}
