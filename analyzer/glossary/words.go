package glossary

import (
	"maps"
	"sync"
)

// Word returns what people read for a machine word: a kind, a channel, a basis,
// what became of a row, the name of a special row.
func Word(id string) (Pair, bool) {
	p, ok := words()[id]
	return p, ok
}

// words are all words, put together when the first is asked for.
var words = sync.OnceValue(func() map[string]Pair { return withBooks(maps.Clone(plainWords)) })

// plainWords are the words that are no lines of the books.
var plainWords = map[string]Pair{
	// Kinds, and the rows beside them.
	"valuable":       {"Valuable", "Waardevol"},
	"hygiene":        {"Hygiene", "Hygiëne"},
	"avoidable":      {"Avoidable", "Onnodig"},
	"unmapped":       {"Unmapped", "Niet herkend"},
	"total":          {"Total", "Totaal"},
	"repeat_traffic": {"Repeat traffic", "Herhaalverkeer"},
	"no_owner":       {"No owner named", "Geen veroorzaker genoemd"},

	// Strategies.
	"person":       {"A person: take time", "Persoonlijk: neem de tijd"},
	"self_service": {"Self-service", "Selfservice bieden"},
	"prevent":      {"Prevent", "Voorkomen"},
	"upsell":       {"Upsell moment: sell", "Verkoopkans: benutten"},

	// The value-irritant matrix (Price & Jaffe 2008): its sides and quadrants.
	"irritant":  {"Irritant", "Irritatie"},
	"value":     {"Value", "Waarde"},
	"eliminate": {"Eliminate", "Elimineren"},
	"simplify":  {"Simplify", "Vereenvoudigen"},
	"automate":  {"Automate", "Automatiseren"},
	"leverage":  {"Leverage", "Benutten"},

	// Rules of a taxonomy.
	"code":    {"code", "code"},
	"phrase":  {"phrase", "zinsnede"},
	"pattern": {"pattern", "patroon"},

	// ftr_basis.
	"observed":   {"Observed in the log", "Waargenomen in het log"},
	"registered": {"Registered by agents", "Geregistreerd door medewerkers"},

	// cost_basis.
	"option":      {"Cost given", "Opgegeven kosten"},
	"per_channel": {"Cost per channel given", "Opgegeven kosten per kanaal"},
	"hourly_rate": {"Hourly rate given", "Opgegeven uurtarief"},
	"column":      {"Cost column of the log", "Kostenkolom van het log"},
	"assumed":     {"Assumed", "Aangenomen"},

	// ceiling_basis.
	"survey":      {"Customers' answers", "Antwoorden van klanten"},
	"preventable": {"Preventable contacts", "Te voorkomen contacten"},

	// target_verdict.
	"supported":           {"The log supports it", "Het log onderbouwt het"},
	"not_certain":         {"Not certain", "Niet zeker"},
	"more_than_supported": {"More than the log supports", "Meer dan het log onderbouwt"},

	// Channels.
	"phone":    {"Phone", "Telefoon"},
	"email":    {"E-mail", "E-mail"},
	"chat":     {"Chat", "Chat"},
	"whatsapp": {"WhatsApp", "WhatsApp"},
	"social":   {"Social media", "Sociale media"},
	"web":      {"Web", "Web"},
	"post":     {"Post", "Post"},
	"desk":     {"Desk", "Balie"},
	"other":    {"Other", "Overig"},

	"unknown_channel": {"Unknown", "Onbekend"},

	// Channel policies.
	"preferred":            {"Preferred", "Voorkeur"},
	"supporting":           {"Supporting", "Ondersteunend"},
	"discouraged":          {"Discouraged", "Ontmoedigd"},
	"no_policy":            {"No policy", "Geen beleid"},
	"no_reason_or_channel": {"Reason or channel unknown", "Reden of kanaal onbekend"},

	"all_reasons": {"All reasons", "Alle redenen"},

	// What a report divides by, and what stands in the place of a value.
	"queue":       {"Queue", "Wachtrij"},
	"segment":     {"Segment", "Segment"},
	"quarter":     {"Quarter", "Kwartaal"},
	"week":        {"Week", "Week"},
	"weekday":     {"Day of the week", "Dag van de week"},
	"hour":        {"Hour of the day", "Uur van de dag"},
	"monday":      {"Monday", "Maandag"},
	"tuesday":     {"Tuesday", "Dinsdag"},
	"wednesday":   {"Wednesday", "Woensdag"},
	"thursday":    {"Thursday", "Donderdag"},
	"friday":      {"Friday", "Vrijdag"},
	"saturday":    {"Saturday", "Zaterdag"},
	"sunday":      {"Sunday", "Zondag"},
	"of_reason":   {"Reason", "Reden"},
	"of_channel":  {"Channel", "Kanaal"},
	"of_kind":     {"Kind", "Soort"},
	"of_owner":    {"Owner", "Veroorzaker"},
	"of_emotion":  {"Emotion", "Emotie"},
	"of_incident": {"Incident", "Incident"},
	"no_emotion":  {"None shown", "Geen te zien"},
	"partly":      {"Partly", "Deels"},
	"(other)":     {"Other values", "Overige waarden"},
	"(blank)":     {"(blank)", "(leeg)"},

	// What scores and answers are divided by, and what they say.
	"csat":             {"CSAT", "CSAT"},
	"nps":              {"NPS", "NPS"},
	"first_time_right": {"First time right", "In één keer goed"},
	"first_time_fix":   {"First time fix", "In één keer opgelost"},
	"repeat":           {"Repeat", "Herhaling"},
	"difference":       {"Difference", "Verschil"},
	"agree":            {"Agree", "Eens"},
	"log_only":         {"Avoidable for the log only", "Alleen volgens het log onnodig"},
	"wait":             {"Wait", "Wachttijd"},
	"handle":           {"Handle time", "Afhandeltijd"},
	"transferred":      {"Transferred", "Doorverbonden"},
	"effort":           {"Effort (CES)", "Moeite (CES)"},
	"all_drivers":      {"All drivers", "Alle factoren"},
	"above_median":     {"Above the median", "Boven de mediaan"},
	"customers_only":   {"Preventable for customers only", "Alleen volgens klanten te voorkomen"},

	// repeat_on.
	"reason":   {"Same customer and reason", "Zelfde klant en reden"},
	"customer": {"Same customer, any reason", "Zelfde klant, elke reden"},

	// Languages.
	"en": {"English", "Engels"},
	"nl": {"Dutch", "Nederlands"},

	// Sides of a comparison, and verdicts on a change.
	"before":         {"Before", "Ervoor"},
	"after":          {"After", "Erna"},
	"up":             {"Up", "Hoger"},
	"down":           {"Down", "Lager"},
	"no_real_change": {"No real change", "Geen echte verandering"},

	"yes": {"Yes", "Ja"},
	"no":  {"No", "Nee"},

	// What an inspection says of a file.
	"no_system": {"None I know", "Geen bekend systeem"},
	"no_name":   {"(no name)", "(zonder naam)"},
	"tab":       {"Tab", "Tab"},

	// What an inspection says a word was taken for; also lines of the books, channels, yes and no.
	"answered":     {"Answered", "Beantwoord"},
	"missed":       {"Not answered", "Niet beantwoord"},
	"counts":       {"Counts", "Telt mee"},
	"inbound":      {"Inbound", "Inkomend"},
	"internal":     {"Internal", "Intern"},
	"resolved":     {"Resolved", "Opgelost"},
	"not_resolved": {"Not resolved", "Niet opgelost"},
	"says_nothing": {"Says nothing", "Zegt niets"},
	"unknown_word": {"Not known: blank", "Onbekend: leeg"},

	// Bands of contacts per customer.
	"1":    {"1", "1"},
	"2":    {"2", "2"},
	"3-5":  {"3–5", "3–5"},
	"6-10": {"6–10", "6–10"},
	">10":  {"more than 10", "meer dan 10"},
}

// withBooks adds the lines of the books, whose labels are their entries'.
func withBooks(words map[string]Pair) map[string]Pair {
	for _, e := range entries() {
		if e.Sort.Has(Book) {
			words[e.ID] = e.Label
		}
	}
	return words
}
