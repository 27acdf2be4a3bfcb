package analyzer

import (
	"strings"

	"contactlog/analyzer/document"
	"contactlog/analyzer/logfile"
)

// formTexts are how people read what a layout says of a column. What is not here is
// shown as it is written.
var formTexts = map[logfile.Form]document.Text{
	{Name: "order", Value: "dmy"}:                {EN: "day-month-year", NL: "dag-maand-jaar"},
	{Name: "order", Value: "mdy"}:                {EN: "month-day-year", NL: "maand-dag-jaar"},
	{Name: "order", Value: "ymd"}:                {EN: "year-month-day", NL: "jaar-maand-dag"},
	{Name: "utc", Value: "true"}:                 {EN: "UTC", NL: "UTC"},
	{Name: "unit", Value: "seconds"}:             {EN: "seconds", NL: "seconden"},
	{Name: "unit", Value: "milliseconds"}:        {EN: "milliseconds", NL: "milliseconden"},
	{Name: "unit", Value: "minutes"}:             {EN: "minutes", NL: "minuten"},
	{Name: "unit", Value: "hours"}:               {EN: "hours", NL: "uren"},
	{Name: "unit", Value: "days"}:                {EN: "days", NL: "dagen"},
	{Name: "plain", Value: "serial"}:             {EN: "day numbers", NL: "dagnummers"},
	{Name: "plain", Value: "epoch_seconds"}:      {EN: "seconds since 1970", NL: "seconden sinds 1970"},
	{Name: "plain", Value: "epoch_milliseconds"}: {EN: "milliseconds since 1970", NL: "milliseconden sinds 1970"},
	{Name: "blanks", Value: "true"}:              {EN: "blanks between tags", NL: "spaties tussen labels"},
	{Name: "gave_up", Value: "true"}:             {EN: "above 0 is not answered", NL: "boven 0 is niet beantwoord"},
	{Name: "numbered", Value: "uccx"}:            {EN: "1 not answered, 2 answered", NL: "1 niet beantwoord, 2 beantwoord"},
	{Name: "numbered", Value: "avaya"}:           {EN: "2 answered, 3 not answered", NL: "2 beantwoord, 3 niet beantwoord"},
	{Name: "scale", Value: "good_bad"}:           {EN: "good or bad", NL: "goed of slecht"},
	{Name: "hh_mm", Value: "true"}:               {EN: "hours:minutes", NL: "uren:minuten"},
	{Name: "mm_ss", Value: "true"}:               {EN: "minutes:seconds:00", NL: "minuten:seconden:00"},
	{Name: "mark", Value: ","}:                   {EN: "decimal comma", NL: "decimale komma"},
	{Name: "phone", Value: "true"}:               {EN: "phone numbers", NL: "telefoonnummers"},
	{Name: "inverted", Value: "true"}:            {EN: "yes is not answered", NL: "ja is niet beantwoord"},
}

// groundTexts are what a form was decided by.
var groundTexts = map[logfile.Ground]document.Text{
	logfile.ByHeader:  {EN: "by name", NL: "door de naam"},
	logfile.ByValues:  {EN: "by values", NL: "door de waarden"},
	logfile.BySpan:    {EN: "by start and end", NL: "door begin en einde"},
	logfile.ByColumns: {EN: "as other columns", NL: "als andere kolommen"},
}

// unnamed are the forms that a layout does not name, for they are what most have.
var unnamed = map[string]document.Text{
	"unit":  {EN: "seconds", NL: "seconden"},
	"hh_mm": {EN: "minutes:seconds", NL: "minuten:seconden"},
	"scale": {EN: "no scale", NL: "geen schaal"},
}

// formsOf says how the cells of a column are read. Seconds are what a layout does
// not name; they are told where there are numbers that could be something else.
func formsOf(c logfile.Column, p logfile.Profile) document.Cell {
	forms := c.Forms()
	if c.Role.IsLength() && c.Unit == 0 && p.Plain {
		forms = append([]logfile.Form{{Name: "unit", Value: c.Unit.String()}}, forms...)
	}
	var ids, en, nl []string
	for i, f := range forms {
		id := f.Name + "=" + f.Value
		if of, ground := strings.CutSuffix(f.Name, "_by"); ground {
			why := groundTexts[logfile.Ground(f.Value)]
			if i == 0 || forms[i-1].Name != of { // it decided what a layout does not name
				en, nl = append(en, unnamed[of].EN), append(nl, unnamed[of].NL)
			}
			k := len(en) - 1
			ids, en[k], nl[k] = append(ids, id), en[k]+" ("+why.EN+")", nl[k]+" ("+why.NL+")"
			continue
		}
		text, ok := formTexts[f]
		if !ok {
			text = document.Same(id)
		}
		ids, en, nl = append(ids, id), append(en, text.EN), append(nl, text.NL)
	}
	return document.Words(strings.Join(ids, "; "), document.Text{EN: strings.Join(en, ", "), NL: strings.Join(nl, ", ")})
}

// settlingFields are the fields of a saved layout that settle a doubt for which
// there is no option.
var settlingFields = map[string]string{
	"minutes_seconds": "hh_mm", "hours_for_minutes": "mm_ss", "long_times": "unit", "short_times": "unit", "decimal_mark": "mark", "thousands": "mark",
}

// settledBy says what settles a doubt, blank where nothing does.
func settledBy(d logfile.Doubt) document.Cell {
	field, ok := settlingFields[d.Code]
	switch {
	case d.Option != "":
		return document.Plain(d.Option)
	case ok:
		return document.Words("--layout", document.Text{
			EN: "--save, and " + field + " in the saved layout", NL: "--save, en " + field + " in de bewaarde indeling"})
	}
	return document.Plain("")
}
