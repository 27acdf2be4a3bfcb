//go:build unix

package main

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"
)

// The words of notes: what agents type around what a call is about, which is a
// sentence of one of the subjects, or of none.
var (
	fillers = strings.Fields(`klant mevrouw meneer belt mailt vraagt wil graag weten of dat het de een van voor met nog steeds
		al eerder gisteren vandaag morgen vorige week maand sinds geen reactie gehad systeem nagekeken uitgelegd doorgezet naar afdeling
		backoffice collega ticket gemaakt akkoord niet tevreden boos vriendelijk één financiële café ideeën reünie afgerond komt terug
		gegevens gecontroleerd bevestiging gestuurd website portaal nummer oude nieuwe hetzelfde probleem opgelost wacht op antwoord`)
	subjects = []string{
		"vraag over factuur", "rekening klopt niet", "aanmaning gekregen", "heeft al betaald", "betaling niet verwerkt", "wil een betalingsregeling",
		"wil geld terug", "Creditnota niet ontvangen", "retour sturen", "pakket niet bezorgd", "bestelling te laat geleverd", "waar blijft de levering",
		"track en trace werkt niet", "afhaalpunt was dicht", "artikel beschadigd", "doos kapot", "verkeerde artikel gekregen", "levering incompleet",
		"valt onder garantie", "Storing in de straat", "geen internet sinds gisteren", "verbinding is traag", "Monteur kwam niet", "hulp bij installeren",
		"foutmelding in beeld", "error 500", "Wachtwoord kwijt", "kan niet inloggen", "nieuw adres doorgeven", "gaat verhuizen", "ander rekeningnummer",
		"gegevens verwijderen", "wil opzeggen", "contract verlengen", "algemene voorwaarden", "vindt het te duur", "prijsverhoging ontvangen",
		"actiecode doet niets", "was teruggebeld beloofd", "besteld op zondag", "order annuleren", "artikel uitverkocht", "advies over toestel",
		"afspraak verzetten", "openingstijden gevraagd", "meterstand doorgeven", "dient klacht in", "belt voor de derde keer",
		"", "", "", "", "", "", "", "", "", "",
	}
	queues   = []string{"Algemeen", "Facturen", "Techniek", "Verkoop", "Behoud", "Zakelijk", "België"}
	channels = []string{"phone", "phone", "phone", "phone", "phone", "phone", "email", "email", "chat", "whatsapp"}
	segments = []string{"Consument", "Consument", "Consument", "MKB", "Zakelijk"}
)

// visit is whom a contact is with and what it is about: some come back for the same.
type visit struct{ customer, subject, code int }

// maker makes up the rows of a log.
type maker struct {
	*rand.Rand
	rows   int
	codes  []string
	recent []visit // of about ten days
	note   []byte
}

var header = []string{"contact_id", "customer_id", "started_at", "channel", "queue", "wrapup_code", "note", "handle_seconds", "resolved", "csat", "segment"}

// writeLog writes a log of a year: a quarter as many customers as rows, some of them
// far more often than others, 30 % of the rows without a code that is known, and
// notes some of which need quotes or hold a line end.
func writeLog(w io.Writer, rows int, seed uint64) error {
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 11)), rows: rows, recent: make([]visit, max(20, rows/36))}
	for _, r := range reasons {
		m.codes = append(m.codes, strings.Fields(r.codes)...)
	}
	if _, err := io.WriteString(w, strings.Join(header, ",")+"\n"); err != nil {
		return err
	}
	for i := range m.recent {
		m.recent[i] = m.newcomer()
	}
	var line []byte
	for i := range rows {
		line = m.row(line[:0], i)
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return nil
}

// newcomer is a customer with a new question. One in fifty is not known.
func (m *maker) newcomer() visit {
	customers := max(2, m.rows/4)
	v := visit{subject: m.IntN(len(subjects)), code: int(math.Pow(m.Float64(), 1.7) * float64(len(m.codes)))}
	switch {
	case m.IntN(50) == 0:
		v.customer = -1
	case m.IntN(4) > 0: // a fifth of them come most
		v.customer = int(math.Pow(m.Float64(), 1.6) * float64(customers/5+1))
	default:
		v.customer = m.IntN(customers)
	}
	return v
}

// row appends one row.
func (m *maker) row(b []byte, i int) []byte {
	v := &m.recent[m.IntN(len(m.recent))]
	if m.IntN(5) > 0 {
		*v = m.newcomer()
	}
	start := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(float64(i) / float64(m.rows) * 364 * 24 * float64(time.Hour))).Add(time.Duration(m.IntN(9000)) * time.Second)
	b = strconv.AppendInt(b, int64(500_000_000+i), 10)
	b = append(b, ',')
	if v.customer >= 0 {
		b = fmt.Appendf(b, "C%08d", uint64(v.customer)*2_654_435_761%99_999_989)
	}
	b = append(b, ',')
	b = start.AppendFormat(b, "2006-01-02T15:04:05")
	b = append(b, ',')
	b = append(b, channels[m.IntN(len(channels))]...)
	b = append(b, ',')
	b = append(b, queues[m.IntN(len(queues))]...)
	b = append(b, ',')
	switch share := m.IntN(1000); {
	case share < 695:
		b = append(b, m.codes[v.code]...)
	case share < 700:
		b = fmt.Appendf(b, "X%d", 10+m.IntN(90))
	}
	b = append(b, ',')
	b = m.appendNote(b, subjects[v.subject])
	b = append(b, ',')
	if m.IntN(100) > 0 {
		b = strconv.AppendInt(b, min(7200, int64(25+m.ExpFloat64()*290)), 10)
	}
	b = append(b, ',')
	b = append(b, [...]string{"yes", "yes", "yes", "yes", "yes", "yes", "no", "no", "", ""}[m.IntN(10)]...)
	b = append(b, ',')
	if m.IntN(8) == 0 {
		b = strconv.AppendInt(b, int64(1+m.IntN(10)), 10)
	}
	b = append(b, ',')
	b = append(b, segments[m.IntN(len(segments))]...)
	return append(b, '\n')
}

// appendNote appends a note of 5 to 24 words about a subject.
func (m *maker) appendNote(b []byte, subject string) []byte {
	if m.IntN(33) == 0 {
		return b
	}
	note, quoted := m.note[:0], false
	words := 5 + m.IntN(20)
	about, odd, oddity := m.IntN(words), 1+m.IntN(words), m.IntN(100)
	for i := range words {
		if i > 0 {
			note = append(note, ' ')
		}
		word := fillers[m.IntN(len(fillers))]
		if i == about && subject != "" {
			word = subject
		}
		switch {
		case i != odd || oddity >= 20:
			note = append(note, word...)
			continue
		case oddity < 2:
			note = append(append(note[:len(note)-1], '\n'), word...)
		case oddity < 16:
			note = append(append(note[:len(note)-1], ", "...), word...)
		default:
			note = append(append(append(note, `""`...), word...), `""`...)
		}
		quoted = true
	}
	m.note = note
	if !quoted {
		return append(b, note...)
	}
	return append(append(append(b, '"'), note...), '"')
}
