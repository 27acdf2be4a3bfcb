package stats

import "math"

// LogOdds says how much more a word belongs to one text than to another: the
// difference of its log-odds over its standard deviation, a z score, with an
// informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, equations 15, 18, 19 and 22).
// The word is said here so many times among all words that are, and elsewhere. The
// prior is what is said here and elsewhere together, as if a part of that, prior, had been
// said in both once more: so what is rare must differ more before it tells. A word that is
// said nowhere, or beside which nothing is said, has no score: ok is false.
func LogOdds(here, allHere, elsewhere, allElsewhere, prior float64) (z float64, ok bool) {
	a := prior * (here + elsewhere)
	others := allHere + allElsewhere - here - elsewhere
	if !(a > 0 && others > 0) {
		return 0, false
	}
	odds := func(said, of float64) float64 { return math.Log((said + a) / (of - said + prior*others)) }
	variance := 1/(here+a) + 1/(elsewhere+a)
	return (odds(here, allHere) - odds(elsewhere, allElsewhere)) / math.Sqrt(variance), true
}
