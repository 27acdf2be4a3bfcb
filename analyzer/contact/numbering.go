package contact

// MaxValues is the number of different values a dimension may have. A column of
// more values is no dimension: what comes after counts as blank.
const MaxValues = 65_535

// Dictionary numbers the values of a dimension, such as a queue, from 1 in the
// order in which they come; 0 is blank.
type Dictionary struct {
	ids    map[string]uint16
	values []string

	overflowed bool // a value found it full
}

// ID returns the number of a value, which is new when it was not met before.
// It is 0 for a blank value, and for a new one when the dictionary is full.
func (d *Dictionary) ID(value []byte) uint16 {
	if len(value) == 0 {
		return 0
	}
	if id, ok := d.ids[string(value)]; ok {
		return id
	}
	if len(d.values) == MaxValues {
		d.overflowed = true
		return 0
	}
	return d.add(string(value))
}

// add numbers a value that was not met before.
func (d *Dictionary) add(value string) uint16 {
	if d.ids == nil {
		d.ids = make(map[string]uint16)
	}
	d.values = append(d.values, value)
	id := uint16(len(d.values))
	d.ids[value] = id
	return id
}

// Value returns the value with a number from [Dictionary.ID], "" for 0.
func (d *Dictionary) Value(id uint16) string {
	if id == 0 {
		return ""
	}
	return d.values[id-1]
}

// merge numbers the values of another dictionary and returns the number here of
// each of its numbers.
func (d *Dictionary) merge(from *Dictionary) []uint32 {
	d.overflowed = d.overflowed || from.overflowed
	number := make([]uint32, len(from.values)+1)
	for k, value := range from.values {
		id, ok := d.ids[value]
		switch {
		case ok:
		case len(d.values) < MaxValues:
			id = d.add(value)
		default:
			d.overflowed = true
		}
		number[k+1] = uint32(id)
	}
	return number
}

func (d *Dictionary) reset() {
	clear(d.ids)
	d.values, d.overflowed = d.values[:0], false
}

// numbering numbers whatever can be compared from 1 in the order in which it comes:
// the sets of codes that stand together in a row, the matches of its texts. A log
// has few different ones, and those met last are found without the map.
type numbering[K comparable] struct {
	ids    map[K]uint32
	values []K
	recent [1 << recentBits]recent[K]
}

type recent[K comparable] struct {
	value K
	id    uint32
}

const recentBits = 7

// id returns the number of a value, of which hash is a hash whose first bits are good.
func (n *numbering[K]) id(value K, hash uint32) uint32 {
	r := &n.recent[hash>>(32-recentBits)]
	if r.id != 0 && r.value == value {
		return r.id
	}
	id, ok := n.ids[value]
	if !ok {
		if n.ids == nil {
			n.ids = make(map[K]uint32)
		}
		n.values = append(n.values, value)
		id = uint32(len(n.values))
		n.ids[value] = id
	}
	r.value, r.id = value, id
	return id
}

// merge numbers the values of another numbering and returns the number here of each
// of its numbers.
func (n *numbering[K]) merge(from *numbering[K], hash func(K) uint32) []uint32 {
	number := make([]uint32, len(from.values)+1)
	for k, value := range from.values {
		number[k+1] = n.id(value, hash(value))
	}
	return number
}

func (n *numbering[K]) reset() {
	clear(n.ids)
	clear(n.recent[:])
	n.values = n.values[:0]
}

// codeSet is the codes of a row.
type codeSet = [MaxCodes]Code

var noCodes = NewRow(Position{}).Codes

// mix spreads a number over all bits.
const mix = 0x9E3779B1

func hashCodes(set codeSet) uint32 {
	return (set[0].ID ^ set[1].ID<<7 ^ set[2].ID<<14 ^ set[3].ID<<21) * mix
}

func hashMatch(m Match) uint32 { return (uint32(m.Rule)<<16 | uint32(uint16(m.Reason))) * mix }

// codeSets numbers the codes of rows. Most rows have one code, and that is found again
// without comparing the others.
type codeSets struct {
	numbering[codeSet]
	single [1 << singleBits]recent[Code]
}

// singleBits is for more than the codes of most logs: those that no reason lists come
// too.
const singleBits = 9

// number returns the number of the codes of a row, 0 when it has none.
func (n *codeSets) number(set *codeSet) uint32 {
	if set[1] != NoCode || set[2] != NoCode || set[3] != NoCode {
		return n.id(*set, hashCodes(*set))
	}
	first := set[0]
	if first == NoCode {
		return 0
	}
	r := &n.single[first.ID*mix>>(32-singleBits)]
	if r.id == 0 || r.value != first {
		r.value, r.id = first, n.id(*set, hashCodes(*set))
	}
	return r.id
}

func (n *codeSets) reset() {
	n.numbering.reset()
	clear(n.single[:])
}

// matchID returns the number of a match, 0 when there is none.
func matchID(n *numbering[Match], m Match) uint32 {
	if m == NoMatch {
		return 0
	}
	return n.id(m, hashMatch(m))
}
