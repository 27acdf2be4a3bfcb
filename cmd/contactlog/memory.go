package main

import (
	"runtime"
	"runtime/debug"
)

// startingHeap is how much the program may take before garbage is collected for
// the first time, as a percentage of the 4 MiB at which that happens otherwise.
const startingHeap = 800

// collectLater lets a short run end without collecting garbage, which would take
// longer than its work. From the first collection on all is as usual. A GOGC of the
// user's own stays as it is.
func collectLater() {
	const usual = 100
	own := debug.SetGCPercent(startingHeap)
	if own != usual {
		debug.SetGCPercent(own)
		return
	}
	type mark struct{ _ *byte }
	runtime.AddCleanup(new(mark), func(percent int) { debug.SetGCPercent(percent) }, usual)
}
