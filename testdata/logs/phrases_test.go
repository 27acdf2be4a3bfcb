package logs_test

// notes are what agents note, by code: enough to find the reason without the code.
var notes = map[string][]string{
	"Te laat": {
		"Klant vraagt waar blijft het pakket, zou gisteren komen.",
		"Levering te laat, nieuwe datum doorgegeven.",
		"Pakket nog niet bezorgd, vervoerder gevraagd.",
		"Vertraging bij depot uitgelegd, klant baalt.",
		"Bestelling nog niet binnen, klant had deze nodig voor verjaardag.",
		"Track en trace staat al dagen stil, levertijd verstreken.",
	},
	"Verkeerd bezorgd": {
		"Staat op bezorgd maar klant heeft niets ontvangen.",
		"Pakket bij de buren afgegeven, buren weten van niets.",
		"Bezorgd op verkeerd adres, onderzoek gestart.",
		"Pakket is zoek, nieuwe zending aangemaakt.",
	},
	"Artikel ontbreekt": {
		"Een van de twee dozen ontbreekt.",
		"Bestelling niet compleet, schroeven nagestuurd.",
		"Verkeerde maat ontvangen, omgewisseld.",
		"Klant kreeg verkeerd artikel, nieuwe onderweg.",
	},
	"Defect": {
		"Lamp doet het niet, nieuwe gestuurd.",
		"Vaas gebroken aangekomen, foto ontvangen.",
		"Koffiezetapparaat kapot na twee weken.",
		"Product beschadigd, klant kiest voor korting.",
		"Stofzuiger defect, reparatie aangemeld.",
	},
	"Terugbetaling niet ontvangen": {
		"Retour drie weken terug gestuurd, geld nog niet terug.",
		"Wacht nog op terugbetaling, doorgezet naar financien.",
		"Retourbedrag niet teruggestort, nagevraagd.",
		"Aankoopbedrag nog niet ontvangen na retour.",
	},
	"Betaling mislukt": {
		"Afrekenen lukt niet, bestelling voor klant geplaatst.",
		"Dubbel afgeschreven, een bedrag teruggeboekt.",
		"Aanmaning terwijl klant al betaald had.",
		"Betaling mislukt, nieuwe betaallink gestuurd.",
	},
	"Factuur onduidelijk": {
		"Klant begrijpt de factuur niet, posten uitgelegd.",
		"Factuur hoger dan verwacht, nieuwe prijs uitgelegd.",
		"Onbekende kosten op de factuur, servicekosten toegelicht.",
		"Factuur klopt niet, gecorrigeerde versie gestuurd.",
		"Uitleg over de factuur gegeven, klant snapt het nu.",
	},
	"Brief onduidelijk": {
		"Vragen over de brief met nieuwe prijzen.",
		"Klant begrijpt de brief niet, inhoud uitgelegd.",
		"Naar aanleiding van de brief: wat verandert er precies.",
	},
	"Korting niet toegepast": {
		"Kortingscode geweigerd, korting alsnog gegeven.",
		"Actieprijs niet berekend, verschil teruggeboekt.",
		"Klant was beloofd dat verzendkosten vervallen.",
		"Korting niet verrekend, alsnog gedaan.",
	},
	"Inloggen": {
		"Klant kan niet inloggen, nieuwe link gestuurd.",
		"Wachtwoord opnieuw ingesteld.",
		"App geeft foutmelding bij openen.",
		"Website geeft foutmelding bij afrekenen.",
	},
	"Website onduidelijk": {
		"Kan retourformulier niet vinden op de website.",
		"Maten kloppen niet op productpagina.",
		"Op de website staat een andere kleur.",
		"Klant kan nergens vinden hoe het werkt, pagina gestuurd.",
	},
	"Handleiding": {
		"Handleiding alleen in het Duits, Nederlandse gestuurd.",
		"Montage van kast stap voor stap doorgenomen.",
		"Klant krijgt het niet aan de praat, samen ingesteld.",
	},
	"Niet teruggebeld": {
		"Klant zou teruggebeld worden, niet gebeurd.",
		"Klant belt alweer, zaak stond nog open.",
		"Nog geen reactie op mail van vorige week.",
	},
	"Klacht": {
		"Klacht over bezorger, excuses en tegoedbon.",
		"Ontevreden over afhandeling, goed gesprek gehad.",
		"Klacht over kwaliteit, klant blijft klant.",
	},
	"Verhuizing": {
		"Klant gaat verhuizen, adres per volgende maand aangepast.",
		"Verhuizing doorgegeven, meteen gordijnen besteld.",
		"Verhuisd naar groter huis, nieuw adres en bank besproken.",
	},
	"Retour": {
		"Retour aangemeld, label gemaild.",
		"Klant wil ruilen voor een maat groter.",
		"Uitgelegd hoe terugsturen werkt.",
		"Vraag over garantie beantwoord.",
	},
	"Bestelling wijzigen": {
		"Bestelling geannuleerd op verzoek.",
		"Afleveradres van bestelling aangepast.",
		"Klant wil andere bezorgdatum.",
	},
	"Gegevens wijzigen": {
		"Mailadres aangepast.",
		"Gegevens gewijzigd in account.",
		"Uitschrijven nieuwsbrief geregeld.",
	},
	"Factuurvraag": {
		"Kopie factuur gemaild.",
		"Vraag over achteraf betalen beantwoord.",
		"Factuur op naam van bedrijf gezet.",
	},
	"Bezorgstatus": {
		"Status van bestelling doorgegeven.",
		"Klant vraagt hoe laat de bezorger komt.",
		"Track en trace code gestuurd, levering morgen.",
		"Levertijd van bank doorgegeven.",
	},
	"Voorraad": {
		"Artikel weer op voorraad vanaf volgende week.",
		"Vraag of lamp leverbaar is in wit.",
		"Openingstijden showroom doorgegeven.",
	},
	"Productadvies": {
		"Advies over matras, klant bestelt online.",
		"Klant twijfelt tussen twee stofzuigers, verschil uitgelegd.",
		"Welke past bij kleine keuken, advies gegeven.",
		"Offerte voor twintig stoelen gestuurd.",
	},
}

// idleNotes help nobody: no reason can be found in them.
var idleNotes = []string{
	"",
	"Klant geholpen; geen vervolg nodig.",
	"Zie vorige notitie.",
	"Gesprek viel weg.",
	"Verkeerd verbonden.",
	"Doorgezet naar collega.",
	"Klant zoekt het zelf uit.",
}

// uselessCodes are what a system writes when the agent chose nothing that means
// something.
var uselessCodes = []string{"", "Overig", "-", ""}

// nobody are the ways in which a system says that it does not know the customer.
var nobody = []string{"", "anoniem", "", "onbekend", "0"}
