package render

import (
	"github.com/xuri/excelize/v2"

	"contactlog/analyzer/document"
)

// The places of the charts on their sheet: two beside each other. What they draw
// stands to the right of them.
const (
	chartsBeside  = 2
	chartColumns  = 8  // of a chart, with what is kept free beside it
	chartRows     = 20 // of a chart, with what is kept free below it
	chartWidth    = 580
	chartHeight   = 380
	wideWidth     = 1180 // of one that takes the place of two
	firstChartRow = 4
	dataColumn    = chartsBeside*chartColumns + 2
	standardWidth = 10 // of a column, in digits
)

// drawings are the charts of tables that a workbook can draw.
func (b *workbook) drawings(tables []document.Table) []chartData {
	var all []chartData
	for _, t := range tables {
		if c, ok := b.chartOf(t); ok {
			all = append(all, c)
		}
	}
	return all
}

// charts draws the tables that are better looked at than read on one sheet, as
// charts of the spreadsheet that can be changed and copied to slides.
func (b *workbook) charts(s *sheet, all []chartData) content {
	for range dataColumn {
		s.widths = append(s.widths, standardWidth)
	}
	s.headings(b.say.charts, b.say.shows)
	row := firstChartRow
	s.goTo(row-1, dataColumn)
	s.free(b.say.drawn, look{bold: true, colour: greyColour})
	place := 0 // of the next chart, in charts
	for _, c := range withoutGaps(all) {
		place += place % chartsBeside * c.width() / chartsBeside // a wide one begins a line
		at := s.address(firstChartRow+place/chartsBeside*chartRows, place%chartsBeside*chartColumns)
		row = s.draw(c, at, row) + 2
		place += c.width()
	}
	s.finish()
	s.withoutLines("70AD47")
	s.print(b.say.charts, 0)
	s.onOnePage()
	last := s.address(firstChartRow+(place+1)/chartsBeside*chartRows-1, chartsBeside*chartColumns-1)
	s.check(s.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: s.name, RefersTo: quoted(s.name) + "!$A$1:" + absolute(last)}))
	return content{s.name, b.say.charts, b.say.shows}
}

// wide reports whether a chart takes the place of two: one with the names of many
// columns below it.
func (c chartData) wide() bool {
	return (c.kind == document.Pareto || c.kind == document.Waterfall) && len(c.categories) > 8
}

// width is how many places a chart takes.
func (c chartData) width() int {
	if c.wide() {
		return chartsBeside
	}
	return 1
}

// withoutGaps returns charts in their order, but for a wide one that would leave a
// place empty: that comes behind the next one which fills it.
func withoutGaps(all []chartData) []chartData {
	var list, waiting []chartData
	place := 0
	for _, c := range all {
		if c.wide() && place%chartsBeside > 0 {
			waiting = append(waiting, c)
			continue
		}
		list, place = append(list, c), place+c.width()
		if place%chartsBeside == 0 {
			list, waiting = append(list, waiting...), nil
		}
	}
	return append(list, waiting...)
}

// onOnePage has the sheet printed on a page that stands up.
func (s *sheet) onOnePage() {
	portrait, one := "portrait", 1
	s.check(s.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{Orientation: &portrait, FitToHeight: &one}))
}

// draw writes what a chart draws from a row on, and the chart at a cell. It returns
// the last row.
func (s *sheet) draw(c chartData, at string, row int) int {
	s.goTo(row, dataColumn)
	s.free(c.title, look{bold: true, colour: greyColour})
	s.goTo(row+1, dataColumn+1)
	for _, line := range c.series {
		s.free(line.name, look{colour: greyColour})
	}
	for k, category := range c.categories {
		s.goTo(row+2+k, dataColumn)
		s.cell(category, document.Count, look{colour: greyColour})
		for _, line := range c.series {
			s.value(line.values[k], line.unit, look{colour: greyColour})
		}
	}
	last := row + 1 + len(c.categories)
	charts := s.excelCharts(c, row+1, last)
	s.check(s.file.AddChart(s.name, at, charts[0], charts[1:]...))
	return last
}

// excelCharts are the layers of a chart: columns or bars, lines over them.
func (s *sheet) excelCharts(c chartData, head, last int) []*excelize.Chart {
	one, overlap, gap := false, 100, uint(40)
	base := &excelize.Chart{
		Type: excelize.ColStacked, VaryColors: &one, GapWidth: &gap, Overlap: &overlap, ShowBlanksAs: "gap",
		Format:    excelize.GraphicOptions{AltText: c.alt, Name: c.title, Positioning: "oneCell"},
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: chartHeight},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.title, Font: &excelize.Font{Bold: true, Size: 12, Color: inkColour, Family: "Calibri"}}}},
		Legend:    excelize.ChartLegend{Position: "none"},
		XAxis:     excelize.ChartAxis{Font: axisFont()},
		YAxis:     valueAxis(c.series[0].unit),
	}
	base.YAxis.MajorGridLines = true
	if c.kind != document.Line && c.fromZero() {
		base.YAxis.Minimum = new(float64)
	}
	if c.series[0].unit == document.Share && c.highest() < smallShare {
		base.YAxis.NumFmt.CustomNumFmt = formatOf(document.Share)
	}
	if c.wide() {
		base.Dimension.Width, base.XAxis.Alignment.TextRotation = wideWidth, -45
	}
	if c.legend {
		base.Legend.Position = "bottom"
	}
	switch c.kind {
	case document.Bars:
		base.Type, base.XAxis.ReverseOrder, base.YAxis.None, base.YAxis.MajorGridLines = excelize.BarStacked, true, true, false
		base.PlotArea.ShowVal, base.PlotArea.NumFmt.CustomNumFmt = true, formatOf(c.series[0].unit)
		if sideBySide(c.series) {
			base.Type, base.Overlap = excelize.Bar, nil
		}
	case document.Line:
		base.Type, base.Overlap, base.GapWidth = excelize.Scatter, nil, nil
	}
	layers := []*excelize.Chart{base}
	for k, line := range c.series {
		layer := base
		if line.line && c.kind != document.Line {
			layer = &excelize.Chart{Type: excelize.Line, XAxis: excelize.ChartAxis{Font: axisFont()}, YAxis: valueAxis(line.unit)}
			if line.second {
				most := 1.0
				layer.YAxis.Secondary, layer.YAxis.Maximum = true, &most
			}
			layers = append(layers, layer)
		}
		layer.Series = append(layer.Series, s.excelSeries(line, head, last, dataColumn+1+k))
	}
	return layers
}

// smallShare is a share below which whole percents say the same at several places of
// an axis.
const smallShare = 0.05

func (c chartData) highest() float64 {
	highest := 0.0
	for _, s := range c.series {
		for _, v := range s.values {
			highest = max(highest, v.Number)
		}
	}
	return highest
}

// fromZero reports whether no value is below 0: then bars begin there. Spreadsheets
// begin them near the lowest value where all are alike, and exaggerate what differs.
func (c chartData) fromZero() bool {
	for _, s := range c.series {
		for _, v := range s.values {
			if v.Known && v.Number < 0 {
				return false
			}
		}
	}
	return true
}

// sideBySide reports whether series have values in the same place: then their bars
// stand beside each other.
func sideBySide(list []series) bool {
	for k := range list[0].values {
		n := 0
		for _, s := range list {
			if s.values[k].Known {
				n++
			}
		}
		if n > 1 {
			return true
		}
	}
	return false
}

func (s *sheet) excelSeries(line series, head, last, column int) excelize.ChartSeries {
	at := func(row, column int) string { return absolute(s.address(row, column)) }
	name := quoted(s.name) + "!"
	drawn := excelize.ChartSeries{
		Name:       name + at(head, column),
		Categories: name + at(head+1, dataColumn) + ":" + at(last, dataColumn),
		Values:     name + at(head+1, column) + ":" + at(last, column),
		Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{line.colour}},
		Marker:     excelize.ChartMarker{Symbol: "none"},
	}
	if line.colour == "" {
		drawn.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFFFFF"}, Transparency: 100}
		drawn.Legend.Font = &excelize.Font{Color: "FFFFFF"}
	}
	if line.line {
		drawn.Line = excelize.LineOptions{Type: excelize.LineSolid, Width: 2.25}
		if line.thin {
			drawn.Line.Width, drawn.Line.Dash = 1, excelize.LineDashDash
		}
	}
	return drawn
}

func axisFont() excelize.Font { return excelize.Font{Size: 9, Color: "404040", Family: "Calibri"} }

func valueAxis(unit document.Unit) excelize.ChartAxis {
	return excelize.ChartAxis{Font: axisFont(), NumFmt: excelize.ChartNumFmt{CustomNumFmt: axisFormat(unit)}}
}

// axisFormat is the number format of a unit beside an axis, where numbers are round.
func axisFormat(unit document.Unit) string {
	if unit == document.Share {
		return `0%`
	}
	return formatOf(unit)
}
