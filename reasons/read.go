package reasons

import (
	"slices"

	"go.yaml.in/yaml/v4"
)

// taxonomy reads the whole file. It returns what it could read, also when there
// are errors.
func (r *reader) taxonomy(root *yaml.Node) *Taxonomy {
	t := new(Taxonomy)
	found := r.mapping(root, "a taxonomy with a name and reasons", []field{
		{"name", func(n *yaml.Node) { t.Name = r.trimmed(n, "the name of the taxonomy") }},
		{"version", func(n *yaml.Node) { t.Version = r.trimmed(n, "the version of the taxonomy") }},
		{"owners", func(n *yaml.Node) { r.owners(n, t) }},
		{"reasons", func(n *yaml.Node) { r.reasons(n, t) }},
		{"emotions", func(n *yaml.Node) { r.emotions(n, t) }},
	})
	if found != nil && !found["reasons"] {
		r.faultAt(root, "no reasons: expected a list of at least one under reasons")
	}
	return t
}

// ids notes the ids of one list, and which of them stand in it twice.
type ids struct {
	what string
	line map[string]int
}

func newIDs(what string) ids { return ids{what, make(map[string]int)} }

// add notes the id of the item n. With "" the item has none, or a wrong one.
func (r *reader) add(seen ids, n *yaml.Node, id string, stated bool) {
	switch line, twice := seen.line[id]; {
	case !stated:
		r.faultAt(n, "%s without an id: expected id, its name in files and for programs; add one", seen.what)
	case id == "": // noted when it was read
	case twice:
		r.faultAt(n, "%s %s stands here twice: expected every id once; it is also in line %d, rename or remove one", seen.what, quote(id), line)
	default:
		seen.line[id] = n.Line
	}
}

func (r *reader) owners(n *yaml.Node, t *Taxonomy) {
	seen := newIDs("owner")
	r.list(n, "owners", func(item *yaml.Node) {
		var o Owner
		found := r.mapping(item, "an owner such as {id: finance, name: Finance}", []field{
			{"id", func(n *yaml.Node) { o.ID = r.id(n, "the id of the owner") }},
			{"name", func(n *yaml.Node) { o.Name = r.name(n) }},
			{"inside", func(n *yaml.Node) { o.Inside = r.truth(n, "value of inside") }},
		})
		if found == nil {
			return
		}
		r.add(seen, item, o.ID, found["id"])
		o.Name = o.Name.or(o.ID)
		t.Owners = append(t.Owners, o)
	})
	if len(t.Owners) > MaxOwners {
		r.faultAt(n, "found %d owners: expected %d at most; remove some", len(t.Owners), MaxOwners)
		t.Owners = t.Owners[:MaxOwners]
	}
}

func (r *reader) reasons(n *yaml.Node, t *Taxonomy) {
	seen := newIDs("reason")
	before := len(r.problems)
	r.list(n, "reasons", func(item *yaml.Node) {
		if reason, ok := r.reason(item, seen, t.Owners); ok {
			t.Reasons = append(t.Reasons, reason)
		}
	})
	switch {
	case len(t.Reasons) == 0 && len(r.problems) == before:
		r.faultAt(n, "no reasons: expected a list of at least one under reasons")
	case len(t.Reasons) > MaxReasons:
		r.faultAt(n, "found %d reasons: expected %d at most; remove some", len(t.Reasons), MaxReasons)
	}
}

// reason reads one item of the list of reasons.
func (r *reader) reason(item *yaml.Node, seen ids, owners []Owner) (Reason, bool) {
	reason := Reason{Owner: NoOwner, Preventable: 1}
	var matrix *yaml.Node
	before := len(r.problems)
	found := r.mapping(item, "a reason such as {id: late, kind: avoidable, phrases: [te laat]}", []field{
		{"id", func(n *yaml.Node) { reason.ID = r.id(n, "the id of the reason") }},
		{"name", func(n *yaml.Node) { reason.Name = r.name(n) }},
		{"kind", func(n *yaml.Node) { reason.Kind = Kind(max(0, r.choice(n, "kind", kindNames))) }},
		{"owner", func(n *yaml.Node) { reason.Owner = r.ownerOf(n, owners) }},
		{"journey", func(n *yaml.Node) { reason.Journey = r.trimmed(n, "a stage of the customer journey") }},
		{"matrix", func(n *yaml.Node) { matrix = n }},
		{"preventable", func(n *yaml.Node) { reason.Preventable = r.share(n) }},
		{"opportunity", func(n *yaml.Node) { reason.Opportunity = r.truth(n, "value of opportunity") }},
		{"content", func(n *yaml.Node) { reason.Content = r.truth(n, "value of content") }},
		{"channels", func(n *yaml.Node) { reason.Channels = r.policy(n) }},
		{"codes", func(n *yaml.Node) { reason.Codes = r.terms(n, "codes") }},
		{"phrases", func(n *yaml.Node) { reason.Phrases = r.terms(n, "phrases") }},
		{"patterns", func(n *yaml.Node) { reason.Patterns = r.patterns(n) }},
	})
	if found == nil {
		return reason, false
	}
	r.add(seen, item, reason.ID, found["id"])
	if !found["kind"] {
		r.faultAt(item, "reason %s has no kind: expected %s; add it", quote(reason.ID), either(kindNames))
	}
	if len(r.problems) == before && len(reason.Codes)+len(reason.Phrases)+len(reason.Patterns) == 0 {
		r.faultAt(item, "reason %s can never match: expected codes, phrases or patterns; add one, or remove the reason", quote(reason.ID))
	}
	reason.Name = reason.Name.or(reason.ID)
	r.place(item, matrix, &reason)
	return reason, true
}

// ownerOf returns the place of the owner that n names.
func (r *reader) ownerOf(n *yaml.Node, owners []Owner) int {
	id := r.trimmed(n, "the id of an owner")
	if id == "" {
		return NoOwner
	}
	ids := make([]string, len(owners))
	for i, o := range owners {
		ids[i] = o.ID
	}
	i := slices.Index(ids, id)
	switch {
	case i < 0 && len(ids) == 0:
		r.faultAt(n, "unknown owner %s: expected the id of an owner, and the file lists none; list it under owners", quote(id))
	case i < 0:
		r.faultAt(n, "unknown owner %s: expected %s, or a new owner listed under owners%s", quote(id), either(ids), nearest(id, ids))
	}
	return i
}

// place settles where the reason stands in the matrix. What is stated can clash
// with the kind: that is only suspect.
func (r *reader) place(item, matrix *yaml.Node, reason *Reason) {
	reason.Matrix = reason.Kind.quadrant()
	if matrix != nil {
		if q, ok := r.quadrant(matrix); ok {
			reason.Matrix, reason.MatrixStated = q, true
			if !reason.Kind.agrees(q, reason.Opportunity) {
				r.warn(matrix.Line, matrix.Column, clash(*reason))
			}
		}
	}
	if reason.Opportunity && reason.Kind != Hygiene {
		r.warn(item.Line, item.Column, idle(*reason))
	}
	if reason.Content && reason.Kind != Avoidable {
		r.warn(item.Line, item.Column, blameless(*reason))
	}
}

// quadrant reads a place in the matrix, such as {customer: irritant, company: value}.
func (r *reader) quadrant(n *yaml.Node) (Quadrant, bool) {
	sides := []string{"irritant", "value"}
	customer, company := -1, -1
	before := len(r.problems)
	found := r.mapping(n, "a place in the matrix such as {customer: irritant, company: value}", []field{
		{"customer", func(n *yaml.Node) { customer = r.choice(n, "place", sides) }},
		{"company", func(n *yaml.Node) { company = r.choice(n, "place", sides) }},
	})
	if len(found) < 2 && len(r.problems) == before {
		r.faultAt(n, "half a place in the matrix: expected both customer and company, each irritant or value; add the other")
	}
	return quadrantOf(customer == 1, company == 1), customer >= 0 && company >= 0
}

// policy reads where contacts of a reason belong. A channel has one place in it.
func (r *reader) policy(n *yaml.Node) ChannelPolicy {
	var p ChannelPolicy
	seen := make(map[string]bool)
	channels := func(list *[]string) func(*yaml.Node) {
		return func(n *yaml.Node) {
			r.list(n, "channels", func(item *yaml.Node) {
				i := r.choice(item, "channel", channelNames)
				switch {
				case i < 0:
				case seen[channelNames[i]]:
					r.faultAt(item, "channel %s stands in the policy twice: expected it once; remove one", quote(channelNames[i]))
				default:
					seen[channelNames[i]] = true
					*list = append(*list, channelNames[i])
				}
			})
		}
	}
	r.mapping(n, "a channel policy such as {preferred: [web], discouraged: [phone]}", []field{
		{"preferred", channels(&p.Preferred)},
		{"supporting", channels(&p.Supporting)},
		{"discouraged", channels(&p.Discouraged)},
	})
	return p
}

// terms reads a list of codes or phrases.
func (r *reader) terms(n *yaml.Node, what string) []Term {
	var terms []Term
	r.list(n, what, func(item *yaml.Node) {
		if s := r.trimmed(item, "one of the "+what); s != "" {
			terms = append(terms, Term{s, item.Line, item.Column})
		}
	})
	return terms
}

// patterns reads a list of patterns, in which blanks at the ends count.
func (r *reader) patterns(n *yaml.Node) []Term {
	var terms []Term
	r.list(n, "patterns", func(item *yaml.Node) {
		if s := r.text(item, "one of the patterns"); s != "" {
			terms = append(terms, Term{s, item.Line, item.Column})
		}
	})
	return terms
}

func (r *reader) emotions(n *yaml.Node, t *Taxonomy) {
	seen := newIDs("emotion")
	t.Emotions = []Emotion{} // an empty list says that there are none
	r.list(n, "emotions", func(item *yaml.Node) {
		var e Emotion
		before := len(r.problems)
		found := r.mapping(item, "an emotion such as {id: angry, phrases: [boos]}", []field{
			{"id", func(n *yaml.Node) { e.ID = r.id(n, "the id of the emotion") }},
			{"name", func(n *yaml.Node) { e.Name = r.name(n) }},
			{"phrases", func(n *yaml.Node) { e.Phrases = r.terms(n, "phrases") }},
		})
		if found == nil {
			return
		}
		r.add(seen, item, e.ID, found["id"])
		if len(r.problems) == before && len(e.Phrases) == 0 {
			r.faultAt(item, "emotion %s can never match: expected phrases; add one, or remove the emotion", quote(e.ID))
		}
		e.Name = e.Name.or(e.ID)
		t.Emotions = append(t.Emotions, e)
	})
	if len(t.Emotions) > MaxEmotions {
		r.faultAt(n, "found %d emotions: expected %d at most; remove some", len(t.Emotions), MaxEmotions)
		t.Emotions = t.Emotions[:MaxEmotions]
	}
}
