package contact

// countStates books the rows that are no part of any contact.
func (f *folder) countStates() {
	for block := range blocksFor(f.n) {
		state := f.table.marks.orZeros(block)
		for k := range min(blockRows, f.n-block<<blockBits) {
			switch marks(state[k]).state() {
			case excluded, undated:
				f.book(int32(block<<blockBits+k), RowExcluded)
			case rejected:
				f.book(int32(block<<blockBits+k), RowRejected)
			}
		}
	}
}

// settle turns the rows that are left into contacts, in their own places, closes
// the columns up, and returns how many there are.
func (f *folder) settle() int {
	byCodes, byText := f.reasonsByCodes(), f.reasonsByText()
	f.table.marks.reach(f.n)
	f.table.reason.reach(f.n)
	counts := make([]int32, blocksFor(f.n))
	inParallel(len(counts), func(block int) { counts[block] = f.settleBlock(block, byCodes, byText) })
	n := 0
	for _, c := range counts {
		n += int(c)
	}
	f.rowCounts[RowContact] = int64(n)
	if f.trail != nil {
		f.number(n)
	}
	f.free(f.table.codes.lanes()...)
	f.free(f.table.text.lanes()...)
	var kept []stretch
	if n < f.n {
		kept = f.kept()
		f.firsts = rowsOf(kept, f.n)
		all := f.table.all()
		inParallel(len(all), func(k int) { all[k].closeUp(kept, n) })
	}
	f.texts = f.sampled(kept)
	return n
}

// rowsOf is the set of the rows in some stretches of n rows.
func rowsOf(all []stretch, n int) rowSet {
	s := make(rowSet, 0, n/wordBits+1)
	for _, st := range all {
		for i := st.from; i < st.from+st.n; i++ {
			s.add(int(i))
		}
	}
	return s
}

// kept returns the rows that are contacts, and where they move.
func (f *folder) kept() []stretch {
	var all []stretch
	var to int32
	for i := int32(0); int(i) < f.n; i++ {
		if !f.marksOf(i).kept() {
			continue
		}
		if last := len(all) - 1; last >= 0 && all[last].from+all[last].n == i {
			all[last].n++
		} else {
			all = append(all, stretch{i, to, 1})
		}
		to++
	}
	return all
}

// ruleOf returns the rule that gave the contact on a row its reason.
func (f *folder) ruleOf(row int) Rule {
	if m := firstOf(f.codesOf(row)); m.Reason.Mapped() {
		return m.Rule
	}
	return f.textOf(row).Rule
}

// number gives the contacts their numbers in the trail: before, each row has the first row
// of its contact.
func (f *folder) number(n int) {
	t := f.trail
	t.First, t.Rule = make([]int32, 0, n), make([]Rule, 0, n)
	number := make([]int32, f.n)
	for row := range f.n {
		if f.marksOf(int32(row)).kept() {
			number[row] = int32(len(t.First))
			t.First = append(t.First, int32(row))
			t.Rule = append(t.Rule, f.ruleOf(row))
		}
	}
	for row, first := range t.Contact {
		t.Contact[row] = number[first]
	}
}

// reasonsByCodes returns for every set of codes one more than the reason that stands first
// among them, 0 when no code is mapped.
func (f *folder) reasonsByCodes() []uint16 {
	reasons := make([]uint16, len(f.codes.values)+1)
	for k, set := range f.codes.values {
		reasons[k+1] = uint16(firstOf(set).Reason + 1)
	}
	return reasons
}

// reasonsByText returns the same for every match by text.
func (f *folder) reasonsByText() []uint16 {
	reasons := make([]uint16, len(f.matches.values)+1)
	for k, match := range f.matches.values {
		reasons[k+1] = uint16(match.Reason + 1)
	}
	return reasons
}

// settleBlock settles the rows of a block and returns how many are contacts: a code
// gives the reason before a text does, the centre's own numbers are no customers, and the
// marks say what the contact is.
func (f *folder) settleBlock(block int, byCodes, byText []uint16) (contacts int32) {
	t := &f.table
	from, to := block<<blockBits, min((block+1)<<blockBits, f.n)
	all, reasons := t.marks.have(block), t.reason.have(block)
	for i := from; i < to; i++ {
		m := marks(all[i&inBlock])
		if m.state() != readable {
			all[i&inBlock] = uint16(m.with(goneAt, gone))
			continue
		}
		contacts++
		all[i&inBlock] = uint16(m.with(judgedAt, uint8(judge(m.direction(), m.outcome()))).with(goneAt, kept))
		reason := byCodes[t.codes.at(i)]
		if reason == 0 {
			reason = byText[t.text.at(i)]
		}
		reasons[i&inBlock] = reason
	}
	if len(f.called.first) > 0 {
		for i := from; i < to; i++ {
			if f.called.has(Key(t.customer.at(i))) {
				t.customer.put(i, uint64(NoKey))
			}
		}
	}
	return contacts
}
