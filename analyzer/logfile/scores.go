package logfile

import (
	"fmt"
	"math"
	"strconv"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// scoreEvidence is what the scores in a column say about its scale.
type scoreEvidence struct {
	scores, words int64 // numbers, and words
	low, high     float64
	whole         bool
	shades        bool // a word is neither plainly good nor plainly bad
	of            int  // the highest score that a cell names, 0 if none does
}

// seeRating notes what a score says about the scale of its column.
func (e *scoreEvidence) seeRating(r cell.Rating) {
	switch {
	case r.None:
	case r.Word:
		e.words++
		e.shades = e.shades || r.Level != 1 && r.Level != -1
	default:
		if e.scores == 0 {
			e.low, e.high, e.whole = r.Number, r.Number, true
		}
		e.scores++
		e.low, e.high = min(e.low, r.Number), max(e.high, r.Number)
		e.whole = e.whole && r.Number == math.Trunc(r.Number)
		e.of = max(e.of, r.Of)
	}
}

// score reads a score.
func (p *pass) score(column int, cells [][]byte) contact.Score {
	if b := cellAt(cells, column); len(b) > 0 {
		return p.scoreOf(column, b)
	}
	return contact.NoScore
}

// scoreOf reads a score in a cell that is not blank.
func (p *pass) scoreOf(column int, b []byte) contact.Score {
	r, fault := cell.ParseRating(b)
	if fault != cell.Fine {
		p.faulty(column, b, fault)
		return contact.NoScore
	}
	p.seen[column].seeRating(r)
	s, fault := r.On(p.layout.Columns[column].Scale)
	if fault != cell.Fine {
		p.faulty(column, b, fault)
	}
	return s
}

// scores reads the scores of a row and its emotion.
func (p *pass) scores(cells [][]byte, r *contact.Row) {
	r.CSAT, r.CES, r.NPS = p.score(p.at.csat, cells), p.score(p.at.ces, cells), p.score(p.at.nps, cells)
	if b := cellAt(cells, p.at.emotion); len(b) > 0 && !cell.Nothing(b) {
		r.Emotion = p.batch.Emotion(b)
	}
}

// settleScale decides the scale of a column of scores: as its header says, else the
// narrowest that holds them all. A column that none holds is no score of one
// contact.
func settleScale(c *Column, e *evidence) {
	c.Scale, c.ScaleBy = contact.NoScale, ""
	if e.scores+e.words == 0 {
		return
	}
	c.Scale, c.ScaleBy = scaleByValues(c.Role, &e.scoreEvidence), ByValues
	if named := scaleByHeader(c.Header); named != contact.NoScale && e.scores > 0 && c.Role != NPS {
		if low, high := named.Ends(); low <= e.low && e.high <= high {
			c.Scale, c.ScaleBy = named, ByHeader
		}
	}
}

// scaleByValues returns the narrowest scale of a kind of score that holds all of a
// column.
func scaleByValues(r Role, e *scoreEvidence) contact.Scale {
	switch {
	case e.scores == 0 && r == NPS:
		return contact.NoScale
	case e.scores == 0 && e.shades:
		return contact.OneToFive
	case e.scores == 0:
		return contact.GoodOrBad
	case r == NPS:
		return narrowest(e, contact.ZeroToTen)
	case e.of == 100:
		return narrowest(e, contact.ZeroToHundred)
	case e.of > 0:
		return narrowest(e, map[int]contact.Scale{5: contact.OneToFive, 7: contact.OneToSeven, 10: contact.OneToTen}[e.of], contact.ZeroToTen)
	case r == CES:
		return narrowest(e, contact.OneToFive, contact.OneToSeven, contact.OneToTen)
	case e.whole && e.low == 0 && e.high <= 1:
		return contact.GoodOrBad
	case e.zerosBelowFive():
		return contact.OneToFive
	}
	return narrowest(e, contact.OneToFive, contact.OneToTen, contact.ZeroToTen, contact.ZeroToHundred)
}

// zerosBelowFive reports whether zeros stand beside scores of at most five: there a zero
// is no score that somebody gave, but none.
func (e *scoreEvidence) zerosBelowFive() bool {
	return e.scores > 0 && e.low == 0 && e.high > 1 && e.high <= 5 && e.of == 0
}

// narrowest returns the first scale that holds the numbers, none if none does.
func narrowest(e *scoreEvidence, scales ...contact.Scale) contact.Scale {
	for _, s := range scales {
		if low, high := s.Ends(); low <= e.low && e.high <= high {
			return s
		}
	}
	return contact.NoScale
}

// scaleByHeader returns the scale that a header names: CSAT (1-5), cijfer 1 tot 10,
// rapportcijfer.
func scaleByHeader(text string) contact.Scale {
	words := headerWords(text)
	for i, w := range words {
		if gradeNames[w] {
			return contact.OneToTen
		}
		low, err := strconv.Atoi(w)
		next := i + 1
		if next < len(words) && (words[next] == "tot" || words[next] == "to" || words[next] == "t" || words[next] == "tm") {
			next++
		}
		if err != nil || next >= len(words) {
			continue
		}
		high, err := strconv.Atoi(words[next])
		if err != nil {
			continue
		}
		for s := contact.OneToFive; int(s) < contact.Scales; s++ {
			if from, to := s.Ends(); s != contact.GoodOrBad && from == float64(low) && to == float64(high) {
				return s
			}
		}
	}
	return contact.NoScale
}

// fewScores is below how many scores their highest says little about the scale.
const fewScores = 20

// scoreDoubts lists what a column of scores leaves open.
func scoreDoubts(c *Column, e *evidence) []Doubt {
	option := fmt.Sprintf("--column %s=", c.Role)
	switch {
	case e.scores > 0 && c.Scale == contact.NoScale:
		return []Doubt{{"no_score", c.Header, e.scores, 0, Text{
			fmt.Sprintf("column %q holds numbers that no scale of a %s has, perhaps averages or a net score; it was not read", c.Header, c.Role),
			fmt.Sprintf("kolom %q bevat getallen die geen schaal van een %s heeft, misschien gemiddelden of een nettoscore; ze is niet gelezen", c.Header, c.Role)}, option}}
	case c.Role == CSAT && c.ScaleBy == ByValues && e.zerosBelowFive():
		return []Doubt{{"scale", c.Header, e.scores, 0, Text{
			fmt.Sprintf("column %q has zeros beside scores of at most 5, and was read on a scale of 1-5 on which a zero is no score; if it is another, write such as (0-10) behind the header", c.Header),
			fmt.Sprintf("kolom %q heeft nullen naast scores van hoogstens 5, en is gelezen op een schaal van 1-5 waarop een nul geen score is; is het een andere, zet dan bijvoorbeeld (0-10) achter de kolomnaam", c.Header)}, ""}}
	case e.scores > 0 && e.scores < fewScores && c.ScaleBy == ByValues && e.of == 0 && (c.Scale == contact.OneToFive || c.Scale == contact.OneToSeven):
		return []Doubt{{"scale", c.Header, e.scores, 0, Text{
			fmt.Sprintf("column %q has few scores, and these were read on a scale of %s; if it is another, write such as (1-10) behind the header", c.Header, c.Scale),
			fmt.Sprintf("kolom %q heeft weinig scores, en die zijn gelezen op een schaal van %s; is het een andere, zet dan bijvoorbeeld (1-10) achter de kolomnaam", c.Header, c.Scale)}, ""}}
	}
	return nil
}
