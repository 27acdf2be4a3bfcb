package main

import (
	"fmt"
	"runtime"
)

// mostThreads is more than any machine has work for: each thread keeps a part of
// a log of its own in memory.
const mostThreads = 256

// useThreads holds the whole process to so many threads that work at the same
// time, 0 for all processors, and returns their number.
func useThreads(n int) (int, error) {
	if n < 0 || n > mostThreads {
		return 0, fmt.Errorf("%d is not a number of threads: write 1 to %d, or 0 for all processors", n, mostThreads)
	}
	if n > 0 {
		runtime.GOMAXPROCS(n)
	}
	return min(runtime.GOMAXPROCS(0), mostThreads), nil
}
