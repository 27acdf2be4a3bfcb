package cell

import (
	"encoding/binary"

	"github.com/dchest/siphash"

	"contactlog/analyzer/contact"
)

// Keyer turns ids into keyed hashes: with another key, other hashes, so that
// nobody who sees one can try out phone numbers. It never returns
// [contact.NoKey]. Contacts, customers and whole rows hash apart: the same id as a
// contact and as a customer gives two keys.
//
// The zero Keyer has a key as well. The program uses it, so that a log gives the same
// hashes every time; none of them leaves the program.
type Keyer struct{ k0, k1 uint64 }

// NewKeyer returns the keyer with a key.
func NewKeyer(key [16]byte) Keyer {
	return Keyer{binary.LittleEndian.Uint64(key[:8]), binary.LittleEndian.Uint64(key[8:])}
}

// The parts of the key that keep the kinds of ids apart.
const (
	contactKind  = 0x636f6e7461637421
	customerKind = 0x637573746f6d6572
	rowKind      = 0x726f777320202020
)

// Contact returns the key of a contact id.
func (k Keyer) Contact(id []byte) contact.Key { return k.hash(contactKind, id) }

// Customer returns the key of a customer in the form of [AppendCustomer].
func (k Keyer) Customer(id []byte) contact.Key { return k.hash(customerKind, id) }

// Row returns the key of a row in the form of [AppendCells].
func (k Keyer) Row(cells []byte) contact.Key { return k.hash(rowKind, cells) }

func (k Keyer) hash(kind uint64, b []byte) contact.Key {
	h := siphash.Hash(k.k0, k.k1^kind, b)
	if contact.Key(h) == contact.NoKey {
		h = kind
	}
	return contact.Key(h)
}

// AppendCells appends the cells of a row to dst so that two rows give the same
// bytes only if they are equal in every cell. Blank cells at the end do not count.
func AppendCells(dst []byte, cells [][]byte) []byte {
	for len(cells) > 0 && Blank(cells[len(cells)-1]) {
		cells = cells[:len(cells)-1]
	}
	for _, c := range cells {
		c = Trim(c)
		dst = binary.AppendUvarint(dst, uint64(len(c)))
		dst = append(dst, c...)
	}
	return dst
}
