package analyzer

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/logfile"
	"contactlog/analyzer/metric"
	"contactlog/analyzer/text"
	"contactlog/reasons"
)

// felt is what customers felt in the contacts of a log: as the column says, or else
// as their words show.
type felt struct {
	names []document.Cell // of the feelings
	of    func(i int) int // a feeling of a contact, or [metric.Unfelt]
	basis document.Text
	// byText says that phrases in the texts tell it, and not a column.
	byText bool
}

// The needs of emotions.
var (
	needEmotions = need{
		func(f *Findings) bool { return f.Reading.Log.Columns.Texts },
		document.Text{EN: "the log has no column with emotions and none with texts", NL: "het log heeft geen kolom met emoties en geen met teksten"},
	}
	needEmotionList = need{
		func(f *Findings) bool { return len(f.Request.Taxonomy.Feelings().Emotions) > 0 },
		document.Text{EN: "the log has no column with emotions, and the list of emotions of the taxonomy is empty", NL: "het log heeft geen kolom met emoties, en de lijst met emoties van de taxonomie is leeg"},
	}
	needWordsHeard = need{
		func(*Findings) bool { return false },
		document.Text{EN: "no contact of the period has an emotion or a text", NL: "geen enkel contact van de periode heeft een emotie of een tekst"},
	}
)

// emotionsTable divides all contacts, and those of each kind, owner and reason, by what
// the customer felt.
func emotionsTable(f *Findings, _ *document.Document) document.Table {
	t := grid("emotions", "part", "item", "emotion", "contacts", "share*")
	feelings, why := f.felt()
	if !why.IsZero() {
		t.Notes = []document.Text{absent(why)}
		return t
	}
	q := f.Question
	for _, part := range []struct {
		id   string
		by   metric.Dimension
		name func(value int) document.Cell
	}{
		{"total", metric.Undivided(), func(int) document.Cell { return document.Plain("") }},
		{"of_kind", q.Kind(), kindName},
		{"of_owner", q.Owner(), f.ownerName},
		{"of_reason", q.Reason(), func(v int) document.Cell { return f.reasonName(contact.Reason(v)) }},
	} {
		for _, m := range mostTold(q.Moods(part.by, len(feelings.names), feelings.of)) {
			item := part.name
			if m.Value == metric.NoReason {
				item = func(int) document.Cell { return word("unmapped") }
			}
			for k, s := range m.Shares {
				if s.Hits > 0 {
					t.Rows = append(t.Rows, []document.Cell{word(part.id), item(m.Value), feelings.names[k], document.Of(count(s.Hits)), document.Of(share(s))})
				}
			}
		}
	}
	if len(t.Rows) == 0 {
		t.Notes = append(t.Notes, absent(f.why([]need{needWordsHeard})))
	}
	t.Notes = append(t.Notes, feelings.basis)
	return t
}

// mostTold puts moods of most contacts first, and what has no reason last.
func mostTold(moods []metric.Mood) []metric.Mood {
	slices.SortStableFunc(moods, func(a, b metric.Mood) int {
		if unmapped := metric.NoReason; (a.Value == unmapped) != (b.Value == unmapped) {
			return cmp.Compare(b.Value, a.Value)
		}
		return cmp.Compare(b.N, a.N)
	})
	return moods
}

// felt returns what customers felt, or why nobody knows: what the column of emotions
// says where any contact has one, else what the texts show.
func (f *Findings) felt() (felt, document.Text) {
	log := f.Question.Log
	if log.Any(func(i int) bool { return log.Emotion(i) != 0 }) {
		return f.feltByColumn()
	}
	for _, n := range []need{needEmotions, needEmotionList} {
		if !n.met(f) {
			return felt{}, f.why([]need{n})
		}
	}
	return f.feltByText(), document.Text{}
}

// feltByText takes the emotions of the taxonomy, and its absence, as feelings.
func (f *Findings) feltByText() felt {
	log, list := f.Question.Log, f.Request.Taxonomy.Feelings()
	all := felt{byText: true}
	for _, e := range list.Emotions {
		all.names = append(all.names, document.Words(e.ID, document.Text(e.Name)))
	}
	all.names = append(all.names, word("no_emotion"))
	all.of = func(i int) int {
		switch x := log.Felt(i); x {
		case contact.NoText:
			return metric.Unfelt
		case contact.NoEmotion:
			return len(list.Emotions)
		default:
			place, _ := x.Emotion()
			return place
		}
	}
	all.basis = document.Text{
		EN: "By the emotion phrases of the taxonomy in the texts; shares are of the contacts with a text.",
		NL: "Naar de emotiefrases van de taxonomie in de teksten; aandelen zijn van de contacten met een tekst."}
	if list.BuiltIn {
		all.basis = document.Text{
			EN: "By the built-in emotion phrases in the texts, because the taxonomy lists no emotions; shares are of the contacts with a text.",
			NL: "Naar de ingebouwde emotiefrases in de teksten, omdat de taxonomie geen emoties noemt; aandelen zijn van de contacten met een tekst."}
	}
	return all
}

// feltByColumn takes the values of the column as feelings: those that differ in case,
// accents and signs only are one, and one that the taxonomy lists has its name. The
// first [metric.MostValues] by contacts stand by themselves; what is no label is with
// the others, and a column of which most values are none is not shown at all.
func (f *Findings) feltByColumn() (felt, document.Text) {
	log := f.Question.Log
	if logfile.HoldsPersons(log.Emotions) {
		return felt{}, document.Text{
			EN: "the column with emotions holds numbers or addresses of persons, which are never printed",
			NL: "de kolom met emoties bevat nummers of adressen van personen, die nooit worden getoond"}
	}
	forms := make([]string, log.Emotions.Len()+1) // by value
	spelled := map[string]string{}                // the first of the spellings of each form
	texts := 0                                    // values that are no label
	for v := 1; v < len(forms); v++ {
		value := log.Emotions.Value(uint16(v))
		forms[v] = f.emotionForm(value)
		if !isLabel(forms[v]) {
			forms[v] = noLabel
			texts++
			continue
		}
		if had, ok := spelled[forms[v]]; !ok || value < had {
			spelled[forms[v]] = value
		}
	}
	if 2*texts > log.Emotions.Len() {
		return felt{}, document.Text{
			EN: "the column with emotions holds texts, which are never printed",
			NL: "de kolom met emoties bevat teksten, die nooit worden getoond"}
	}
	contacts := map[string]int64{}
	for _, m := range f.Question.Moods(metric.Undivided(), len(forms), func(i int) int { return int(log.Emotion(i)) }) {
		for v, s := range m.Shares[1:] {
			contacts[forms[v+1]] += s.Hits
		}
	}
	order := make([]string, 0, len(spelled))
	for form := range spelled {
		order = append(order, form)
	}
	slices.SortFunc(order, func(a, b string) int {
		return cmp.Or(cmp.Compare(contacts[b], contacts[a]), strings.Compare(a, b))
	})
	var all felt
	place := map[string]int{}
	for k, form := range order {
		place[form] = min(k, metric.MostValues)
		if k < metric.MostValues {
			all.names = append(all.names, f.emotionName(form, spelled[form]))
		}
	}
	if texts > 0 {
		place[noLabel] = len(all.names)
	}
	if len(order) > metric.MostValues || texts > 0 {
		all.names = append(all.names, word("(other)"))
	}
	all.of = func(i int) int {
		v := log.Emotion(i)
		if v == 0 {
			return metric.Unfelt
		}
		return place[forms[v]]
	}
	all.basis = document.Text{
		EN: "As the column with emotions says; shares are of the contacts in which it is filled.",
		NL: "Zoals de kolom met emoties zegt; aandelen zijn van de contacten waarin die is gevuld."}
	return all, document.Text{}
}

// The bounds of a word for an emotion: what is longer may be a note, and tell of a person.
const (
	labelWords = 3
	labelRunes = 30
)

// noLabel stands for the forms of all values that are no label; no form is like it.
const noLabel = "\n"

// isLabel reports whether a form is short enough to be a word for an emotion.
func isLabel(form string) bool {
	return strings.Count(form, " ") < labelWords && utf8.RuneCountInString(form) <= labelRunes
}

// emotionForm is the form in which words for emotions compare: of an emotion of the
// taxonomy, named in whatever language, its id.
func (f *Findings) emotionForm(value string) string {
	form := formOf(value)
	for _, e := range f.Request.Taxonomy.Feelings().Emotions {
		if form != "" && (form == formOf(e.ID) || form == formOf(e.Name.EN) || form == formOf(e.Name.NL)) {
			return e.ID
		}
	}
	return form
}

func formOf(value string) string { return strings.Join(text.Words(value), " ") }

// emotionName is the name of an emotion of the column.
func (f *Findings) emotionName(form, spelled string) document.Cell {
	list := f.Request.Taxonomy.Feelings().Emotions
	if k := slices.IndexFunc(list, func(e reasons.Emotion) bool { return e.ID == form }); k >= 0 {
		return document.Words(list[k].ID, document.Text(list[k].Name))
	}
	return document.Plain(valueShown(spelled))
}
