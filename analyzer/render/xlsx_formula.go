package render

import (
	"cmp"

	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/document"
)

// formula writes a formula with the number to which it comes, which viewers that do
// not reckon show. An unknown one is an empty text, as the formula must give it.
//
// The library marks the value beside a formula as a text; only a formula of the kind
// that it calls a data table it leaves alone, and writes as any other.
func (s *sheet) formula(formula string, v document.Value, unit document.Unit, l look) {
	l.format = cmp.Or(l.format, formatOf(unit))
	s.put(func(cell string) error {
		if !known(v) {
			return s.file.SetCellFormula(s.name, cell, formula)
		}
		if err := s.file.SetCellFloat(s.name, cell, stored(v.Number, unit), -1, 64); err != nil {
			return err
		}
		leaveValue := excelize.STCellFormulaTypeDataTable
		return s.file.SetCellFormula(s.name, cell, formula, excelize.FormulaOpts{Type: &leaveValue})
	}, l)
	s.column++
}

// call gives the cell before the next one a name, by which formulas call it.
func (s *sheet) call(name string) {
	s.check(s.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: quoted(s.name) + "!" + absolute(s.address(s.row, s.column-1))}))
}

// input writes a number that a reader may change, and refuses what lies outside of
// its bounds. An unknown one is an empty cell to be filled.
func (s *sheet) input(v document.Value, unit document.Unit, least, most float64) {
	cell := s.address(s.row, s.column)
	rule := excelize.NewDataValidation(true)
	rule.Sqref = cell
	s.check(rule.SetRange(least, most, excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween))
	rule.SetError(excelize.DataValidationErrorStyleStop, s.say.overBounds, Machine(least)+" – "+Machine(most))
	l := look{input: true}
	if !known(v) {
		l.format = formatOf(unit)
		s.put(nil, l)
		s.column++
	} else {
		v.Few, v.Assumed = false, false // italics are hard to read here, and what is assumed is said beside it
		s.value(v, unit, l)
	}
	s.check(s.file.AddDataValidation(s.name, rule))
}

// down is a range of a column over rows, as formulas have it.
func (s *sheet) down(column, first, last int) string {
	return absolute(s.address(first, column)) + ":" + absolute(s.address(last, column))
}
