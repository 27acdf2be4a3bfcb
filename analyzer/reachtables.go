package analyzer

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
)

// reachFigures are the lines of whether customers could reach us.
var reachFigures = []string{
	"abandoned_share", "retry_share", "contained_then_contact",
	"median_wait", "median_wait_valuable", "median_wait_hygiene", "median_wait_avoidable", "median_wait_unmapped",
}

func reachTable(_ *Findings, d *document.Document) document.Table {
	return listed("reachability", d, reachFigures)
}

// medianWait is a figure of how long customers waited.
func medianWait(name string, of func(metric.Waits) metric.Median) figure {
	return figure{name: name, needs: []need{needWaits, needWaitsOfKind}, value: func(f *Findings) document.Value {
		m := of(f.Waits)
		if m.N == 0 {
			return document.Value{}
		}
		v := document.Num(m.Value / float64(contact.Second))
		v.N, v.Few = m.N, m.N < metric.FewBelow
		return v
	}}
}

// The needs of reachability.
var (
	needAbandoned = need{
		func(f *Findings) bool { return f.Reach.AnyAbandoned },
		document.Text{EN: "no contact of the log is abandoned: there was none, or the log leaves them out", NL: "geen enkel contact van het log bleef onbeantwoord: er was er geen, of het log laat ze weg"},
	}
	needAbandoners = need{
		func(f *Findings) bool { return f.Reach.KnownAbandoned > 0 },
		document.Text{EN: "no abandoned contact of the period has a known customer", NL: "van geen enkel onbeantwoord contact van de periode is de klant bekend"},
	}
	needDayAfter = need{
		func(f *Findings) bool { return f.Reach.Retry.Known },
		document.Text{EN: "no abandoned contact of a known customer lies at least 24 hours before the end of the log", NL: "geen enkel onbeantwoord contact van een bekende klant ligt minstens 24 uur voor het einde van het log"},
	}
	needAutomated = need{
		func(f *Findings) bool { return f.Reach.AnyAutomated },
		document.Text{EN: "no contact of the log was left to a bot, a voice menu or voicemail: there was none, or the log leaves them out", NL: "geen enkel contact van het log bleef bij een bot, keuzemenu of voicemail: er was er geen, of het log laat ze weg"},
	}
	needContained = need{
		func(f *Findings) bool { return f.Reach.KnownAutomated > 0 },
		document.Text{EN: "no automated contact of the period has a known customer", NL: "van geen enkel geautomatiseerd contact van de periode is de klant bekend"},
	}
	needWindowAfter = need{
		func(f *Findings) bool { return f.Reach.Contained.Known },
		document.Text{EN: "no automated contact of a known customer lies at least a window before the end of the log", NL: "geen enkel geautomatiseerd contact van een bekende klant ligt minstens een venster voor het einde van het log"},
	}
	needWaits = need{
		func(f *Findings) bool { return f.Waits.All.N > 0 },
		document.Text{EN: "the log has no waits", NL: "het log heeft geen wachttijden"},
	}
	needWaitsOfKind = need{
		func(*Findings) bool { return false },
		document.Text{EN: "no contact of this kind has a wait", NL: "geen enkel contact van deze soort heeft een wachttijd"},
	}
)
