package analyzer

import (
	"fmt"
	"slices"

	"contactlog/analyzer/document"
	"contactlog/analyzer/logfile"
)

// fileWarnings tell what could not be read of a file, and what it left open.
func fileWarnings(file File) []document.Warning {
	var all []document.Warning
	if len(file.Rejects) > 0 {
		r := file.Rejects[0]
		cause := r.Cause.Text()
		all = append(all, counted("rejected_rows", file.Rejected, file.place(r.Row, r.Column),
			document.Text{EN: "row is rejected: " + cause.EN, NL: "rij is afgekeurd: " + cause.NL},
			document.Text{EN: "rows are rejected, the first because of this: " + cause.EN, NL: "rijen zijn afgekeurd, de eerste hierom: " + cause.NL}))
	}
	for _, u := range file.Unreadable {
		if u.Cause == logfile.UnknownWord {
			continue // a doubt says more
		}
		cause := u.Cause.Text()
		en, nl := fmt.Sprintf("%s (found %s)", cause.EN, shown(u.Shape)), fmt.Sprintf("%s (gevonden: %s)", cause.NL, shown(u.Shape))
		all = append(all, counted("unreadable_cells", u.Count, file.place(u.Row, u.Column),
			document.Text{EN: "cell counts as blank: " + en, NL: "cel telt als leeg: " + nl},
			document.Text{EN: "cells count as blank, the first because of this: " + en, NL: "cellen tellen als leeg, de eerste hierom: " + nl}))
	}
	for _, d := range append(slices.Clip(file.Doubts), file.News...) {
		text := document.Text(d.Text)
		if d.Option != "" {
			text.EN += "; " + d.Option + " settles it"
			text.NL += "; " + d.Option + " beslist het"
		}
		all = append(all, document.Warning{Code: d.Code, Count: d.Count, Where: file.place(d.Row, ""), Text: text})
	}
	return all
}
