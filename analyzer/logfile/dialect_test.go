package logfile

import (
	"cmp"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"
)

// call is a row of a random log.
type call struct {
	id, customer, channel, queue, code, text string
	start                                    time.Time
	handle                                   int // seconds
	outbound, missed                         bool
}

// own is the number of the centre itself.
const own = "0881234567"

// end is when the call ended: the handle time and a moment of waiting behind its start.
func (c call) end() time.Time { return c.start.Add(time.Duration(c.handle+5) * time.Second) }

// anyCalls returns random calls, none in an hour that the clock repeats. One is on the
// 23rd of a month, so that the order of day and month is never open, and one lasts
// over a day.
func anyCalls(t *rapid.T) []call {
	n := rapid.IntRange(14, 40).Draw(t, "rows")
	r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
	pick := func(of ...string) string { return of[r.IntN(len(of))] }
	calls := make([]call, n)
	for i := range calls {
		calls[i] = call{
			id: fmt.Sprintf("C-%d", r.IntN(50)), customer: fmt.Sprintf("06%08d", 10_000_000+r.IntN(30)), channel: pick("phone", "chat", "mail"),
			queue: pick("Zorg", "Één loket", "Sales; \"West\"", "a,b|c"), code: pick("R1", "R2", "x", ""), text: pick("", "R3 \"aha\"", "regel 1\nregel 2; R4", "5\" buis, R5"),
			start: time.Date(2026, time.Month(1+r.IntN(12)), 1+r.IntN(23), r.IntN(24), r.IntN(60), r.IntN(60), 0, amsterdam), handle: 1 + r.IntN(7200),
			outbound: r.IntN(5) == 0, missed: r.IntN(5) == 0,
		}
	}
	calls[0].start = time.Date(2026, 5, 23, 12, 0, 0, 0, amsterdam)
	calls[1].handle = 90_000
	return calls
}

// dialect is a way to write a log.
type dialect struct {
	comma                               rune
	date, time, length, encoding, quote string
	preamble, footer                    frameForm
	crlf, final, packed                 bool
	ends, unitNamed, commaDecimals      bool
	shortest                            bool // numbers have no more decimals than it takes

	outcome, direction [3]string // a header, and the words for answered and missed, inbound and outbound
	parties            parties

	headers []string // of the columns of a call, as columns orders them
	order   []int    // in which they stand
	seed    uint64   // of how the words and numbers of each row are written
}

// parties are headers for the number of the customer and the one that was called. Some
// are the two sides of a call: on an outbound row they hold each other's.
type parties struct {
	customer, called string
	sides            bool
}

var (
	outcomeForms = [][3]string{
		{"Disposition", "ANSWERED", "NO ANSWER"}, {"Abandoned", "NO", "YES"}, {"Status", "Answered", "Unanswered"}, {"Beantwoord", "ja", "nee"},
		{"Contact Disposition", "2", "1"}, {"Outcome", "AGENT", "HANG"}, {"Gemist", "nee", "ja"}, {"answered", "true", "false"},
		{"Is abandoned", "0", "1"}, {"Call result", "Completed", "no-answer"}, {"Afgehaakt", "N", "J"}, {"Unanswered", "False", "True"},
	}
	directionForms = [][3]string{
		{"Direction", "inbound", "outbound"}, {"Richting", "Inkomend", "Uitgaand"}, {"Call type", "Inbound", "Autodial"}, {"Initiation method", "QUEUE_TRANSFER", "OUTBOUND"},
	}
	partyForms = []parties{
		{"ANI", "DNIS", true}, {"From", "To", true}, {"Caller ID", "Destination", true}, {"Customer phone number", "System phone number", false}, {"Telefoonnummer", "Gebeld nummer", false},
		{"customer", "called", false}, {"Caller number", "Called number", true}, {"src", "dst", true}, {"Van", "Naar", true}, {"contact_phone_number", "talkdesk_phone_number", false},
		{"Originator DN (Calling Number)", "Called Number", true}, {"Beller", "Gekozen nummer", true}, {"ANI_Dialnum", "Company Number", false}, {"Klantnummer", "DNIS", false},
	}
)

// headerWordsOf are known headers for the columns of a call that are written in one
// way, in the order of these columns.
var headerWordsOf = [...][]string{
	{"Start time", "Begintijd", "Created at", "start", "Datum en tijd", "Conversation started at", "Initiation timestamp", "Call Start Time", "Date/Time Opened", "Aangemaakt op", "startDatum", "TIMESTAMP"},
	{"End time", "Eindtijd", "end", "Finished at", "Disconnect timestamp", "Call End Time", "Einddatum", "Date/Time Closed"},
	{"Time", "Tijd", "Tijdstip", "Start_Time"},
	{"Call ID", "Conversation ID", "Gespreksnummer", "Interaction ID", "Ticketnummer", "gespreksId", "Case Number", "Zaaknummer", "contact_id"},
	{"Media type", "Kanaal", "channel", "Contact channel", "Via", "Case Origin", "Contactkanaal", "Ticket channel"},
	{"Queue", "Wachtrij", "Skill name", "Afdeling", "Ring Groups", "Team", "verantwoordelijkeAfdeling", "Group"},
	{"Handle time", "Afhandeltijd", "Total handle", "handle", "Behandeltijd", "Total Handle Time", "AHT"},
	{"Reason", "Contactreden", "Wrap-up", "code", "Reden [list]", "Disposition code", "Belreden", "Case Reason", "Afsluitcode"},
	{"Notes", "Toelichting", "text", "Opmerkingen", "Description", "Samenvatting", "Vrije tekst"},
}

// The columns of a call.
const (
	startColumn = iota
	endColumn
	timeColumn
	idColumn
	channelColumn
	queueColumn
	handleColumn
	codeColumn
	textColumn
	customerColumn
	calledColumn
	outcomeColumn
	directionColumn
	callColumns
)

// dateLayouts are ways to write a moment: layouts of the standard library, in Dutch
// behind nl, and plain numbers.
var dateLayouts = []string{
	"2006-01-02 15:04:05", "02-01-2006 15:04:05", "1/2/2006 3:04:05 PM", "2.1.06 15:04:05", "20060102150405", time.RFC3339, "2006-01-02T15:04:05.000", "2-1-2006 15.04.05",
	"Mon, 02 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05", "nl Monday 2 January 2006 15:04:05", "nl 2 Jan 2006 15:04:05 uur", "Jan 2, 2006 3:04:05 PM", "nl 02-Jan-06 15:04:05",
	"Mon Jan 2 2006 15:04:05 GMT-0700", "epoch", "epoch ms", "serial",
}

// frameForm is what may stand above or below the rows: lines of cells, in which %d is
// the number of rows.
type frameForm [][]string

var (
	preambleForms = []frameForm{nil, {{"Report"}, {}}, {{"Gesprekkenrapport"}, {"Periode: 01-01-2026 t/m 31-12-2026"}, {"Gegenereerd op 02-01-2027 09:00"}, {}},
		{{"Report name", "Contact log"}, {"Filters", "Queue = all"}, {"Time zone", "Europe/Amsterdam"}, {}}, {{"Calls of 2026, by queue", ""}}}
	footerForms = []frameForm{nil, {{"Totaal", "", ""}}, {{}, {"Total", "%d"}}, {{"Aantal records: %d"}}, {{}, {"Grand total:", "%d", "", "12"}, {"© 2026 somebody"}}, {{"(%d rows affected)"}}}
)

// of returns the lines for a log of that many rows.
func (f frameForm) of(rows int) [][]string {
	var lines [][]string
	for _, cells := range f {
		line := slices.Clone(cells)
		for i := range line {
			line[i] = strings.ReplaceAll(line[i], "%d", fmt.Sprint(rows))
		}
		lines = append(lines, line)
	}
	return lines
}

// splitLayouts are ways to write a day, where its time is another column.
var splitLayouts = []string{"2006-01-02", "02-01-2006", "1/2/2006", "nl 2 Jan 2006", "20060102"}

func anyDialect(t *rapid.T) dialect {
	yes := func(name string) bool { return rapid.Bool().Draw(t, name) }
	of := func(name string, choices ...string) string { return rapid.SampledFrom(choices).Draw(t, name) }
	d := dialect{
		comma:    rapid.SampledFrom([]rune(",;\t|")).Draw(t, "comma"),
		date:     of("date", dateLayouts...),
		length:   of("length", "seconds", "h:mm:ss", "mm:ss", "iso", "words", "ms", "minutes", "hours", "days"),
		encoding: of("encoding", "utf-8", "bom", "utf-16le", "utf-16be", "windows-1252"),
		quote:    of("quote", "needed", "texts", "all"), crlf: yes("crlf"), final: yes("final newline"), packed: yes("gzip"),
		preamble: rapid.SampledFrom(preambleForms).Draw(t, "preamble"), footer: rapid.SampledFrom(footerForms).Draw(t, "footer"),
		ends: yes("ends"), unitNamed: yes("unit named"), commaDecimals: yes("comma decimals"), shortest: yes("shortest numbers"), seed: rapid.Uint64().Draw(t, "writing"),
	}
	if yes("split") {
		d.date, d.time = of("day", splitLayouts...), of("clock", "15:04:05", "3:04:05 PM")
	}
	d.outcome, d.direction = rapid.SampledFrom(outcomeForms).Draw(t, "outcome"), rapid.SampledFrom(directionForms).Draw(t, "direction")
	d.parties = rapid.SampledFrom(partyForms).Draw(t, "parties")
	words := append(append([][]string{}, headerWordsOf[:]...), []string{d.parties.customer}, []string{d.parties.called}, d.outcome[:1], d.direction[:1])
	for _, words := range words {
		header := of("header", words...)
		switch of("letters", "as is", "capitals", "small", "underscores") {
		case "capitals":
			header = strings.ToUpper(header)
		case "small":
			header = strings.ToLower(header)
		case "underscores":
			header = strings.ReplaceAll(header, " ", "_")
		}
		d.headers = append(d.headers, header)
	}
	if d.time != "" {
		d.headers[startColumn] = of("date header", "Date", "Datum", "Call date", "date")
	}
	if d.unitNamed {
		d.headers[handleColumn] += map[string]string{"seconds": " (sec)", "ms": " in ms", "minutes": " (min)", "hours": " (hours)", "days": " (days)", "mm:ss": " (mm:ss)", "h:mm:ss": " (hh:mm:ss)"}[d.length]
	}
	for _, column := range rapid.Permutation(slices.Collect(seq(callColumns))).Draw(t, "order") {
		if (d.ends || column != endColumn) && (d.time != "" || column != timeColumn) {
			d.order = append(d.order, column)
		}
	}
	return d
}

// seq counts from 0 up to n.
func seq(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

// doubts are the codes of what the dialect leaves open by its nature.
func (d dialect) doubts() string {
	if d.length == "ms" && !d.unitNamed && !d.ends {
		return "milliseconds"
	}
	return ""
}

// write writes the calls in the dialect.
func (d dialect) write(t testing.TB, calls []call) string {
	r := rand.New(rand.NewPCG(d.seed, 2))
	var records [][]string
	add := func(cells []string) {
		record := make([]string, len(d.order))
		for i, column := range d.order {
			record[i] = cells[column]
		}
		records = append(records, record)
	}
	add(d.headers)
	for _, c := range calls {
		cells := make([]string, callColumns)
		cells[startColumn], cells[endColumn] = d.writeDate(c.start), d.writeEnd(c.end())
		cells[timeColumn] = c.start.Format(cmp.Or(d.time, "15:04"))
		cells[idColumn], cells[queueColumn], cells[codeColumn], cells[textColumn] = c.id, c.queue, c.code, c.text
		cells[customerColumn], cells[calledColumn] = writePhone(r, c.customer), writePhone(r, own)
		if c.outbound && d.parties.sides {
			cells[customerColumn], cells[calledColumn] = cells[calledColumn], cells[customerColumn]
		}
		cells[channelColumn] = writeChannel(r, c.channel)
		cells[outcomeColumn], cells[directionColumn] = d.outcome[1], d.direction[1]
		if c.missed {
			cells[outcomeColumn] = d.outcome[2]
		}
		if c.outbound {
			cells[directionColumn] = d.direction[2]
		}
		cells[handleColumn] = d.writeLength(c.handle)
		add(cells)
	}
	records = append(append(d.preamble.of(len(calls)), records...), d.footer.of(len(calls))...)
	var b strings.Builder
	for _, record := range records {
		for i, c := range record {
			if i > 0 {
				b.WriteRune(d.comma)
			}
			if d.quotes(c) {
				c = `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
			}
			b.WriteString(c)
		}
		b.WriteByte('\n')
	}
	return d.encode(t, b.String())
}

// quotes reports whether the dialect writes a cell between quotes.
func (d dialect) quotes(c string) bool {
	needed := strings.ContainsAny(c, "\"\r\n"+string(d.comma))
	return needed || d.quote == "all" || d.quote == "texts" && strings.Trim(c, "0123456789.,-:") != ""
}

// writePhone writes a Dutch number in one of the ways in which logs do.
func writePhone(r *rand.Rand, number string) string {
	national := number[1:]
	switch r.IntN(8) {
	case 0:
		return "+31" + national
	case 1:
		return "0031 " + national[:1] + " " + national[1:]
	case 2:
		return "tel:+31" + national
	case 3:
		return "sip:" + number + "@centrale.example"
	case 4:
		return "Klant " + national[3:5] + " (" + number + ")"
	case 5:
		return number[:2] + "-" + number[2:]
	case 6:
		return "31" + national + ".0" // it went through a table of floats
	}
	return number
}

// writeChannel writes one of the words for a channel.
func writeChannel(r *rand.Rand, channel string) string {
	words := map[string][]string{"phone": {"phone", "VOICE", "Telefoon"}, "chat": {"chat", "Web-Chat", "livechat"}, "mail": {"mail", "E-mail", "email"}}[channel]
	return words[r.IntN(len(words))]
}

// writeEnd writes an end: where start has two columns, in the way of the first with a
// time behind it.
func (d dialect) writeEnd(t time.Time) string {
	if d.time == "" {
		return d.writeDate(t)
	}
	return d.writeDate(t) + " " + t.Format(d.time)
}

func (d dialect) writeDate(t time.Time) string {
	_, offset := t.Zone()
	layout, inDutch := strings.CutPrefix(d.date, "nl ")
	switch layout {
	case "epoch":
		return fmt.Sprint(t.Unix())
	case "epoch ms":
		return fmt.Sprint(t.UnixMilli())
	case "serial":
		return d.decimals(float64(t.Unix()+int64(offset))/86_400+25_569, 10)
	}
	text := t.Format(layout)
	if inDutch {
		text = dutchDates.Replace(text)
	}
	return text
}

// dutchDates writes the English names of months and days in Dutch.
var dutchDates = strings.NewReplacer(
	"January", "januari", "February", "februari", "March", "maart", "May", "mei", "June", "juni", "July", "juli", "August", "augustus", "October", "oktober",
	"Jan", "jan", "Feb", "feb", "Mar", "mrt", "Apr", "apr", "Jun", "jun", "Jul", "jul", "Aug", "aug", "Sep", "sep", "Oct", "okt", "Nov", "nov", "Dec", "dec",
	"Monday", "maandag", "Tuesday", "dinsdag", "Wednesday", "woensdag", "Thursday", "donderdag", "Friday", "vrijdag", "Saturday", "zaterdag", "Sunday", "zondag",
)

// decimals writes a number with so many decimals, or all that it takes, and the
// decimal mark of the dialect.
func (d dialect) decimals(x float64, n int) string {
	if d.shortest {
		n = -1
	}
	number := strconv.FormatFloat(x, 'f', n, 64)
	if d.commaDecimals {
		return strings.ReplaceAll(number, ".", ",")
	}
	return number
}

func (d dialect) writeLength(s int) string {
	h, m, rest := s/3600, s/60%60, s%60
	switch d.length {
	case "h:mm:ss":
		return fmt.Sprintf("%d:%02d:%02d", h, m, rest)
	case "mm:ss":
		return fmt.Sprintf("%d:%02d", s/60, rest)
	case "iso":
		return fmt.Sprintf("PT%dH%dM%dS", h, m, rest)
	case "words":
		return fmt.Sprintf("%d min %d sec", s/60, rest)
	case "ms":
		return fmt.Sprint(s * 1000)
	case "minutes":
		return d.decimals(float64(s)/60, 9)
	case "hours":
		return d.decimals(float64(s)/3600, 9)
	case "days":
		return d.decimals(float64(s)/86_400, 12)
	}
	return fmt.Sprint(s)
}

func (d dialect) encode(t testing.TB, text string) string {
	if d.crlf {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	if !d.final {
		text = strings.TrimRight(text, "\r\n")
	}
	var err error
	switch d.encoding {
	case "bom":
		text = "\ufeff" + text
	case "utf-16le":
		text, err = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	case "utf-16be":
		text, err = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(text)
	case "windows-1252":
		text, err = charmap.Windows1252.NewEncoder().String(text)
	}
	if err != nil {
		t.Fatal(err)
	}
	if d.packed {
		text = packed(t, text)
	}
	return text
}
