package metric

import (
	"fmt"
	"os"
	"sort"
	"strconv"
	"syscall"
	"testing"
	"time"

	"contactlog/analyzer/contact"
)

func cpuNow() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(0, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func TestZZCPU(t *testing.T) {
	rows := benchRows
	if s := os.Getenv("ROWS"); s != "" {
		rows, _ = strconv.Atoi(s)
	}
	times := map[string][]float64{}
	var names []string
	do := func(name string, f func()) {
		c := cpuNow()
		f()
		if times[name] == nil {
			names = append(names, name)
		}
		times[name] = append(times[name], float64((cpuNow()-c).Nanoseconds())/float64(rows))
	}
	for range 5 {
		b := benchBuilder(rows)
		var log *contact.Log
		do("fold", func() { log = b.Log() })
		do("arrange", func() { log.Arrange() })
		do("follow", func() { Follow(log, 7*contact.Day, RepeatOnReason) })
		do("books", func() { log.Books(contact.Always) })
		q := benchQuestion(t, log)
		for _, f := range benchFamilies(q) {
			do(f.name, f.compute)
		}
	}
	sum := 0.0
	for _, n := range names {
		sort.Float64s(times[n])
		fmt.Printf("%-12s min %6.1f med %6.1f\n", n, times[n][0], times[n][2])
		sum += times[n][0]
	}
	fmt.Printf("sum of min %.1f ns a contact\n", sum)
}
