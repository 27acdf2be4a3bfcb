package contact

// MaxDimensions is by how many columns of an export a report can divide at once.
const MaxDimensions = 2

// dimensions are the columns that the user asks to divide by: each has a
// dictionary of its own, as queues and segments have.
type dimensions [MaxDimensions]numbers

func (d *dimensions) put(i int, values [MaxDimensions]uint16) {
	for k, v := range values {
		if v != 0 || !d[k].low.empty() {
			d[k].put(i, uint32(v))
		}
	}
}

func (d *dimensions) at(i int) (values [MaxDimensions]uint16) {
	for k := range d {
		values[k] = uint16(d[k].at(i))
	}
	return values
}

func (d *dimensions) lanes() (all []lanes) {
	for k := range d {
		all = append(all, d[k].lanes()...)
	}
	return all
}

// firstOfEach takes from later what values leaves blank.
func firstOfEach(values, later [MaxDimensions]uint16) [MaxDimensions]uint16 {
	for k, v := range values {
		if v == 0 {
			values[k] = later[k]
		}
	}
	return values
}

// Dimension returns the number of a value of the column that is dimension k, among
// those of the batch.
func (b *Batch) Dimension(k int, value []byte) uint16 { return b.dimensions[k].ID(value) }

// Dimension returns the number of a value of the column that is dimension k, in
// the log's dictionary of it.
func (b *Builder) Dimension(k int, value []byte) uint16 { return b.dimensions[k].ID(value) }

// Dimension returns the value of contact i in dimension k, a value of
// [Log.Dimensions]: the first known in leg order.
func (l *Log) Dimension(i, k int) uint16 { return uint16(l.table.dimensions[k].at(i)) }

// Overflowed reports whether a value found no place in the dictionary, so that
// the column is no dimension.
func (d *Dictionary) Overflowed() bool { return d.overflowed }

// Len returns the number of values. They are numbered from 1 to it.
func (d *Dictionary) Len() int { return len(d.values) }
