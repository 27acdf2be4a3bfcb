package reference

import "strings"

// The emotions of random taxonomies, and words around their phrases.
var (
	vocabularyEmotions = []Emotion{
		{"angry", []string{"angry", "fed up", "furious*"}}, {"grateful", []string{"glad", "blij"}}, {"sad", []string{"sad", "so upset"}},
	}
	emotional   = []string{"ANGRY", "fed up", "Fed, up", "furiously", "glad", "blij", "sad", "so upset", "upset", "fed"}
	beforeThem  = []string{"", "", "I am ", "not ", "not so ", "not so very ", "isn't ", "isn't it ", "no, ", "niet. ", "geen ", "nooit meer ", "never; ", "no (", "don "}
	afterThem   = []string{"", "", "!", " not", ". ", ", no "}
	columnFeels = []string{"Angry", "angry", "ANGRY!", "glad", "Glad", "neutral", "blij"}
)

func (g *generator) drawEmotions() {
	for _, e := range vocabularyEmotions {
		if g.chance(12) {
			g.taxonomy.Emotions = append(g.taxonomy.Emotions, e)
		}
	}
}

// drawEmotion lets some texts speak of emotions, and fills the column where the log
// has it.
func (g *generator) drawEmotion(r *Row) {
	r.Emotion = ""
	if g.shape.emotions && g.chance(12) {
		r.Emotion = pick(g, columnFeels...)
	}
	if !g.chance(6) {
		return
	}
	text := ""
	for range 1 + g.below(2) {
		text += pick(g, beforeThem...) + pick(g, emotional...) + pick(g, afterThem...) + " "
	}
	if len(r.Texts) > 0 {
		text = r.Texts[0] + pick(g, " ", ". ") + text
	}
	r.Texts = []string{strings.TrimSpace(text)}
}

func (t Taxonomy) writeEmotions(line func(format string, args ...any)) {
	if len(t.Emotions) == 0 {
		line("emotions: []")
		return
	}
	line("emotions:")
	for _, e := range t.Emotions {
		line("  - {id: %s, phrases: %s}", e.ID, quotedList(e.Phrases))
	}
}

// What is said about the reasons of random logs, and besides.
var (
	talkOf    = []string{"track code lost", "yellow paper", "blue van", "red lamp smells", "money Bank"}
	talkAny   = []string{"phone Peter", "hello Jansen", "door bell, van", "Bank", "of 12 lamps", "a code", "Blue Lamp", "paper"}
	talkMarks = []string{" ", " ", ". ", ", "}
)

// drawTalk lets some texts say more.
func (g *generator) drawTalk(r *Row) {
	if !g.chance(8) {
		return
	}
	said := pick(g, talkAny...)
	if g.chance(9) {
		said = talkOf[g.below(len(g.taxonomy.Reasons))]
		if len(r.Codes) > 0 {
			if reason := g.taxonomy.reasonOfCode(r.Codes[0]); reason != unmapped && g.chance(12) {
				said = talkOf[reason]
			}
		}
	}
	if len(r.Texts) > 0 {
		said = r.Texts[0] + pick(g, talkMarks...) + said
	}
	r.Texts = []string{said}
}

// drawWords draws bounds under which small logs tell words as well, and perhaps a sample
// of their rows.
func (g *generator) drawWords() {
	if g.chance(13) {
		g.options.Words = &WordBounds{Texts: 1000, Customers: 1 + g.below(3), Most: 1 + g.below(6), Score: pick(g, 0.5, 1.5, -1)}
		if g.chance(6) {
			g.options.Words.Texts = 1 + g.below(30)
		}
	}
}
