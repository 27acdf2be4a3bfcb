package main

import (
	"runtime"
	"runtime/debug"
)

// How much the heap grows between two collections of garbage, in percent of what was
// in use after the last one, or of 4 MiB before the first.
const (
	// usualGrowth is Go's own, unless the user sets GOGC.
	usualGrowth = 100
	// startingGrowth lets a short run end without any collection, which would take longer
	// than its work.
	startingGrowth = 800
	// laterGrowth is for a log that is large: its columns hold no pointers, so that to
	// collect garbage costs next to nothing, and memory is what it is short of.
	laterGrowth = 20
)

// growSparingly collects garbage late for the first time, and often from then on. A
// GOGC of the user's own stays as it is.
func growSparingly() {
	own := debug.SetGCPercent(startingGrowth)
	if own != usualGrowth {
		debug.SetGCPercent(own)
		return
	}
	type mark struct{ _ *byte }
	runtime.AddCleanup(new(mark), func(percent int) { debug.SetGCPercent(percent) }, laterGrowth)
}
