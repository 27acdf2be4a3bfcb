// Package draws lets the random tests of a package draw the same cases in every
// run, so that a red run means a change and not a throw of the dice.
package draws

import (
	"flag"
	"strconv"
	"testing"
)

// seed is where every run begins, unless -rapid.seed says otherwise; 0 draws new
// cases in each run.
const seed = "20261122"

// Run runs a package's tests, with that many random cases for each property, and
// returns the exit code. The flags go first: -rapid.checks=20000 -rapid.seed=0
// draws more cases, and others. Call it from TestMain.
func Run(m *testing.M, checks int) int {
	flag.Parse()
	given := map[string]bool{}
	flag.Visit(func(f *flag.Flag) { given[f.Name] = true })
	for name, value := range map[string]string{"rapid.checks": strconv.Itoa(checks), "rapid.seed": seed} {
		if given[name] {
			continue
		}
		if err := flag.Set(name, value); err != nil {
			panic(err)
		}
	}
	return m.Run()
}

// Times lets one property draw that many times the cases of the others of its
// package: of what has so many forms that a hundred cases say little.
func Times(t testing.TB, n int) {
	t.Helper()
	const checks = "rapid.checks"
	before := flag.Lookup(checks).Value.String()
	each, err := strconv.Atoi(before)
	if err != nil {
		t.Fatal(err)
	}
	set := func(value string) {
		if err := flag.Set(checks, value); err != nil {
			t.Fatal(err)
		}
	}
	set(strconv.Itoa(n * each))
	t.Cleanup(func() { set(before) })
}
