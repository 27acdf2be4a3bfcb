package reasons

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"contactlog/analyzer/text"
)

// word is one word of a phrase, folded. An open one was written with * at its
// end, and matches every word that begins with it.
type word struct {
	text string
	open bool
}

// maxPhraseWords bounds what matching a phrase can cost. Nobody says as much in
// the same words twice.
const maxPhraseWords = 50

// parsePhrase returns the words of a phrase.
func parsePhrase(phrase string) ([]word, error) {
	var words []word
	parts := strings.Split(phrase, "*")
	for i, part := range parts {
		for _, w := range text.Words(part) {
			words = append(words, word{text: w})
		}
		if i == len(parts)-1 {
			break
		}
		if !endsInWord(part) || beginsInWord(parts[i+1]) {
			return nil, errors.New("has a * that does not end a word: expected it right after the last letter, as in vertrag*; move or remove it")
		}
		words[len(words)-1].open = true
	}
	switch {
	case len(words) == 0:
		return nil, errors.New("can never match: expected at least one letter or digit; remove it")
	case len(words) > maxPhraseWords:
		return nil, fmt.Errorf("has %d words: expected %d at most; shorten it", len(words), maxPhraseWords)
	}
	return words, nil
}

func endsInWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(text.Fold(s))
	return text.InWord(r)
}

func beginsInWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(text.Fold(s))
	return text.InWord(r)
}

// normal returns the form in which equal phrases are equal.
func normal(words []word) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
		if w.open {
			b.WriteByte('*')
		}
	}
	return b.String()
}
