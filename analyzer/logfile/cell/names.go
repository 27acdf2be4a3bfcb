package cell

import (
	"fmt"
	"slices"
	"strings"
)

// UnmarshalText reads the order with that name.
func (o *Order) UnmarshalText(name []byte) error {
	i, err := place(orderNames[:], "order", string(name))
	*o = Order(i)
	return err
}

// UnmarshalText reads the unit with that name.
func (u *Unit) UnmarshalText(name []byte) error {
	i, err := place(unitNames[:], "unit", string(name))
	*u = Unit(i)
	return err
}

// UnmarshalText reads the meaning with that name.
func (p *PlainDate) UnmarshalText(name []byte) error {
	i, err := place(plainDateNames[:], "meaning of plain numbers", string(name))
	*p = PlainDate(i)
	return err
}

// UnmarshalText reads the numbering of the system with that name.
func (n *Numbering) UnmarshalText(name []byte) error {
	i, err := place(numberingNames[:], "system whose outcomes are numbers", string(name))
	*n = Numbering(i)
	return err
}

// markNames are the decimal marks as they are written.
var markNames = [...]string{Point: ".", Comma: ","}

// UnmarshalText reads the mark.
func (m *DecimalMark) UnmarshalText(name []byte) error {
	i, err := place(markNames[:], "decimal mark", string(name))
	*m = DecimalMark(i)
	return err
}

// place returns the place of a name in a list, 0 and an error where it has none.
func place(names []string, what, name string) (int, error) {
	if i := slices.Index(names, name); i >= 0 {
		return i, nil
	}
	return 0, fmt.Errorf("there is no %s %q: expected %s", what, name, strings.Join(names, ", "))
}
