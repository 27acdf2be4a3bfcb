package reference

import (
	"slices"
	"strings"
	"unicode"
)

// emotionWords are the words of a text, as phrases compare them, and of each whether
// punctuation stands before it.
func emotionWords(text string) (words []string, parted []bool) {
	word, mark := "", false
	end := func() {
		if word != "" {
			words, parted = append(words, word), append(parted, mark)
			word, mark = "", false
		}
	}
	for _, r := range folded(text) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			word += string(r)
		default:
			end()
			mark = mark || strings.ContainsRune(".,;:!?()\"\n\r", r)
		}
	}
	end()
	return words, parted
}

// emotionOf returns the first emotion of which a text has a phrase, "" when of none.
//
// “a negation (niet, geen, nooit, not, never, no) within the two words before cancels
// a hit.” Decision: so does n't; and not where punctuation stands between.
func (t Taxonomy) emotionOf(text string) string {
	words, parted := emotionWords(text)
	for _, e := range t.Emotions {
		for _, phrase := range e.Phrases {
			for at := range words {
				if startsWith(words[at:], strings.Fields(phrase)) && !denied(words, parted, at) {
					return e.ID
				}
			}
		}
	}
	return ""
}

func startsWith(words, phrase []string) bool {
	for k, p := range phrase {
		stem, open := strings.CutSuffix(p, "*")
		if k == len(words) || words[k] != stem && !(open && strings.HasPrefix(words[k], stem)) {
			return false
		}
	}
	return true
}

// denied looks back from a phrase over two words, as far as there is no punctuation.
func denied(words []string, parted []bool, at int) bool {
	for back := 1; back <= 2 && at-back >= 0 && !parted[at-back+1]; back++ {
		k := at - back
		if slices.Contains(strings.Fields("niet geen nooit not never no"), words[k]) {
			return true
		}
		if words[k] == "t" && k > 0 && !parted[k] && strings.HasSuffix(words[k-1], "n") {
			return true
		}
	}
	return false
}

// feel: Decision: a contact shows the first emotion of the taxonomy that any text of
// its rows shows, extra reasons included, as a reason by text.
func (f *folder) feel(c *contact, legs []*leg) {
	var shown []string
	for _, l := range legs {
		for _, row := range l.rows {
			c.rows = append(c.rows, row)
			for _, text := range f.rows[row].Texts {
				c.said = true
				shown = append(shown, f.taxonomy.emotionOf(text))
			}
		}
	}
	for _, e := range f.taxonomy.Emotions {
		if c.felt == "" && slices.Contains(shown, e.ID) {
			c.felt = e.ID
		}
	}
}

// emotions: “the column, or the taxonomy's emotion phrases on the text; share per
// reason, kind and owner.”
//
// Decision: the column decides for the whole log when any contact of it, in whatever
// period, has an emotion there; its values compare as words, of each the spelling that
// sorts first is shown, most contacts first, and the id of the taxonomy's emotion of
// that name instead. Shares are of the contacts with an emotion in the column, or else
// with a text; these may show no emotion.
func (m *measure) emotions(rows []Row) {
	table := newTable("part", "item", "emotion", "contacts", "share+")
	defer func() { m.result.Tables["emotions"] = *table }()
	known := func(c *contact) bool { return c.said }
	emotion := func(c *contact) string { return c.felt }
	order := append(namesOf(m.taxonomy.Emotions, func(e Emotion) string { return e.ID }), "no_emotion")
	if slices.ContainsFunc(m.all, func(c *contact) bool { return c.emotion != "" }) {
		known = func(c *contact) bool { return c.emotion != "" }
		order, emotion = m.columnEmotions(rows)
	} else if len(m.taxonomy.Emotions) == 0 {
		return
	}
	heard := keep(m.in, known)
	add := func(part, item string, in func(*contact) bool) {
		of := keep(heard, in)
		for _, e := range order {
			is := func(c *contact) bool { return emotion(c) == e || e == "no_emotion" && emotion(c) == "" }
			if n := len(keep(of, is)); n > 0 {
				table.add(part, item, e, n, wide(shareOf(unitsOf(of, is))))
			}
		}
	}
	add("total", "", everyContact)
	for _, part := range []struct{ name, dimension string }{{"of_kind", "kind"}, {"of_owner", "owner"}, {"of_reason", "reason"}} {
		d := m.dimensionOf(part.dimension)
		in := func(item string) func(*contact) bool { return func(c *contact) bool { return d.value(c) == item } }
		items := slices.Clone(d.order)
		slices.SortStableFunc(items, func(a, b string) int { return len(keep(heard, in(b))) - len(keep(heard, in(a))) })
		for _, item := range append(items, "unmapped") {
			add(part.name, item, in(item))
		}
	}
}

// columnEmotions are the emotions of the column in their order, and which one a
// contact has.
func (m *measure) columnEmotions(rows []Row) (order []string, of func(*contact) string) {
	form := func(s string) string { words, _ := emotionWords(s); return strings.Join(words, " ") }
	shown := map[string]string{}
	for _, r := range rows {
		if f := form(r.Emotion); r.Emotion != "" && !r.Start.IsZero() && (shown[f] == "" || r.Emotion < shown[f]) {
			shown[f] = r.Emotion
		}
	}
	for _, e := range m.taxonomy.Emotions {
		if shown[e.ID] != "" {
			shown[e.ID] = e.ID
		}
	}
	of = func(c *contact) string { return shown[form(c.emotion)] }
	number := func(f string) int { return len(keep(m.in, func(c *contact) bool { return form(c.emotion) == f })) }
	var forms []string
	for f := range shown {
		forms = append(forms, f)
	}
	slices.SortFunc(forms, func(a, b string) int {
		if d := number(b) - number(a); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	for _, f := range forms {
		order = append(order, shown[f])
	}
	return order, of
}
