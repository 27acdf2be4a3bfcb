package reasons

// Kind says what a contact is worth to customer and company.
type Kind uint8

// The kinds.
const (
	Valuable  Kind = iota // personal contact adds value: take time
	Hygiene               // needed administration: self-service
	Avoidable             // caused by a fault somewhere in the chain: prevent
)

// Kinds is the number of kinds: the length of an array that [Kind] indexes.
const Kinds = 3

var kindNames = []string{"valuable", "hygiene", "avoidable"}

// String returns the machine name of the kind.
func (k Kind) String() string { return kindNames[k] }

// dutch returns the kind as Dutch messages name it.
func (k Kind) dutch() string { return []string{"waardevol", "hygiëne", "onnodig"}[k] }

// Quadrant is a place in the value-irritant matrix, named after what to do with
// the contacts in it.
type Quadrant uint8

// The quadrants.
const (
	Eliminate Quadrant = iota // an irritant to customer and company
	Simplify                  // an irritant to the customer, of value to the company
	Automate                  // of value to the customer, an irritant to the company
	Leverage                  // of value to both
)

// Quadrants is the number of quadrants: the length of an array that [Quadrant] indexes.
const Quadrants = 4

var quadrantNames = []string{"eliminate", "simplify", "automate", "leverage"}

// String returns the machine name of the quadrant.
func (q Quadrant) String() string { return quadrantNames[q] }

// quadrantOf returns the place in the matrix of a contact that is of value to
// the customer, to the company, to both or to neither.
func quadrantOf(customerValue, companyValue bool) Quadrant {
	switch {
	case customerValue && companyValue:
		return Leverage
	case customerValue:
		return Automate
	case companyValue:
		return Simplify
	default:
		return Eliminate
	}
}

// quadrant returns the place of a reason of that kind that states none.
func (k Kind) quadrant() Quadrant {
	switch k {
	case Avoidable:
		return Eliminate
	case Hygiene:
		return Automate
	default:
		return Leverage
	}
}

// agrees reports whether a reason of the kind can have that place: nobody values
// a contact that a fault caused, nobody is irritated by one that is valuable, and
// what is needed cannot be eliminated. Hygiene is of little value, unless it is
// a moment to sell.
func (k Kind) agrees(q Quadrant, opportunity bool) bool {
	switch k {
	case Avoidable:
		return q == Eliminate || q == Simplify
	case Hygiene:
		return q == Automate || q == Simplify || q == Leverage && opportunity
	default:
		return q == Leverage
	}
}

// RuleKind says what a rule looks at.
type RuleKind uint8

// The sorts of rules.
const (
	ByCode RuleKind = iota
	ByPhrase
	ByPattern
)

var ruleKindNames = []string{"code", "phrase", "pattern"}

// String returns code, phrase or pattern.
func (k RuleKind) String() string { return ruleKindNames[k] }

// channelNames are the machine names of the channels that a policy can name.
var channelNames = []string{"phone", "email", "chat", "whatsapp", "social", "web", "post", "desk", "other"}
