package contact

// column holds one value per row or contact. Trailing absent values take no
// room, so a column that the log does not have costs nothing.
type column[T comparable] struct {
	absent T
	values []T
}

// set gives row i its value. Rows come in rising order, each at most once.
func (c *column[T]) set(i int, v T) {
	if v == c.absent {
		return
	}
	for len(c.values) < i {
		c.values = append(c.values, c.absent)
	}
	c.values = append(c.values, v)
}

// at returns the value of row i.
func (c *column[T]) at(i int) T {
	if i < len(c.values) {
		return c.values[i]
	}
	return c.absent
}

// gather returns the values of rows in another order.
func (c *column[T]) gather(order []int32) column[T] {
	g := column[T]{absent: c.absent}
	if len(c.values) == 0 {
		return g
	}
	g.values = make([]T, len(order))
	for k, i := range order {
		g.values[k] = c.at(int(i))
	}
	return g
}

// truncate forgets row n and all after it.
func (c *column[T]) truncate(n int) {
	if len(c.values) > n {
		c.values = c.values[:n]
	}
}

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
	if d.ids == nil {
		d.ids = make(map[string]uint16)
	}
	d.values = append(d.values, string(value))
	id := uint16(len(d.values))
	d.ids[string(value)] = id
	return id
}

// Value returns the value with a number from [Dictionary.ID], "" for 0.
func (d *Dictionary) Value(id uint16) string {
	if id == 0 {
		return ""
	}
	return d.values[id-1]
}
