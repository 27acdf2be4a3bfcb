package cell

import (
	"math"

	"contactlog/analyzer/contact"
)

// Rating is what a cell with a score says, before its scale is known.
type Rating struct {
	Number float64
	Of     int  // the highest score, where the cell names it: 5 in 4/5, 100 in 80 %; else 0
	Word   bool // it is a word, whose level goes from -2 (very bad) to 2 (very good)
	Level  int
	None   bool // it says that there is no score
}

// noRating is the level of a word that says that there is no score.
const noRating = 9

// ratings are the words for scores by their level, in English and Dutch.
var ratings = words(
	list[int]{2, "very good,excellent,great,very satisfied,extremely satisfied,extremely happy,very happy,very easy,extremely easy,strongly agree,amazing,awesome,loved it," +
		"zeer goed,uitstekend,heel goed,zeer tevreden,heel tevreden,erg tevreden,zeer makkelijk,zeer gemakkelijk,heel makkelijk,helemaal mee eens,zeer mee eens"},
	list[int]{1, "good,good with comment,good (with comment),satisfied,happy,easy,agree,positive,thumbs up,like,rated good,👍," +
		"goed,tevreden,blij,makkelijk,gemakkelijk,eens,mee eens,positief,duim omhoog"},
	list[int]{0, "neutral,okay,ok,neither,average,fair,neutraal,redelijk,gaat wel,matig,niet eens niet oneens"},
	list[int]{-1, "bad,bad with comment,bad (with comment),poor,dissatisfied,unsatisfied,not satisfied,unhappy,difficult,hard,disagree,negative,thumbs down,dislike,rated bad,not good,👎," +
		"slecht,ontevreden,niet tevreden,moeilijk,lastig,oneens,mee oneens,negatief,duim omlaag"},
	list[int]{-2, "very bad,terrible,very poor,awful,very dissatisfied,very unsatisfied,extremely dissatisfied,extremely unhappy,very unhappy,very difficult,very hard,extremely difficult,strongly disagree," +
		"zeer slecht,heel slecht,zeer ontevreden,heel ontevreden,erg ontevreden,zeer moeilijk,heel moeilijk,helemaal mee oneens,zeer mee oneens"},
	list[int]{noRating, "offered,not offered,unoffered,not rated,unrated,no rating,no score,no response,no answer,not answered,unknown," +
		"niet aangeboden,aangeboden,niet beoordeeld,geen beoordeling,geen score,geen reactie,geen antwoord,niet beantwoord,onbekend,weet niet"},
)

// ParseRating reads a score: 4, 7,5, 4/5, 80 %, 8 out of 10, 4 - satisfied, good,
// zeer tevreden.
func ParseRating(b []byte) (Rating, Fault) {
	b = Trim(b)
	if n, ok := wholeNumber(b); ok {
		return Rating{Number: float64(n)}, Fine
	}
	return parseRating(b)
}

// parseRating reads a score in any cell that is trimmed.
func parseRating(b []byte) (Rating, Fault) {
	if level, ok := ratings.of(b); ok {
		return Rating{Word: true, Level: level, None: level == noRating}, Fine
	}
	if len(b) == 0 || Nothing(b) {
		return Rating{None: true}, Fine
	}
	n := numberSize(b)
	x, fault := fractionNumber(b[:n])
	if n == 0 || fault != Fine {
		return Rating{}, Unreadable
	}
	of, ok := readScale(Trim(b[n:]))
	if !ok {
		return Rating{}, Unreadable
	}
	return Rating{Number: x, Of: of}, Fine
}

// numberSize returns how many bytes of b are a signed number with decimals.
func numberSize(b []byte) int {
	n := 0
	if n < len(b) && (b[n] == '-' || b[n] == '+') {
		n++
	}
	_, size := digits(b[n:])
	if size == 0 {
		return 0
	}
	n += size
	if n+1 < len(b) && (b[n] == '.' || b[n] == ',') && isDigit(b[n+1]) {
		_, size = digits(b[n+1:])
		n += 1 + size
	}
	return n
}

// readScale reads what follows the number of a score: /5, %, out of 10, van 10, or a
// remark such as - satisfied.
func readScale(b []byte) (of int, ok bool) {
	if len(b) == 0 {
		return 0, true
	}
	if b[0] == '%' {
		return 100, len(b) == 1
	}
	rest := b
	for _, word := range [...]string{"/", "out of ", "of ", "van de ", "van "} {
		if hasPrefixFold(rest, word) {
			rest = Trim(rest[len(word):])
			of, size := digits(rest)
			if size == 0 || len(Trim(rest[size:])) > 0 {
				break
			}
			return of, of == 5 || of == 7 || of == 10 || of == 100
		}
	}
	if b[0] == '-' || b[0] == '(' || b[0] == ':' || b[0] == '=' || isLetter(b[0]) {
		return 0, Digits(b) == 0 && says(b)
	}
	return 0, false
}

// On returns the score on a scale: none where the cell has none or the scale has no
// place for its word.
func (r Rating) On(s contact.Scale) (contact.Score, Fault) {
	low, high := s.Ends()
	switch {
	case r.None || s == contact.NoScale:
		return contact.NoScore, Fine
	case !r.Word:
		if r.Number < low || r.Number > high || r.Of != 0 && float64(r.Of) != high {
			return contact.NoScore, Impossible
		}
		return contact.Score{Tenths: int16(math.Round(r.Number * 10)), Scale: s}, Fine
	case s == contact.OneToFive:
		return contact.Score{Tenths: int16(r.Level+3) * 10, Scale: s}, Fine
	case s == contact.GoodOrBad && r.Level > 0:
		return contact.Score{Tenths: 10, Scale: s}, Fine
	case s == contact.GoodOrBad && r.Level < 0:
		return contact.Score{Tenths: 0, Scale: s}, Fine
	}
	return contact.NoScore, Unreadable
}
