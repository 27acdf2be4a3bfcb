package analyzer

import (
	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
)

// headlines are the four figures that open the report, each with a sentence in
// plain words.
func (f *Findings) headlines(d *document.Document) []document.Headline {
	sentences := map[string]document.Text{
		"ftr":             f.saysRight(),
		"ftf":             f.saysFixed(),
		"ftf_registered":  f.saysRegistered(),
		"avoidable_share": f.saysAvoidable(),
		"saving_per_year": f.saysSaving(),
	}
	fix := "ftf"
	if f.FirstTime.Registered && f.FirstTime.FTFRegistered.Known {
		fix = "ftf_registered" // without known customers the agents' word is all there is
	}
	var lines []document.Headline
	for _, name := range []string{"ftr", fix, "avoidable_share", "saving_per_year"} {
		g := d.Figure(name)
		sentence := sentences[name]
		if !g.Value.Known {
			sentence = document.Text{} // the cause stands with the figure
		}
		lines = append(lines, document.Headline{Figure: g, Sentence: sentence})
	}
	return lines
}

func (f *Findings) saysRight() document.Text {
	parts := map[string]document.Text{
		"n": people(count(f.FirstTime.FTR.N), document.Count),
	}
	if f.FirstTime.Registered {
		return phrase("of {n} mapped contacts with a mark were marked as resolved and were not avoidable. No customer is known, so this is the agents' word.",
			"van {n} herkende contacten met een markering is als opgelost gemerkt en was niet onnodig. Geen klant is bekend, dus dit is het woord van de medewerkers.", parts)
	}
	return phrase("of {n} judged cases took one contact, and no fault in the chain made it necessary.",
		"van {n} beoordeelde klantvragen kostte één contact, en geen fout in de keten maakte dat nodig.", parts)
}

func (f *Findings) saysFixed() document.Text {
	parts := map[string]document.Text{
		"n":      people(count(f.FirstTime.FTF.N), document.Count),
		"window": windowText(f.Request.Window),
	}
	if f.OnCustomer {
		return phrase("of {n} judged cases took one contact: the customer did not come back within {window}, for whatever reason.",
			"van {n} beoordeelde klantvragen kostte één contact: de klant kwam niet binnen {window} terug, om welke reden dan ook.", parts)
	}
	return phrase("of {n} judged cases took one contact: the customer did not come back for the same reason within {window}.",
		"van {n} beoordeelde klantvragen kostte één contact: de klant kwam niet binnen {window} terug met dezelfde reden.", parts)
}

func (f *Findings) saysRegistered() document.Text {
	return phrase("of {n} contacts with a mark were marked as resolved. No customer is known, so this is the agents' word.",
		"van {n} contacten met een markering is als opgelost gemerkt. Geen klant is bekend, dus dit is het woord van de medewerkers.",
		map[string]document.Text{"n": people(count(f.FirstTime.FTFRegistered.N), document.Count)})
}

func (f *Findings) saysAvoidable() document.Text {
	a := f.Avoidable
	if a.Contacts == 0 {
		return phrase("of {n} mapped contacts should not have been needed.", "van {n} herkende contacten had niet nodig hoeven zijn.",
			map[string]document.Text{"n": people(count(a.Share.N), document.Count)})
	}
	return phrase("of {n} mapped contacts should not have been needed: {reason} had an avoidable reason, {repeat} repeated an earlier contact, {both} did both. {elsewhere} of them were caused outside the contact centre.",
		"van {n} herkende contacten had niet nodig hoeven zijn: {reason} hadden een onnodige reden, {repeat} herhaalden een eerder contact, {both} allebei. {elsewhere} ervan is buiten het klantcontactcentrum veroorzaakt.",
		map[string]document.Text{
			"n":      people(count(a.Share.N), document.Count),
			"reason": people(count(a.ReasonOnly), document.Count), "repeat": people(count(a.RepeatOnly), document.Count),
			"both": people(count(a.Both), document.Count), "elsewhere": people(share(a.ElsewhereShare), document.Share),
		})
}

func (f *Findings) saysSaving() document.Text {
	sum := saysSum(f.Saving, f.costAssumed())
	says := document.Text{EN: "the reasons", NL: "de redenen"}
	if f.Saving.CeilingBySurvey {
		says = document.Text{EN: "the customers' answers", NL: "de antwoorden van klanten"}
	}
	verdicts := map[metric.Verdict]document.Text{
		metric.Supported:         {EN: " The log supports it: by {says} {ceiling} of the contacts can be prevented.", NL: " Het log onderbouwt dat: volgens {says} is {ceiling} van de contacten te voorkomen."},
		metric.NotCertain:        {EN: " Whether that much can be prevented is not certain: by {says} {ceiling} of the contacts, give or take.", NL: " Of zoveel te voorkomen is, is niet zeker: volgens {says} {ceiling} van de contacten, met een marge."},
		metric.MoreThanSupported: {EN: " That is more than the log supports: by {says} {ceiling} of the contacts can be prevented.", NL: " Dat is meer dan het log onderbouwt: volgens {says} is {ceiling} van de contacten te voorkomen."},
	}
	v := verdicts[f.Saving.Verdict]
	tail := phrase(v.EN, v.NL, map[string]document.Text{"ceiling": people(share(f.Saving.Ceiling), document.Share), "says": says})
	return document.Text{EN: sum.EN + tail.EN, NL: sum.NL + tail.NL}
}

// saysSum writes the 10 percent sum out.
func saysSum(s metric.Saving, costAssumed bool) document.Text {
	sum := phrase("is what {target} fewer contacts would free: {volume} contacts a year × {cost} × {target}.",
		"komt vrij met {target} minder contacten: {volume} contacten per jaar × {cost} × {target}.",
		map[string]document.Text{
			"target": people(document.Num(s.Target), document.Share), "volume": people(estimate(s.PerYear), document.YearlyRate), "cost": people(estimate(s.CostPerContact), document.Euro),
		})
	if costAssumed {
		sum.EN += " The cost of a contact is assumed."
		sum.NL += " De kosten per contact zijn aangenomen."
	}
	return sum
}

// windowText writes a length of time in days where it is whole days, else in
// hours.
func windowText(d contact.Millis) document.Text {
	if d%contact.Day == 0 {
		n := document.Num(float64(d / contact.Day))
		if d == contact.Day {
			return document.Text{EN: "1 day", NL: "1 dag"}
		}
		return phrase("{n} days", "{n} dagen", map[string]document.Text{"n": people(n, document.Count)})
	}
	n, unit := document.Num(float64(d)/float64(contact.Hour)), document.Number
	if d%contact.Hour == 0 {
		unit = document.Count
	}
	return phrase("{n} hours", "{n} uur", map[string]document.Text{"n": people(n, unit)})
}
