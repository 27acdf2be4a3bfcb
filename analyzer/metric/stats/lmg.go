package stats

import "math"

// Products are the sums of squares and products of the columns of rows: of a column of
// ones, of the columns that explain, and of the one that is explained, which is the last.
// They are all that a linear model needs of the rows.
type Products struct {
	columns int       // the ones and the last included
	sums    []float64 // of each column with itself and those after it
}

// NewProducts is of no rows, with so many columns that explain.
func NewProducts(columns int) *Products {
	n := columns + 2
	return &Products{n, make([]float64, n*(n+1)/2)}
}

// of returns the sums of a column with itself and those after it.
func (p *Products) of(column int) []float64 {
	from := column*p.columns - column*(column-1)/2
	return p.sums[from : from+p.columns-column]
}

// Add adds a row: the columns that explain, and the one that is explained.
func (p *Products) Add(row []float64) {
	at := func(k int) float64 {
		if k == 0 {
			return 1
		}
		return row[k-1]
	}
	for a := range p.columns {
		x := at(a)
		if x == 0 {
			continue
		}
		for k, sums := 0, p.of(a); k < len(sums); k++ {
			sums[k] += x * at(a+k)
		}
	}
}

// AddTimes adds the rows of others, each so many times.
func (p *Products) AddTimes(o *Products, times float64) {
	for k, x := range o.sums {
		p.sums[k] += times * x
	}
}

// constant is how small the variance of a column is, next to its squares, when only
// rounding makes it more than 0.
const constant = 1e-12

// collinear is how little of a column's variance may be left, when the columns before it
// are taken out, for the column to say anything of its own.
const collinear = 1e-9

// squares returns the sum of squares of a column, as [matrix] counts them.
func (p *Products) squares(column int) float64 { return p.of(column + 1)[0] }

// LMG returns the part that each factor has in the R² of the linear model of all: what it
// adds to R² when it enters, averaged over all orders of entry (Lindeman, Merenda and
// Gold 1980; Grömping 2006). A factor is one or more columns that enter together; widths
// are how many each has, and add up to the columns that explain. The parts are 0 or more
// and add up to R². A column that is constant, or that others make up, adds nothing.
// When what is explained does not vary, ok is false.
func (p *Products) LMG(widths []int) (parts []float64, r2 float64, ok bool) {
	m := p.centred()
	y := p.columns - 2
	total := m.at(y, y)
	if !(total > constant*p.squares(y)) {
		return nil, 0, false
	}
	s := subsets{r2: make([]float64, 1<<len(widths)), total: total}
	for j := range y {
		variance := m.at(j, j)
		if variance <= constant*p.squares(j) {
			variance = math.Inf(1)
		}
		s.variance = append(s.variance, variance)
	}
	at := 0
	for _, width := range widths {
		s.starts = append(s.starts, at)
		at += width
	}
	s.starts = append(s.starts, at)
	for range widths {
		s.spare = append(s.spare, matrix{m.size, make([]float64, len(m.cells))})
	}
	s.enter(0, 0, 0, m)
	return s.average(), s.r2[len(s.r2)-1], true
}

// matrix is symmetric; only its cells from the diagonal on are used.
type matrix struct {
	size  int
	cells []float64
}

func (m matrix) at(a, b int) float64 { return m.cells[a*m.size+b] }

// centred returns the sums of squares and products of the differences from the means.
func (p *Products) centred() matrix {
	m := matrix{p.columns - 1, make([]float64, (p.columns-1)*(p.columns-1))}
	ones := p.of(0)
	n := ones[0]
	for a := range m.size {
		for k, sum := range p.of(a + 1) {
			m.cells[a*m.size+a+k] = sum - ones[a+1]*ones[a+k+1]/n
		}
	}
	return m
}

// subsets works out R² for every set of factors.
type subsets struct {
	starts   []int     // of each factor its first column, and the end of all
	variance []float64 // of each column, infinite of a constant one
	total    float64   // of what is explained
	r2       []float64 // by set, a bit for each factor
	spare    []matrix  // room for one more factor
}

// enter lets each factor from first on enter a model that holds a set already, whose
// columns are taken out of m.
func (s *subsets) enter(set, first, depth int, m matrix) {
	y := m.size - 1
	for f := first; f < len(s.starts)-1; f++ {
		from := s.starts[f]
		next := s.spare[depth]
		copy(next.cells[from*m.size:], m.cells[from*m.size:]) // the columns before it never enter again
		for j := from; j < s.starts[f+1]; j++ {
			s.take(next, j)
		}
		with := set | 1<<f
		s.r2[with] = math.Max(s.r2[set], 1-next.at(y, y)/s.total)
		s.enter(with, f+1, depth+1, next)
	}
}

// take takes a column out of those after it.
func (s *subsets) take(m matrix, column int) {
	pivot := m.at(column, column)
	if pivot <= collinear*s.variance[column] {
		return
	}
	row := m.cells[column*m.size : (column+1)*m.size]
	for a := column + 1; a < m.size; a++ {
		times := row[a] / pivot
		if times == 0 {
			continue
		}
		to := m.cells[a*m.size : (a+1)*m.size]
		for b := a; b < m.size; b++ {
			to[b] -= times * row[b]
		}
	}
}

// average returns what each factor adds to the sets without it, each set as often as
// orders of entry have it before the factor.
func (s *subsets) average() []float64 {
	k := len(s.starts) - 1
	weights := make([]float64, k) // by the size of the set
	for size := range weights {
		weights[size] = 1 / float64(k)
		for j := 1; j <= size; j++ { // one of binomial(k-1, size) sets of the size
			weights[size] *= float64(j) / float64(k-j)
		}
	}
	parts := make([]float64, k)
	for set, r2 := range s.r2 {
		size := 0
		for f := range k {
			size += set >> f & 1
		}
		for f := range k {
			if set>>f&1 == 0 {
				parts[f] += weights[size] * math.Max(0, s.r2[set|1<<f]-r2)
			}
		}
	}
	return parts
}
