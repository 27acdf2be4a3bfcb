package analyzer

import (
	"fmt"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/document"
	"contactlog/analyzer/metric"
)

// The limits beyond which a figure needs a warning beside it.
const (
	lowMapped    = 0.80 // mapped share below which shares by reason say little
	highUnknown  = 0.20 // share of contacts of unknown customers above which cases say little
	shortForYear = 91   // days below which a year is stretched from less than a quarter
	highRejected = 0.05 // share of rows that are rejected above which figures rest on too little
)

// warnings are what to be careful about, each once.
func (f *Findings) warnings() []document.Warning {
	var all []document.Warning
	for _, file := range f.Reading.Files {
		all = append(all, fileWarnings(file)...)
	}
	for _, warn := range []func() *document.Warning{
		f.warnRejected, f.warnEmptyDays, f.warnStray, f.warnUnknown, f.warnRegistered, f.warnShared, f.warnMapped, f.warnNoReasons,
		f.warnShort, f.warnCost, f.warnImputed, f.warnTarget,
	} {
		if w := warn(); w != nil {
			all = append(all, *w)
		}
	}
	for _, p := range f.Request.Taxonomy.Warnings {
		all = append(all, document.Warning{Code: "taxonomy", Count: 1, Where: fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column), Text: document.Text(p.Text)})
	}
	return all
}

// fileWarnings tell what could not be read of a file, and what it left open.
func fileWarnings(file File) []document.Warning {
	var all []document.Warning
	where := func(row uint32, column string) string {
		s := file.Name
		if row > 0 {
			s += fmt.Sprintf(", row %d", row)
		}
		if column != "" {
			s += ", column " + column
		}
		return s
	}
	if len(file.Rejects) > 0 {
		r := file.Rejects[0]
		all = append(all, document.Warning{Code: "rejected_rows", Count: file.Rejected, Where: where(r.Row, r.Column), Text: document.Text{
			EN: "rows are rejected, the first because of this: " + r.Cause.Text().EN,
			NL: "rijen zijn afgekeurd, de eerste hierom: " + r.Cause.Text().NL,
		}})
	}
	for _, u := range file.Unreadable {
		all = append(all, document.Warning{Code: "unreadable_cells", Count: u.Count, Where: where(u.Row, u.Column), Text: document.Text{
			EN: fmt.Sprintf("cells count as blank, the first because of this: %s (found %s)", u.Cause.Text().EN, shown(u.Shape)),
			NL: fmt.Sprintf("cellen tellen als leeg, de eerste hierom: %s (gevonden: %s)", u.Cause.Text().NL, shown(u.Shape)),
		}})
	}
	for _, d := range file.Doubts {
		text := document.Text(d.Text)
		if d.Option != "" {
			text.EN += "; " + d.Option + " settles it"
			text.NL += "; " + d.Option + " beslist het"
		}
		all = append(all, document.Warning{Code: d.Code, Count: d.Count, Where: where(d.Row, ""), Text: text})
	}
	return all
}

func (f *Findings) warnRejected() *document.Warning {
	share := float64(f.Books.Rejected) / float64(max(f.Books.Rows, 1))
	if share <= highRejected {
		return nil
	}
	return &document.Warning{Code: "many_rejected", Count: f.Books.Rejected, Text: phrase(
		"rows are rejected, {share} of all: the figures rest on the others, which may be of another kind; --rejects FILE lists them",
		"rijen zijn afgekeurd, {share} van alle: de cijfers rusten op de andere, die van een andere soort kunnen zijn; --rejects BESTAND somt ze op",
		map[string]document.Text{"share": people(document.Num(share), document.Share)})}
}

func (f *Findings) warnEmptyDays() *document.Warning {
	days := f.Question.EmptyDays()
	if len(days) == 0 {
		return nil
	}
	return &document.Warning{Code: "empty_days", Count: int64(len(days)), Text: phrase(
		"days hold nothing although their weekday normally has contacts, the first {first}, the last {last}: holidays, or parts of the log that are missing",
		"dagen zijn leeg terwijl hun weekdag gewoonlijk contacten heeft, de eerste {first}, de laatste {last}: feestdagen, of delen van het log die ontbreken",
		map[string]document.Text{"first": document.Same(days[0].String()), "last": document.Same(days[len(days)-1].String())})}
}

func (f *Findings) warnStray() *document.Warning {
	n := f.Question.Coverage.Stray
	if n == 0 {
		return nil
	}
	return &document.Warning{Code: "stray_starts", Count: n, Text: document.Text{
		EN: "starts lie more than 60 days from all others: they are counted, but the dates that the log covers leave them out",
		NL: "begintijden liggen meer dan 60 dagen van alle andere: ze tellen mee, maar niet in de datums die het log beslaat",
	}}
}

func (f *Findings) warnUnknown() *document.Warning {
	known := f.Volume.Known
	if !known.Known || !f.Question.KnowsCustomers() || 1-known.Value <= highUnknown {
		return nil
	}
	return &document.Warning{Code: "unknown_customers", Count: known.N - known.Hits, Text: phrase(
		"contacts are of unknown customers, {share} of all: they are in no case, so first time fix and right rest on the others",
		"contacten zijn van onbekende klanten, {share} van alle: ze zitten in geen klantvraag, dus in één keer goed rust op de andere",
		map[string]document.Text{"share": people(document.Num(1-known.Value), document.Share)})}
}

func (f *Findings) warnRegistered() *document.Warning {
	if f.Question.KnowsCustomers() || f.Volume.Contacts == 0 {
		return nil
	}
	return &document.Warning{Code: "no_customers", Count: f.Volume.Contacts, Text: document.Text{
		EN: "contacts, and of none is the customer known: repeats cannot be seen, so first time right goes by the agents' marks; --column customer=HEADER names the column",
		NL: "contacten, en van geen is de klant bekend: herhaling is niet te zien, dus in één keer goed gaat op de markeringen van medewerkers; --column customer=KOLOM wijst de kolom aan",
	}}
}

func (f *Findings) warnShared() *document.Warning {
	s := f.Shared
	if s.Keys == 0 {
		return nil
	}
	return &document.Warning{Code: "over_shared_keys", Count: s.Keys, Text: phrase(
		"customer keys are shared by many, such as a switchboard or a test phone, with {contacts} contacts; without them first time fix is {ftf} and the repeat share {repeats}",
		"klantsleutels worden door velen gedeeld, zoals een centrale of een testtoestel, met {contacts} contacten; zonder hen is in één keer opgelost {ftf} en het herhaalaandeel {repeats}",
		map[string]document.Text{
			"contacts": people(count(s.Contacts), document.Count),
			"ftf":      people(share(s.FTF), document.Share), "repeats": people(share(s.Repeats), document.Share),
		})}
}

func (f *Findings) warnMapped() *document.Warning {
	mapped := f.Volume.Mapped
	if !mapped.Known || mapped.Value >= lowMapped {
		return nil
	}
	return &document.Warning{Code: "low_mapped", Count: mapped.N - mapped.Hits, Text: phrase(
		"contacts have no reason, {mapped} of all have one: shares by reason, kind or owner are of those alone; --reasons FILE takes a taxonomy with more codes and phrases",
		"contacten hebben geen reden, {mapped} van alle heeft er een: aandelen per reden, soort of veroorzaker gaan alleen over die; --reasons BESTAND neemt een taxonomie met meer codes en zinsneden",
		map[string]document.Text{"mapped": people(share(mapped), document.Share)})}
}

func (f *Findings) warnNoReasons() *document.Warning {
	if !f.OnCustomer || f.Request.RepeatOn != "" || f.Volume.Contacts == 0 {
		return nil
	}
	return &document.Warning{Code: "repeat_on_customer", Text: document.Text{
		EN: "the log has neither codes nor texts, so a repeat is any contact of the same customer within the window; --column code=HEADER or text=HEADER names a column",
		NL: "het log heeft geen codes en geen teksten, dus herhaling is elk contact van dezelfde klant binnen het venster; --column code=KOLOM of text=KOLOM wijst een kolom aan",
	}}
}

func (f *Findings) warnShort() *document.Warning {
	if f.Volume.Days >= shortForYear || f.Request.Plan.PerYearGiven || !f.Saving.PerYear.Known {
		return nil
	}
	return &document.Warning{Code: "short_log", Count: int64(f.Volume.Days), Text: document.Text{
		EN: "days are less than a quarter: figures a year are stretched, and a season may weigh too much; --contacts-per-year gives the volume",
		NL: "dagen zijn minder dan een kwartaal: cijfers per jaar zijn opgerekt, en een seizoen kan te zwaar wegen; --contacts-per-year geeft het volume",
	}}
}

func (f *Findings) warnCost() *document.Warning {
	if !f.costAssumed() || f.Volume.Contacts == 0 {
		return nil
	}
	return &document.Warning{Code: "assumed_cost", Text: phrase(
		"the cost of a contact is assumed: {cost}; --cost, --cost-per-channel or --hourly-rate gives your own",
		"de kosten van een contact zijn aangenomen: {cost}; --cost, --cost-per-channel of --hourly-rate geeft uw eigen",
		map[string]document.Text{"cost": people(document.Num(float64(metric.AssumedCost)/float64(contact.Euro)), document.Euro)})}
}

func (f *Findings) warnImputed() *document.Warning {
	n := f.Question.Costs.Imputed
	if n == 0 || f.Volume.Cost.N == 0 {
		return nil
	}
	return &document.Warning{Code: "imputed_cost", Count: n, Text: document.Text{
		EN: "contacts lack what their cost is computed from and take the mean of their channel",
		NL: "contacten missen waaruit hun kosten te berekenen zijn en krijgen het gemiddelde van hun kanaal",
	}}
}

func (f *Findings) warnTarget() *document.Warning {
	if f.Saving.Verdict != metric.MoreThanSupported {
		return nil
	}
	return &document.Warning{Code: "target_too_high", Text: phrase(
		"the target of {target} is more than the log supports: {ceiling} of the contacts can be prevented",
		"het doel van {target} is meer dan het log onderbouwt: {ceiling} van de contacten is te voorkomen",
		map[string]document.Text{
			"target":  people(document.Num(f.Saving.Target), document.Share),
			"ceiling": people(share(f.Saving.Ceiling), document.Share),
		})}
}
