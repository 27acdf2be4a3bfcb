package logfile

import "contactlog/analyzer/contact"

// maxProofs bounds how often the sample is read: each time what it proved before,
// such as the order of day and month, lets it prove more.
const maxProofs = 5

// prove settles the forms of the columns on the sample, by reading it as the whole
// file will be read. What it leaves open, and what contradicts it, the whole file
// tells.
func (l *Layout) prove(sample []record, opt *Options) {
	alone := *opt
	alone.profile, alone.Overlap = false, nil
	for range maxProofs {
		p := newPass(l, 0, &alone, nobody{})
		p.batch = nobody{}
		for i := range sample {
			p.row, p.kinds = uint32(sample[i].row), sample[i].kinds
			p.read(sample[i].fields())
		}
		p.tellWholes()
		columns, changed, err := settle(l, p.seen, opt)
		if err != nil {
			return // reading says it with all its rows
		}
		l.Columns, l.proven = columns, provenOrder(columns, p.seen)
		if !changed {
			return
		}
	}
}

// fields returns the cells of a record as a scanner does.
func (r *record) fields() [][]byte {
	fields := make([][]byte, len(r.cells))
	for i, c := range r.cells {
		fields[i] = []byte(c)
	}
	return fields
}

// nobody takes rows and knows no reasons.
type nobody struct{}

func (nobody) Add(*contact.Row)             {}
func (nobody) Exclude(*contact.Row)         {}
func (nobody) Reject(contact.Position)      {}
func (nobody) Len() int                     { return 0 }
func (nobody) Truncate(int)                 {}
func (nobody) Have(contact.Columns)         {}
func (nobody) Queue([]byte) uint16          { return 0 }
func (nobody) Segment([]byte) uint16        { return 0 }
func (nobody) Emotion([]byte) uint16        { return 0 }
func (nobody) Dimension(int, []byte) uint16 { return 0 }
func (nobody) NewBatch() Batch              { return nobody{} }
func (nobody) Append(Batch)                 {}
func (nobody) Code([]byte) contact.Code     { return contact.NoCode }
func (nobody) Text([]byte) contact.Match    { return contact.NoMatch }
func (nobody) Worker(int) Mapper            { return nobody{} }
