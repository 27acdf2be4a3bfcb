package contact

import (
	"cmp"
	"math/bits"
	"slices"
	"sync/atomic"
)

// A log keeps no texts, but for a sample of what customers said: masked words of some
// rows, for the tables that show words, when these are asked for. Which rows that are
// is told by a hash of where they stand, so it is the same for any number of workers:
// those whose hash begins with so many zeros that the sample is not too large.

// SaidWord says in the first byte of a word of [Row.Said] what is special about it. Words
// are folded, have no blanks and stand with one blank between them; a plain one begins
// with a letter.
type SaidWord byte

// The special words.
const (
	SaidGap     SaidWord = '-' // stands alone, for words that tell nothing or are masked
	SaidCapital SaidWord = '^' // begins with a capital within a sentence, as names do
	SaidOpening SaidWord = '<' // opens a sentence, or nothing can be told from its capital
	SaidName    SaidWord = '!' // was said elsewhere in the row to be a name
)

// sampledText is the words of a row.
type sampledText struct {
	row   int32 // of the log; in the end, the contact by the order of the first rows
	zeros uint8 // with which its hash begins
	said  string
}

// sample is a bounded sample of what was said in rows.
type sample struct {
	texts []sampledText
	bytes int
	zeros uint8 // that the hash of every row in it has at least
}

// sampling is the sample of a log while it is gathered: of the files before, and of the
// one at hand, which may be read again.
type sampling struct {
	texts, bytes int // the most that a sample holds; of 0 texts none is kept
	before, now  sample
	zeros        atomic.Uint32 // what is not worth keeping any more
}

// Sample makes the builder keep what was said in a sample of the rows: of at most so
// many rows, and of so many bytes.
func (b *Builder) Sample(texts, bytes int) { b.sampling.texts, b.sampling.bytes = texts, bytes }

// Samples reports whether the row at p is one whose words the log may keep.
func (b *Batch) Samples(p Position) bool {
	return b.sampling.texts > 0 && zerosAt(p) >= uint8(b.sampling.zeros.Load())
}

// zerosAt returns with how many zeros the hash of a position begins: the finaliser of
// SplitMix64.
func zerosAt(p Position) uint8 {
	x := uint64(p.File)<<32 | uint64(p.Row)
	x += 0x9E3779B97F4A7C15
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return uint8(bits.LeadingZeros64(x ^ x>>31))
}

// add keeps what was said in a row.
func (s *sample) add(row int, r *Row) {
	if len(r.Said) > 0 {
		s.texts = append(s.texts, sampledText{int32(row), zerosAt(r.Pos), r.Said})
	}
}

// take puts the texts of others behind those so far, with their rows from at on, and
// drops as many as it must.
func (s *sampling) take(to, from *sample, at int) {
	if from.zeros > to.zeros {
		to.zeros = from.zeros
		to.drop()
	}
	for _, t := range from.texts {
		if t.zeros >= to.zeros {
			t.row += int32(at)
			to.texts = append(to.texts, t)
			to.bytes += len(t.said)
		}
	}
	for len(to.texts) > s.texts || to.bytes > s.bytes {
		to.zeros++
		to.drop()
	}
	s.zeros.Store(uint32(max(s.before.zeros, s.now.zeros)))
}

// drop drops the texts of rows whose hash does not begin with enough zeros.
func (s *sample) drop() {
	s.texts = slices.DeleteFunc(s.texts, func(t sampledText) bool { return t.zeros < s.zeros })
	s.bytes = 0
	for _, t := range s.texts {
		s.bytes += len(t.said)
	}
}

// close ends a file.
func (s *sampling) close() {
	s.take(&s.before, &s.now, 0)
	s.now = sample{}
	s.zeros.Store(uint32(s.before.zeros))
}

// truncate forgets row n and all after it.
func (s *sampling) truncate(n int) {
	s.now = sample{}
	s.before.texts = slices.DeleteFunc(s.before.texts, func(t sampledText) bool { return int(t.row) >= n })
	s.before.drop()
	s.zeros.Store(uint32(s.before.zeros))
}

// follow says that a row has become part of the contact of another.
func (f *folder) follow(row, first int32) {
	texts := f.sampling.before.texts
	if len(texts) == 0 {
		return
	}
	k, found := slices.BinarySearchFunc(texts, row, func(t sampledText, row int32) int { return cmp.Compare(t.row, row) })
	if found {
		f.joined = append(f.joined, joinedText{k, first})
	}
}

// joinedText is a text of the sample whose row is not the first of its contact.
type joinedText struct {
	text  int
	first int32
}

// sampled returns the texts of the sample, by contact in the order of the first rows; of one
// contact in the order of the rows. Kept are the rows that are contacts; nil is all.
func (f *folder) sampled(kept []stretch) []sampledText {
	texts := f.sampling.before.texts
	for _, j := range f.joined {
		texts[j.text].row = j.first
	}
	slices.SortStableFunc(texts, func(a, b sampledText) int { return cmp.Compare(a.row, b.row) })
	for k := range texts {
		if kept == nil {
			break
		}
		at, found := slices.BinarySearchFunc(kept, texts[k].row, func(s stretch, row int32) int { return cmp.Compare(s.from, row) })
		if !found {
			at--
		}
		texts[k].row += kept[at].to - kept[at].from
	}
	return texts
}

// SampledRows returns of how many rows the sample holds one: of each, when 1.
func (l *Log) SampledRows() int64 { return 1 << l.sampledZeros }

// EachSaid calls visit for the contacts in sight of which the sample holds what was
// said, in the order of the contacts, with the words of each of their rows that it holds.
func (l *Log) EachSaid(visit func(i int, said []string)) {
	var have rowSet
	for _, t := range l.texts {
		have.add(int(t.row))
	}
	for i := range l.n {
		came := i
		if l.arranged != nil {
			came = l.Came(i)
		}
		if !have.has(came) {
			continue
		}
		at, _ := slices.BinarySearchFunc(l.texts, int32(came), func(t sampledText, row int32) int { return cmp.Compare(t.row, row) })
		var said []string
		for ; at < len(l.texts) && l.texts[at].row == int32(came); at++ {
			said = append(said, l.texts[at].said)
		}
		visit(i, said)
	}
}
