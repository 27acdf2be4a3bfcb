package logfile

import (
	"fmt"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// Overlap compares the rows of the files of one log, cell by cell: a file that is
// given twice, under whatever name, and files that partly hold the same rows. It
// keeps a hash per row, of very many rows an even part of them.
type Overlap struct {
	seen  *sample[occurrences]
	blank map[contact.Key]occurrences // rows without an id, where they are to be removed
	alike *sample[uint16]             // starts with their customers, of rows without an id: the file that had them first
	files []sameRows
	names []string
	at    int // the file that is being read
}

// occurrences are how often a row stands in files.
type occurrences struct {
	now    uint32 // in the file at
	before uint32 // most in any file before it
	at     uint16
	first  uint16 // the file that had it first
}

// meet counts the row once more and reports whether a file before this one has it
// as often.
func (o *occurrences) meet(file uint16) bool {
	if o.at != file {
		o.before, o.now, o.at = max(o.before, o.now), 0, file
	}
	o.now++
	return o.now <= o.before
}

// sameRows is what one file has in common with those before it.
type sameRows struct {
	all        int64 // rows, also those that cannot be read
	rows       int64
	digest     uint64           // of all rows in their order
	shared     map[uint16]int64 // rows that a file before it has too, by that file; estimated where only a part is kept
	first      uint32           // the first such row
	alike      map[uint16]int64 // rows that seem to be those of a file before it, in another form
	firstAlike uint32
}

// NewOverlap returns an overlap of the files with these names.
func NewOverlap(names []string) *Overlap {
	return &Overlap{
		seen: newSample[occurrences](maxOverlap), blank: map[contact.Key]occurrences{}, alike: newSample[uint16](maxAlike),
		files: make([]sameRows, len(names)), names: names,
	}
}

// begin begins the reading of a file, or begins it anew.
func (o *Overlap) begin(file int) {
	if o == nil {
		return
	}
	o.at = file
	again := o.files[file].shared != nil
	o.files[file] = sameRows{shared: map[uint16]int64{}, alike: map[uint16]int64{}}
	if again {
		forget(o.seen.kept, file)
		forget(o.blank, file)
	}
}

// forget drops what a file said.
func forget(kept map[contact.Key]occurrences, file int) {
	for k, seen := range kept {
		if seen.at == uint16(file) && seen.now > 0 {
			seen.now = 0
			kept[k] = seen
		}
	}
}

// compare notes what of a row is held against other rows in their order, within the
// file and those before it. A row without an id, where
// equal rows are to be removed, gets the hash of its cells as its id, together with
// how often the file had it before. So it folds with the equal row of the other
// file, with which it shares its start: the books count it among the duplicates, as
// they do the equal rows that have an id, and they balance as ever.
func (p *pass) compare(cells [][]byte, r *contact.Row) {
	if p.meets && r.Customer != contact.NoKey {
		p.part.meetings = append(p.part.meetings, meeting{r.Customer, r.ID, p.row})
	}
	o := p.opt.Overlap
	if o == nil {
		return
	}
	key := r.ID
	if p.at.id >= 0 {
		p.buf = cell.AppendCells(p.buf[:0], cells)
		key = p.opt.Keyer.Row(p.buf)
	}
	mark := rowKey{key: key, row: p.row}
	if p.at.id < 0 || r.ID == contact.NoKey {
		mark.alike = p.alikeKey(r)
	}
	p.part.keys = append(p.part.keys, mark)
	if r.ID != contact.NoKey || !p.opt.DedupeRows {
		return
	}
	if len(o.blank) == maxDeduped {
		p.frame.broken = fmt.Errorf("row %d: more than %d rows have no id: they cannot be compared with those of other files; leave out --dedupe rows", p.row, maxDeduped)
		return
	}
	seen := o.blank[key]
	seen.meet(uint16(p.file))
	o.blank[key] = seen
	p.buf = fmt.Appendf(p.buf[:0], "%d of %d", seen.now, key)
	r.ID = p.opt.Keyer.Row(p.buf)
}

// meet notes a row of the file that is being read, and reports whether it is known to
// differ from all rows of the files before it.
func (o *Overlap) meet(key contact.Key, row uint32) (differs bool) {
	f := &o.files[o.at]
	f.rows++
	f.digest = (f.digest ^ uint64(key)) * 0x9e3779b97f4a7c15
	f.digest ^= f.digest >> 29
	if !o.seen.takes(key) {
		return false
	}
	file := uint16(o.at)
	seen, met := o.seen.kept[key]
	if !met {
		seen.at, seen.first = file, file
	}
	equal := seen.meet(file)
	if equal {
		if len(f.shared) == 0 {
			f.first = row
		}
		f.shared[seen.first] += o.seen.times()
	}
	o.seen.set(key, seen)
	return !equal
}

// doubts tells what the file, of so many rows, has in common with those before it,
// unless the user settled what becomes of that.
func (o *Overlap) doubts(rows int64, settled bool) []Doubt {
	if o == nil {
		return nil
	}
	o.files[o.at].all = rows
	if settled {
		return nil
	}
	const option = "--dedupe rows"
	f := &o.files[o.at]
	for i := range o.at {
		if earlier := &o.files[i]; f.rows > 0 && f.all == earlier.all && f.rows == earlier.rows && f.digest == earlier.digest {
			return []Doubt{{"same_file", "", f.rows, 0, Text{
				fmt.Sprintf("the rows are those of %s once more: the same file was given twice; they count once, but for rows whose id is blank", o.names[i]),
				fmt.Sprintf("de rijen zijn nog eens die van %s: hetzelfde bestand is twee keer opgegeven; ze tellen één keer, behalve rijen waarvan het nummer leeg is", o.names[i])}, option}}
		}
	}
	var all []Doubt
	for i := range o.at {
		if n := min(f.shared[uint16(i)], f.rows); n > 0 {
			all = append(all, Doubt{"equal_rows", "", n, f.first, Text{
				fmt.Sprintf("%d of %d rows are equal in every cell to rows of %s: the files overlap; they count once, but for rows whose id is blank", n, f.rows, o.names[i]),
				fmt.Sprintf("%d van %d rijen zijn in elke cel gelijk aan rijen van %s: de bestanden overlappen; ze tellen één keer, behalve rijen waarvan het nummer leeg is", n, f.rows, o.names[i])}, option})
		}
	}
	return all
}

// common returns how many rows of the file that is being read stand in files before it.
func (o *Overlap) common() int64 {
	if o == nil {
		return 0
	}
	var n int64
	for _, shared := range o.files[o.at].shared {
		n += shared
	}
	return min(n, o.files[o.at].rows)
}

// namedAgain tells of a file that was named several times.
func (f *File) namedAgain() []Doubt {
	if f.again == 0 {
		return nil
	}
	return []Doubt{{"named_again", "", f.again, 0, Text{
		fmt.Sprintf("this file is named %d times; it is read once", f.again+1),
		fmt.Sprintf("dit bestand is %d keer opgegeven; het is één keer gelezen", f.again+1)}, ""}}
}
