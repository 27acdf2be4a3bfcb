package logs_test

import "time"

// The story: a year of a made-up web shop. Every number that shapes the log
// stands in this file, so that a change of the story is a change of a number.
// Chances are per mille.

// seed fixes the dice; another seed tells the same story with other accidents.
const seed = 20251101

// The log runs from firstDay, for this many days.
const days = 365

var firstDay = time.Date(2025, time.November, 1, 0, 0, 0, 0, time.UTC) // wall clock: the export states no zone

// causesPerDay is how many customers have something to ask on a mean day, in
// thousandths. Those who come back because it was not settled come on top.
const causesPerDay = 7450

// theme is something that customers contact the shop about.
type theme struct {
	code   string // as the agents choose it
	reason string // the reason in the taxonomy webshop
	weight int    // of 1000 causes
	queue  string
	talk   int // mean seconds on the phone
	again  int // chance that the customer comes back about it within a week
	yes    int // chance that a survey answer says: this could have been prevented
}

// The queues.
const (
	ordering  = "Bestellen en bezorgen"
	returning = "Retour en garantie"
	paying    = "Betalen en facturen"
	advising  = "Advies"
	secondary = "Tweede lijn"
	machine   = "Chatbot"
)

var themes = []theme{
	{"Te laat", "late-delivery", 105, ordering, 270, 210, 850},
	{"Verkeerd bezorgd", "wrong-delivery", 32, ordering, 330, 220, 800},
	{"Artikel ontbreekt", "missing-item", 42, ordering, 290, 130, 850},
	{"Defect", "broken-product", 55, returning, 380, 150, 700},
	{"Terugbetaling niet ontvangen", "refund-missing", 38, paying, 260, 230, 850},
	{"Betaling mislukt", "wrong-charge", 17, paying, 280, 105, 700},
	{"Factuur onduidelijk", "unclear-invoice", 24, paying, 350, 190, 800},
	{"Brief onduidelijk", "unclear-letter", 9, paying, 300, 90, 850},
	{"Korting niet toegepast", "wrong-promise", 22, paying, 300, 105, 800},
	{"Inloggen", "website-failure", 27, ordering, 310, 120, 650},
	{"Website onduidelijk", "unclear-website", 28, advising, 240, 50, 600},
	{"Handleiding", "unclear-instructions", 24, advising, 420, 105, 600},
	{"Niet teruggebeld", "repeat-traffic", 8, secondary, 340, 140, 900},
	{"Klacht", "complaint", 30, secondary, 620, 130, 400},
	{"Verhuizing", "house-move", 24, advising, 330, 25, 50},
	{"Retour", "return-or-exchange", 105, returning, 240, 90, 300},
	{"Bestelling wijzigen", "order-change", 62, ordering, 200, 50, 150},
	{"Gegevens wijzigen", "details-change", 40, ordering, 170, 35, 200},
	{"Factuurvraag", "invoice-question", 70, paying, 210, 70, 250},
	{"Bezorgstatus", "delivery-status", 130, ordering, 160, 105, 350},
	{"Voorraad", "stock-question", 30, advising, 150, 20, 200},
	{"Productadvies", "advice", 90, advising, 540, 25, 40},
}

// event makes a theme come more often for a while: the factor is in per cent.
type event struct {
	code     string
	from, to string // days, both included
	factor   int
	worse    int // chance that such a contact is not settled, on top of the theme's own
}

var events = []event{
	{"Te laat", "2026-01-19", "2026-01-27", 400, 60},               // a depot at a standstill
	{"Bezorgstatus", "2026-01-19", "2026-01-27", 140, 0},           //
	{"Te laat", "2025-11-28", "2025-12-24", 140, 20},               // the weeks after Black Friday
	{"Brief onduidelijk", "2026-04-08", "2026-04-28", 1400, 0},     // a letter about new prices
	{"Factuur onduidelijk", "2026-04-16", "2026-05-31", 420, 40},   // and the first invoices after it
	{"Inloggen", "2026-09-08", "2026-09-10", 500, 0},               // a release of the app
	{"Verhuizing", "2026-06-01", "2026-08-31", 180, 0},             // the months in which people move
	{"Productadvies", "2025-11-10", "2025-12-23", 130, 0},          // presents
	{"Retour", "2025-12-27", "2026-01-10", 170, 0},                 // and what becomes of them
	{"Voorraad", "2025-11-24", "2025-12-20", 160, 0},               //
	{"Handleiding", "2025-12-25", "2026-01-04", 200, 0},            //
	{"Korting niet toegepast", "2025-11-24", "2025-12-01", 300, 0}, // Black Friday
}

// Volume, in per cent of a mean day.
var (
	byWeekday = [7]int{55, 128, 114, 108, 104, 108, 83} // Sunday first
	byMonth   = map[time.Month]int{
		time.November: 122, time.December: 135, time.January: 103, time.February: 92, time.March: 93, time.April: 97,
		time.May: 96, time.June: 92, time.July: 86, time.August: 88, time.September: 96, time.October: 100,
	}
)

// Opening hours, and how busy each hour is.
const (
	opens, closes             = 8, 21 // a working day
	weekendOpens, weekendShut = 9, 18
)

var byHour = [24]int{8: 60, 9: 110, 10: 130, 11: 115, 12: 85, 13: 105, 14: 95, 15: 85, 16: 80, 17: 65, 18: 50, 19: 70, 20: 60}

// The channels: how often they are used, how much longer or shorter a contact
// takes, and how much more often it is not settled at once, in per cent.
type channel struct {
	name          string
	weight        int // of 1000
	length, again int
}

var channels = []channel{
	{phone, 520, 100, 85},
	{"E-mail", 200, 120, 150},
	{"Chat", 180, 130, 105},
	{"WhatsApp", 100, 110, 100},
}

const phone = "Telefoon"

// The customers: a few order often, most once or twice a year.
const (
	frequentCustomers, otherCustomers = 260, 3600
	fromFrequent                      = 260 // of 1000 causes
)

// heavyCallers contact the shop this often, about anything; the first is the
// switchboard of a care home, a key that many people share.
var heavyCallers = []int{41, 15, 13, 11, 9, 8, 8}

// What happens to contacts.
const (
	sameTheme    = 860 // who comes back asks about the same thing
	chased       = 60  // or because a promised call never came
	comesLater   = 35  // comes back after more than a week
	transferred  = 95  // of calls
	transferred2 = 120 // of those, once more
	twoThemes    = 14
	doubled      = 7 // the export wrote the row twice
	calledBack   = 26
	noCode       = 100 // the agent chose no usable code
	noteWithCode = 420 // a note beside a code
	saysNothing  = 260 // of the notes without a code: a note that helps nobody
	unknown      = 65  // nobody knows who it was
	surveyed     = 125
	marked       = 930 // the agent filled in whether it was settled
	flattered    = 800 // an unsettled contact that was marked settled
	modest       = 20  // a settled one that was not
)

// Calls that nobody answered and chats that the chatbot handled, in thousandths a
// day. On a busy day the square of the volume counts.
const (
	abandonedPerDay = 470
	chatbotPerDay   = 340
)

// The segments.
const (
	consumer, business, member = "Particulier", "Zakelijk", "Lid"
)
