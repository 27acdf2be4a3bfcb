package analyzer

import (
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
)

// need is what a figure cannot do without, and what to say when it is not there.
type need struct {
	met func(*Findings) bool
	why document.Text
}

// The needs of figures. Where a figure is absent, the first that is not met is
// the cause.
var (
	needContacts = need{
		func(f *Findings) bool { return f.Volume.Contacts > 0 },
		document.Text{EN: "there is no contact in the period", NL: "er is geen contact in de periode"},
	}
	needStart = need{
		func(f *Findings) bool { return f.Question.Coverage.Known() },
		document.Text{EN: "no row has a readable start", NL: "geen enkele rij heeft een leesbare begintijd"},
	}
	needCustomerColumn = need{
		func(f *Findings) bool { return f.Reading.Log.Columns.Customers },
		document.Text{EN: "the log has no column with customers", NL: "het log heeft geen kolom met klanten"},
	}
	needReasonColumn = need{
		func(f *Findings) bool { return f.Reading.Log.Columns.Codes || f.Reading.Log.Columns.Texts },
		document.Text{EN: "the log has no column with codes or texts", NL: "het log heeft geen kolom met codes of teksten"},
	}
	needCustomers = need{
		func(f *Findings) bool { return f.Question.KnowsCustomers() },
		document.Text{EN: "no contact has a known customer", NL: "van geen enkel contact is de klant bekend"},
	}
	needReasons = need{
		func(f *Findings) bool { return f.AnyMapped },
		document.Text{EN: "no contact is mapped to a reason", NL: "van geen enkel contact is de reden herkend"},
	}
	needChains = need{
		func(f *Findings) bool { return f.Question.Cases.Len() > 0 },
		document.Text{EN: "no contact of a known customer is mapped to a reason", NL: "van geen enkel contact van een bekende klant is de reden herkend"},
	}
	needJudged = need{
		func(f *Findings) bool { return f.FirstTime.Judged > 0 },
		document.Text{EN: "no case has had the whole window to be repeated in", NL: "geen enkele klantvraag heeft het hele venster gehad om herhaald te worden"},
	}
	needFullWindow = need{
		func(f *Findings) bool { return f.Repeats.Share.Known },
		document.Text{EN: "no contact of the period starts a window or more after the log does, so an earlier contact could lie outside it", NL: "geen contact van de periode begint een venster of meer na het log, dus een eerder contact kan erbuiten liggen"},
	}
	needMarks = need{
		func(f *Findings) bool { return f.FirstTime.FTFRegistered.Known },
		document.Text{EN: "no contact to judge is marked as resolved or not", NL: "geen te beoordelen contact heeft een markering opgelost of niet"},
	}
	needAnswers = need{
		func(f *Findings) bool { return f.Avoidable.Survey.Known },
		document.Text{EN: "the log has no answers to the question whether the contact could have been prevented", NL: "het log heeft geen antwoorden op de vraag of het contact te voorkomen was"},
	}
	needTransfers = need{
		func(f *Findings) bool { return f.Reading.Log.KnowsTransfers() },
		document.Text{EN: "the log does not show transfers", NL: "het log laat geen doorverbindingen zien"},
	}
	needShared = need{
		func(f *Findings) bool { return f.Shared.Keys > 0 },
		document.Text{EN: "no customer key is over-shared", NL: "geen enkele klantsleutel wordt door te velen gedeeld"},
	}
	needHandle = need{
		func(f *Findings) bool { return f.Volume.Handle.N > 0 },
		document.Text{EN: "the log has no handle times", NL: "het log heeft geen afhandeltijden"},
	}
	needCost = need{
		func(f *Findings) bool { return f.Volume.Cost.N > 0 },
		document.Text{EN: "no contact has what its cost is computed from", NL: "geen enkel contact heeft waaruit zijn kosten te berekenen zijn"},
	}
	needYear = need{
		func(f *Findings) bool { return f.Saving.PerYear.Known },
		document.Text{EN: "the log, or the period of it, covers less than a week: give --contacts-per-year", NL: "het log, of de periode ervan, beslaat minder dan een week: geef --contacts-per-year"},
	}
	needTwoWeeks = need{
		func(f *Findings) bool { return f.Volume.Days >= 14 },
		document.Text{EN: "the log, or the period of it, covers less than two weeks", NL: "het log, of de periode ervan, beslaat minder dan twee weken"},
	}
	needEightWeeks = need{
		func(f *Findings) bool { return f.Daily.Days() >= metric.IncidentsFrom },
		document.Text{EN: "the log covers less than eight weeks: what is normal on a day is told by the weeks before it", NL: "het log beslaat minder dan acht weken: wat op een dag normaal is, blijkt uit de weken ervoor"},
	}
	needFullWeeks = need{
		func(*Findings) bool { return false },
		document.Text{EN: "the log, or the period of it, has fewer than two full weeks from Monday to Sunday", NL: "het log, of de periode ervan, heeft minder dan twee hele weken van maandag tot en met zondag"},
	}
	needSpread = need{
		func(*Findings) bool { return false },
		document.Text{EN: "the daily total never differs from that of its weekday", NL: "het dagtotaal wijkt nooit af van dat van zijn weekdag"},
	}
	needValuable = need{
		func(f *Findings) bool { return f.Saving.Reinvest.Known },
		document.Text{EN: "no valuable contact has a handle time", NL: "geen enkel waardevol contact heeft een afhandeltijd"},
	}
	needInvestment = need{
		func(f *Findings) bool { return f.Request.Plan.Investment > 0 },
		document.Text{EN: "no investment was given: --investment", NL: "er is geen investering opgegeven: --investment"},
	}
	needAdoption = need{
		func(f *Findings) bool { return f.Request.Plan.Adoption > 0 },
		document.Text{EN: "no adoption was given: --adoption", NL: "er is geen adoptie opgegeven: --adoption"},
	}
	needBase = need{
		func(f *Findings) bool { return f.Customers.BaseKnown },
		document.Text{EN: "the size of the customer base was not given, or is below the number of customers who called: --customers-total", NL: "de omvang van het klantenbestand is niet opgegeven, of kleiner dan het aantal klanten dat contact opnam: --customers-total"},
	}
	needAvoidable = need{
		func(f *Findings) bool { return f.Avoidable.Contacts > 0 },
		document.Text{EN: "no contact was avoidable", NL: "geen enkel contact was onnodig"},
	}
	needObserved = need{
		func(f *Findings) bool { return !f.FirstTime.Registered },
		document.Text{EN: "without known customers there is nothing to hold the marks against", NL: "zonder bekende klanten valt er niets tegenover de markeringen te zetten"},
	}
)

// why returns the cause for which a figure with these needs is absent.
func (f *Findings) why(needs []need) document.Text {
	for _, n := range append([]need{needContacts}, needs...) {
		if !n.met(f) {
			return n.why
		}
	}
	return document.Text{EN: "there is nothing to count it on", NL: "er is niets om het op te tellen"}
}
