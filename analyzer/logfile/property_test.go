package logfile

import (
	"cmp"
	"context"
	"encoding/csv"
	"fmt"
	"iter"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
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
	comma                                           rune
	date, time, length, encoding                    string
	quoteAll, crlf, preamble, footer, final, packed bool
	ends, unitNamed, commaDecimals                  bool

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
	}
	directionForms = [][3]string{
		{"Direction", "inbound", "outbound"}, {"Richting", "Inkomend", "Uitgaand"}, {"Call type", "Inbound", "Autodial"}, {"Initiation method", "QUEUE_TRANSFER", "OUTBOUND"},
	}
	partyForms = []parties{
		{"ANI", "DNIS", true}, {"From", "To", true}, {"Caller ID", "Destination", true}, {"Customer phone number", "System phone number", false}, {"Telefoonnummer", "Gebeld nummer", false},
		{"customer", "called", false},
	}
)

// headerWordsOf are known headers for the columns of a call that are written in one
// way, in the order of these columns.
var headerWordsOf = [...][]string{
	{"Start time", "Begintijd", "Created at", "start", "Datum en tijd", "Conversation started at"},
	{"End time", "Eindtijd", "end", "Finished at"},
	{"Time", "Tijd"},
	{"Call ID", "Conversation ID", "Gespreksnummer", "Interaction ID", "Ticketnummer"},
	{"Media type", "Kanaal", "channel", "Contact channel"},
	{"Queue", "Wachtrij", "Skill name", "Afdeling"},
	{"Handle time", "Afhandeltijd", "Total handle", "handle"},
	{"Reason", "Contactreden", "Wrap-up", "code", "Reden [list]"},
	{"Notes", "Toelichting", "text", "Opmerkingen"},
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

// splitLayouts are ways to write a day, where its time is another column.
var splitLayouts = []string{"2006-01-02", "02-01-2006", "1/2/2006", "nl 2 Jan 2006", "20060102"}

func anyDialect(t *rapid.T) dialect {
	yes := func(name string) bool { return rapid.Bool().Draw(t, name) }
	of := func(name string, choices ...string) string { return rapid.SampledFrom(choices).Draw(t, name) }
	d := dialect{
		comma:    rapid.SampledFrom([]rune(",;\t|")).Draw(t, "comma"),
		date:     of("date", dateLayouts...),
		length:   of("length", "seconds", "h:mm:ss", "mm:ss", "iso", "words", "ms", "minutes", "days"),
		encoding: of("encoding", "utf-8", "bom", "utf-16le", "utf-16be", "windows-1252"),
		quoteAll: yes("quote all"), crlf: yes("crlf"), preamble: yes("preamble"), footer: yes("footer"), final: yes("final newline"), packed: yes("gzip"),
		ends: yes("ends"), unitNamed: yes("unit named"), commaDecimals: yes("comma decimals"), seed: rapid.Uint64().Draw(t, "writing"),
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
		d.headers[handleColumn] += map[string]string{"seconds": " (sec)", "ms": " in ms", "minutes": " (min)", "days": " (days)", "mm:ss": " (mm:ss)", "h:mm:ss": " (hh:mm:ss)"}[d.length]
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
	if d.footer {
		records = append(records, append([]string{"Totaal"}, make([]string, len(d.order)-1)...))
	}
	var b strings.Builder
	if d.preamble {
		b.WriteString("Report\n\n")
	}
	if d.quoteAll {
		for _, record := range records {
			for i, c := range record {
				if i > 0 {
					b.WriteRune(d.comma)
				}
				b.WriteString(`"` + strings.ReplaceAll(c, `"`, `""`) + `"`)
			}
			b.WriteByte('\n')
		}
	} else {
		w := csv.NewWriter(&b)
		w.Comma = d.comma
		if err := w.WriteAll(records); err != nil {
			t.Fatal(err)
		}
	}
	return d.encode(t, b.String())
}

// writePhone writes a Dutch number in one of the ways in which logs do.
func writePhone(r *rand.Rand, number string) string {
	national := number[1:]
	switch r.IntN(7) {
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
		return d.decimals(fmt.Sprintf("%.10f", float64(t.Unix()+int64(offset))/86_400+25_569))
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

// decimals writes a number with the decimal mark of the dialect.
func (d dialect) decimals(number string) string {
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
		return d.decimals(fmt.Sprintf("%.9f", float64(s)/60))
	case "days":
		return d.decimals(fmt.Sprintf("%.12f", float64(s)/86_400))
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

// A log reads to the same rows in whatever dialect it is written.
func TestDialectsReadTheSame(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		calls := anyCalls(rt)
		d := anyDialect(rt)
		s, r, err := readText(t, d.write(t, calls), options())
		if err != nil {
			rt.Fatalf("%+v: %v", d, err)
		}
		if len(s.added) != len(calls) || r.UnreadableCells() > 0 || codes(r.Doubts) != d.doubts() || s.truncated > 1 {
			rt.Fatalf("%+v: %d rows of %d, unreadable %+v, doubts %+v, rejects %+v, read again %d times", d, len(s.added), len(calls), r.Unreadable, r.Doubts, r.Rejects, s.truncated)
		}
		m := &mapper{}
		queues := dictionary{}
		for i, c := range calls {
			want := c.row(m, &queues)
			if d.ends {
				want.End = contact.Instant(c.end().UnixMilli())
			}
			want.Pos = s.added[i].Pos
			if s.added[i] != want {
				rt.Fatalf("%+v, row %d:\n got %+v\nwant %+v", d, i, s.added[i], want)
			}
		}
		if !reflect.DeepEqual(s.queues, queues) {
			rt.Fatalf("queues %q, want %q", s.queues, queues)
		}
	})
}

// row is the call as it is to be read.
func (c call) row(m *mapper, queues *dictionary) contact.Row {
	keyer := options().Keyer
	r := contact.NewRow(contact.Position{})
	r.ID, r.Customer = keyer.Contact([]byte(c.id)), keyer.Customer([]byte("+31"+c.customer[1:]))
	r.Start, r.Handle = contact.Instant(c.start.UnixMilli()), contact.Millis(c.handle)*contact.Second
	r.Channel = map[string]contact.Channel{"phone": contact.Phone, "chat": contact.Chat, "mail": contact.Email}[c.channel]
	if c.missed {
		r.Outcome = contact.Missed
	}
	if c.outbound {
		r.Direction = contact.Outbound
	} else {
		r.Called = keyer.Customer([]byte("+31" + own[1:]))
	}
	r.Queue = queues.id([]byte(c.queue))
	if c.code != "" {
		r.Codes[0] = m.Code([]byte(c.code))
	}
	if !r.Codes[0].Reason.Mapped() && c.text != "" {
		r.Text = reasonIn([]byte(c.text))
	}
	return r
}

// What a log leaves open by its nature is a doubt, and is read in the way that the
// doubt says.
func TestWhatIsOpenIsADoubt(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(rt, "rows")
		layout := rapid.SampledFrom([]string{"02-01-2006 15:04", "01/02/2006 15:04", "2.1.06 15:04", "1-2-06 3:04 PM"}).Draw(rt, "layout")
		length := rapid.SampledFrom([]string{"%d:%02d", "", "words"}).Draw(rt, "length")
		text, open := "start time,talk time,kanaal\n", false
		for range n {
			day, month := rapid.IntRange(1, 12).Draw(rt, "day"), rapid.IntRange(1, 12).Draw(rt, "month")
			open = open || day != month
			written := ""
			if length == "%d:%02d" {
				written = fmt.Sprintf(length, rapid.IntRange(0, 23).Draw(rt, "first"), rapid.IntRange(0, 59).Draw(rt, "second"))
			}
			channel := "chat"
			if length == "words" {
				channel = rapid.SampledFrom([]string{"chat", "chat", "chat", "chat", "chat", "chat", "duif"}).Draw(rt, "channel")
			}
			text += time.Date(2026, time.Month(month), day, 12, 30, 0, 0, amsterdam).Format(layout) + "," + written + "," + channel + "\n"
		}
		s, r, err := readText(t, text, options())
		if err != nil {
			rt.Fatal(err)
		}
		want := map[string]bool{"date_order": open, "minutes_seconds": length == "%d:%02d", "unknown_words": r.Layout.has(Channel) && strings.Contains(text, "duif"), "unfit_column": !r.Layout.has(Channel)}
		for _, d := range r.Doubts {
			if !want[d.Code] || d.Count == 0 || d.Text.EN == "" || d.Text.NL == "" {
				rt.Fatalf("doubt %+v of\n%s", d, text)
			}
			delete(want, d.Code)
		}
		for code, expected := range want {
			if expected {
				rt.Fatalf("no doubt %s of\n%s", code, text)
			}
		}
		if len(s.added) != n {
			rt.Fatalf("%d rows of %d", len(s.added), n)
		}
	})
}

// Whatever a file holds, reading it ends in rows that add up or in an error that
// begins with its name.
func FuzzRead(f *testing.F) {
	f.Add([]byte(plainLog))
	f.Add([]byte("sep=;\r\nstart;code\r\n02-03-26 9:00;R1\r\nTotaal;1\r\n"))
	f.Add([]byte("\xff\xfes\x00t\x00a\x00r\x00t\x00\n\x00"))
	f.Add([]byte("Report\n\nDate,Time,ANI\n03/14/2026,9:00 PM,\"3,16E+10\"\n"))
	f.Add([]byte(packed(f, plainLog)))
	f.Fuzz(func(t *testing.T, content []byte) {
		file, err := spool("log.csv", strings.NewReader(string(content)), spoolMemory)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		s := &sink{}
		r, err := Read(context.Background(), file, 0, options(), &mapper{}, s, nil)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "log.csv: ") {
				t.Fatalf("the error does not name the file: %v", err)
			}
			return
		}
		if int64(len(s.order)) != r.Rows || int64(len(s.added)+len(s.excluded))+r.Rejected != r.Rows || len(r.Rejects) != int(r.Rejected) {
			t.Fatalf("%d rows do not add up: %s", r.Rows, s.order)
		}
		for _, row := range s.added {
			if !row.Start.Known() || row.End.Known() && row.End < row.Start || row.Handle < contact.NoMillis {
				t.Fatalf("row %+v", row)
			}
		}
	})
}
