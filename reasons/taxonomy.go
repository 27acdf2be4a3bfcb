// Package reasons holds the taxonomy: the list of contact reasons, and the rules
// that say which contacts belong to which reason.
//
// A taxonomy is one YAML file:
//
//	name: webshop
//	version: "2026-11"
//	owners:
//	  - {id: logistics, name: {en: Logistics, nl: Logistiek}}
//	reasons:
//	  - id: late-delivery
//	    name: {en: Late delivery, nl: Levering te laat}
//	    kind: avoidable
//	    owner: logistics
//	    codes: [L01, Te laat]
//	    phrases: [waar blijft mijn pakket, vertrag*]
//	    patterns: ['te laat (geleverd|bezorgd)']
//
// Three sorts of rules lead to a reason. A code equals the wrap-up code that the
// agent chose; case, blanks and diacritics do not matter. A phrase is a run of
// whole words in a text; case, diacritics and punctuation do not matter, and a
// word that ends in * matches any ending. A pattern is a regular expression of
// Go with (?i), on the text as it is. Where several rules match a text, the one
// that stands first in the file decides: reason by reason, within a reason codes,
// then phrases, then patterns.
//
// Emotions are found by phrases as well, see [Taxonomy.Feelings].
//
// The language is strict, because a typing error in a taxonomy would otherwise
// move contacts without a word: [Parse] finds every problem of a file at once,
// rules that can never match among them.
package reasons

// Name is what people read, in English and in Dutch.
type Name struct{ EN, NL string }

// Taxonomy is a checked list of contact reasons. It does not change after
// [Parse], so any number of goroutines may read it.
type Taxonomy struct {
	Name    string // the file's own name when it states none
	Version string // "" when the file states none
	SHA256  string // of the bytes of the file, in hexadecimal

	Owners   []Owner
	Reasons  []Reason
	Emotions []Emotion // as the file lists them, nil where it does not speak of them; see [Taxonomy.Feelings]

	Warnings []Problem // what is allowed but looks like a mistake

	rules    []Rule
	tables   *tables
	feelings *Feelings // of Emotions
}

// Owner is a department that causes contacts, not the one that answers them.
type Owner struct {
	ID     string
	Name   Name
	Inside bool // it is the contact centre itself
}

// NoOwner is the owner of a reason that names none.
const NoOwner = -1

// Reason is why customers contact a company. Its place in the taxonomy, from 0,
// is how the rest of the program knows it.
type Reason struct {
	ID           string
	Name         Name
	Kind         Kind
	Owner        int      // the place among the owners, or [NoOwner]
	Journey      string   // the stage of the customer journey, or ""
	Matrix       Quadrant // as stated, else as the kind says
	MatrixStated bool
	Preventable  float64 // the part that can be prevented at all, 0 to 1
	Opportunity  bool    // a hygiene contact that is a moment to sell
	Content      bool    // an avoidable contact that a page, letter, invoice or instruction causes
	Channels     ChannelPolicy

	Codes, Phrases, Patterns []Term
}

// ChannelPolicy says where contacts of a reason belong, in machine names of
// channels. A channel that is in no list has no policy.
type ChannelPolicy struct {
	Preferred, Supporting, Discouraged []string
}

// Stated reports whether the reason has a channel policy.
func (p ChannelPolicy) Stated() bool {
	return len(p.Preferred)+len(p.Supporting)+len(p.Discouraged) > 0
}

// Emotion is a feeling that the words of a customer show.
type Emotion struct {
	ID      string
	Name    Name
	Phrases []Term
}

// Term is a code, phrase or pattern as the file has it, and where it stands.
type Term struct {
	Text         string
	Line, Column int
}

// Rule is one code, phrase or pattern with the reason that it leads to.
type Rule struct {
	Reason int // the place of the reason in the taxonomy
	Kind   RuleKind
	Text   string
	Line   int
	Column int
}

// String returns the rule as people know it, such as: phrase "waar blijft mijn pakket".
func (r Rule) String() string { return r.Kind.String() + " " + quote(r.Text) }

// Rules returns all rules. A rule's place in it is its number: reason by reason,
// within a reason codes, then phrases, then patterns. Do not change the result.
func (t *Taxonomy) Rules() []Rule { return t.rules }

// numbered returns the rules of the reasons in the order of their numbers.
func numbered(reasons []Reason) []Rule {
	var rules []Rule
	for i, r := range reasons {
		for _, list := range []struct {
			kind  RuleKind
			terms []Term
		}{{ByCode, r.Codes}, {ByPhrase, r.Phrases}, {ByPattern, r.Patterns}} {
			for _, t := range list.terms {
				rules = append(rules, Rule{Reason: i, Kind: list.kind, Text: t.Text, Line: t.Line, Column: t.Column})
			}
		}
	}
	return rules
}
