package reference

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode"
)

// WordBounds are which words are told, and of how many rows.
type WordBounds struct {
	Texts, Customers, Most int
	Score                  float64
}

func (o Options) words() WordBounds {
	if o.Words == nil {
		return WordBounds{Texts: 32768, Customers: 5, Most: 8, Score: 1.96}
	}
	return *o.Words
}

// zerosOf is with how many zeros the hash of a row begins: SplitMix64 of its number in
// the one file, as a spreadsheet counts.
func zerosOf(row int) int {
	z := uint64(row) + 0x9E3779B97F4A7C15
	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9
	z = (z ^ (z >> 27)) * 0x94D049BB133111EB
	return bits.LeadingZeros64(z ^ (z >> 31))
}

// sampledRows: “from a bounded, deterministic … sample”: the rows with a text whose
// hash begins with so many zeros that there are not too many.
func (m *measure) sampledRows(rows []Row) map[int]bool {
	for zeros := 0; ; zeros++ {
		sample := map[int]bool{}
		for i, r := range rows {
			if len(r.Texts) > 0 && !r.Start.IsZero() && !r.Excluded && zerosOf(i+2) >= zeros {
				sample[i] = true
			}
		}
		if len(sample) <= m.options.words().Texts {
			return sample
		}
	}
}

// token is a word of a text; "" is a gap.
type token struct {
	word                   string
	capital, plain, hidden bool
}

// saidStops are the stop words that the random texts have.
var saidStops = strings.Fields("it is again where my about the i once more please hello so up am t isn don meer a of door van very")

// tokens are the words of a text. Decision: names are what follows a greeting, here
// hello, and words that are mostly written with a capital within sentences.
func tokens(text string) []token {
	var all []token
	opens, greeted := true, false
	runes := []rune(text)
	for i := 0; i < len(runes); {
		if !isWordRune(runes[i]) {
			opens = opens || strings.ContainsRune(".!?:\n-", runes[i])
			if strings.ContainsRune(".,;:!?()\"\n", runes[i]) {
				all = append(all, token{})
			}
			i++
			continue
		}
		end := i
		for end < len(runes) && isWordRune(runes[end]) {
			end++
		}
		raw := string(runes[i:end])
		t := token{word: folded(raw)}
		upper, lower := strings.ContainsFunc(raw[1:], unicode.IsUpper), strings.ContainsFunc(raw[1:], unicode.IsLower)
		if !opens {
			t.plain = !unicode.IsUpper(runes[i]) || upper && lower
			t.capital = unicode.IsUpper(runes[i]) && lower && !upper
		}
		t.hidden = greeted || len(t.word) == 1 || slices.Contains(saidStops, t.word) || strings.ContainsFunc(t.word, unicode.IsDigit)
		greeted = t.word == "hello" || greeted && slices.Contains(strings.Fields("is and van"), t.word)
		all = append(all, t)
		opens, i = false, end
	}
	capitals := len(keep(all, func(t token) bool { return t.capital }))
	plains := len(keep(all, func(t token) bool { return t.plain }))
	for k := range all {
		if capitals > plains {
			all[k].capital = false
		}
	}
	return all
}

// talk is what was said in a contact of the sample.
type talk struct {
	*contact
	tokens []token
	terms  []string
}

// words: “Per reason, per emotion, for unmapped, and for an incident: the most telling
// words and pairs against the rest (log-odds with an informative prior)”.
//
// Decision: against the other contacts; of an incident: the others about its reason; of
// an emotion: the others of which it is known. A contact says a word once. Two words in a
// row, without punctuation between them, are a pair.
func (m *measure) words(rows []Row) {
	table := newTable("part", "item", "words", "contacts", "share+", "elsewhere+", "telling", "would_map")
	m.result.Tables["words"] = *table
	if !m.columns.HasTexts {
		return
	}
	sample := m.sampledRows(rows)
	var talks []*talk
	for _, c := range m.in {
		of := keep(c.rows, func(row int) bool { return sample[row] })
		if len(of) == 0 {
			continue
		}
		t := &talk{contact: c}
		for _, row := range of {
			for _, text := range rows[row].Texts {
				t.tokens = append(append(t.tokens, tokens(text)...), token{})
			}
		}
		talks = append(talks, t)
	}
	m.termsOf(talks, rows, sample)
	row := func(part, item string, in, among func(*talk) bool, leave func(string) bool) {
		here := keep(talks, in)
		elsewhere := keep(talks, func(t *talk) bool { return !in(t) && among(t) })
		for _, w := range m.telling(here, elsewhere, leave) {
			would := Figure{}
			if part == "unmapped" {
				all := keep(m.in, func(c *contact) bool { return !c.mapped() && c.said })
				would = number(float64(w.n) * float64(len(all)) / float64(len(here)))
			}
			table.add(part, item, w.words, w.n, wide(w.share(here)), wide(w.share(elsewhere)), w.z, would)
		}
	}
	anyone := func(*talk) bool { return true }
	nothing := func(string) bool { return false }
	about := func(reason int) func(*talk) bool { return func(t *talk) bool { return t.reason == reason } }
	contacts := func(reason int) int { return len(keep(m.in, m.hasReason(reason))) }
	reasons := seq(len(m.taxonomy.Reasons))
	slices.SortStableFunc(reasons, func(a, b int) int { return contacts(b) - contacts(a) })
	for _, r := range reasons {
		row("of_reason", m.reasonID(r), about(r), anyone, nothing)
	}
	m.emotionWords(rows, row)
	for _, incident := range m.result.Tables["incidents"].Rows {
		reason, from, to := incident[0].Text, incident[2].Text, incident[3].Text
		of := func(t *talk) bool { return m.reasonID(t.reason) == reason }
		row("of_incident", reason+" "+from, func(t *talk) bool {
			date := localDate(t.start, m.zone)
			return of(t) && from <= date && date <= to
		}, of, nothing)
	}
	row("unmapped", "", about(unmapped), anyone, nothing)
	m.result.Tables["words"] = *table
}

// emotionWords has the emotions. Decision: where phrases tell an emotion, words that
// show any emotion by themselves are left out.
func (m *measure) emotionWords(rows []Row, row func(part, item string, in, among func(*talk) bool, leave func(string) bool)) {
	if slices.ContainsFunc(m.all, func(c *contact) bool { return c.emotion != "" }) {
		order, of := m.columnEmotions(rows)
		for _, e := range order {
			row("of_emotion", e, func(t *talk) bool { return t.emotion != "" && of(t.contact) == e },
				func(t *talk) bool { return t.emotion != "" }, func(string) bool { return false })
		}
		return
	}
	for _, e := range m.taxonomy.Emotions {
		row("of_emotion", e.ID, func(t *talk) bool { return t.felt == e.ID }, func(t *talk) bool { return t.said },
			func(words string) bool { return m.taxonomy.emotionOf(words) != "" })
	}
}

// termsOf finds the words and pairs that count. Decision: those that are said by as many
// customers of the sample as a group must have, and no names: what a row has as its
// agent, and what mostly has a capital within sentences.
func (m *measure) termsOf(talks []*talk, rows []Row, sample map[int]bool) {
	type use struct{ plain, capital, all int }
	uses, agents := map[string]*use{}, map[string]bool{}
	for _, t := range talks {
		for _, row := range t.rows {
			if sample[row] {
				agents[folded(rows[row].Agent)] = true
			}
		}
		for _, w := range t.tokens {
			if w.word == "" || w.hidden {
				continue
			}
			u := uses[w.word]
			if u == nil {
				u = &use{}
				uses[w.word] = u
			}
			u.all++
			if w.capital {
				u.capital++
			} else if w.plain {
				u.plain++
			}
		}
	}
	few := m.options.words().Customers
	counts := func(said func(*talk) bool) bool { return m.tellersOf(keep(talks, said)) >= few }
	word := map[string]bool{}
	for w, u := range uses {
		name := agents[w] || u.capital > u.plain && 10*u.capital >= u.all
		word[w] = !name && counts(func(t *talk) bool {
			return slices.ContainsFunc(t.tokens, func(x token) bool { return x.word == w && !x.hidden })
		})
	}
	pairs := map[string]bool{}
	said := map[*talk][]string{}
	for _, t := range talks {
		for k, w := range t.tokens {
			if w.hidden || !word[w.word] {
				continue
			}
			t.terms = append(t.terms, w.word)
			if k > 0 && !t.tokens[k-1].hidden && word[t.tokens[k-1].word] {
				pair := t.tokens[k-1].word + " " + w.word
				said[t], pairs[pair] = append(said[t], pair), true
			}
		}
	}
	for pair := range pairs {
		has := func(t *talk) bool { return slices.Contains(said[t], pair) }
		if counts(has) {
			for _, t := range keep(talks, has) {
				t.terms = append(t.terms, pair)
			}
		}
	}
	for _, t := range talks {
		slices.Sort(t.terms)
		t.terms = slices.Compact(t.terms)
	}
}

// tellersOf counts the customers of talks. Decision: of unknown ones nobody knows whether
// they are one, so all of them are; but in a log of which no customer is known, each contact
// counts.
func (m *measure) tellersOf(talks []*talk) int {
	if !slices.ContainsFunc(m.all, func(c *contact) bool { return c.customer != "" }) {
		return len(talks)
	}
	met := map[string]bool{}
	for _, t := range talks {
		met[t.customer] = true
	}
	return len(met)
}

// toldWords are words of a group.
type toldWords struct {
	words string
	n     int
	z     float64
}

func (w toldWords) said(t *talk) bool { return slices.Contains(t.terms, w.words) }
func (w toldWords) isPair() bool      { return strings.Contains(w.words, " ") }

func (w toldWords) share(talks []*talk) Figure {
	var units []unit
	for _, t := range talks {
		units = append(units, unit{t.customer, w.said(t)})
	}
	return shareOf(units)
}

// telling: Decision: z of 1.96 or more, said by 5 customers of the group or more; a word
// of which nine in ten talks are those of a pair with it that is told is left out, and so
// is what shares a word with what is more telling and is said in about as many talks; the
// first 8, ties by their letters.
func (m *measure) telling(here, elsewhere []*talk, leave func(string) bool) []toldWords {
	bounds := m.options.words()
	var terms []string
	for _, t := range here {
		terms = append(terms, t.terms...)
	}
	slices.Sort(terms)
	var list []toldWords
	for _, term := range slices.Compact(terms) {
		w := toldWords{words: term}
		says := keep(here, w.said)
		if m.tellersOf(says) < bounds.Customers || leave(term) {
			continue
		}
		w.n = len(says)
		w.z = logOdds(float64(w.n), saidIn(here, w.isPair()), float64(len(keep(elsewhere, w.said))), saidIn(elsewhere, w.isPair()))
		w.z = math.Round(w.z*1e9) / 1e9
		if w.z >= bounds.Score {
			list = append(list, w)
		}
	}
	alike := func(a, b toldWords) bool { return 10*min(a.n, b.n) >= 9*max(a.n, b.n) }
	related := func(a, b toldWords) bool {
		return slices.ContainsFunc(strings.Fields(a.words), func(s string) bool { return slices.Contains(strings.Fields(b.words), s) })
	}
	list = keep(list, func(w toldWords) bool {
		return w.isPair() || !slices.ContainsFunc(list, func(p toldWords) bool { return p.isPair() && related(w, p) && alike(w, p) })
	})
	slices.SortStableFunc(list, func(a, b toldWords) int {
		switch {
		case a.z > b.z:
			return -1
		case a.z < b.z:
			return 1
		}
		return 0
	})
	var told []toldWords
	for _, w := range list {
		if len(told) < bounds.Most && !slices.ContainsFunc(told, func(t toldWords) bool { return related(w, t) && alike(w, t) }) {
			told = append(told, w)
		}
	}
	return told
}

// saidIn counts the words of talks, or the pairs.
func saidIn(talks []*talk, pairs bool) float64 {
	n := 0
	for _, t := range talks {
		n += len(keep(t.terms, func(s string) bool { return strings.Contains(s, " ") == pairs }))
	}
	return float64(n)
}

// logOdds is z of Monroe, Colaresi & Quinn (2008), as the difference of two log-odds
// ratios against the prior: equation 16 over the root of 20. The prior is a tenth of
// what both say.
func logOdds(y, n, y2, n2 float64) float64 {
	if y+y2 == n+n2 {
		return math.NaN() // there is no other word
	}
	alpha, alpha0 := (y+y2)/10, (n+n2)/10
	omega := func(y, n float64) float64 { p := (y + alpha) / (n + alpha0); return p / (1 - p) }
	return math.Log(omega(y, n)/omega(y2, n2)) / math.Sqrt((y+alpha+y2+alpha)/((y+alpha)*(y2+alpha)))
}
