package logfile

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"contactlog/analyzer/contact"
)

// wordLog writes a log with one column of words, separated by bars.
func wordLog(header, words string) string {
	var b strings.Builder
	b.WriteString("start time;" + header + "\n")
	for _, w := range strings.Split(words, "|") {
		b.WriteString("2026-03-02 09:00;" + w + "\n")
	}
	return b.String()
}

// What the words of known systems are taken for: p a person answered, m nobody did,
// a a machine, e excluded.
func TestOutcomesOfKnownSystems(t *testing.T) {
	for _, c := range []struct{ header, words, want string }{
		{"disposition", "ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION", "pmmmm"},
		{"outcome", "AGENT|HANG|PHANTOM", "pmm"},
		{"Status", "Answered|Unanswered", "pm"},
		{"Abandoned", "YES|NO", "mp"},
		{"Contact Disposition", "1|2|2|1", "mppm"},
		{"Contact Disposition", "0|1|1", "mpp"},
		{"call type", "abandoned|inbound|missed|short_abandoned|voicemail|inbound", "mpmmap"},
		{"status", "completed|busy|no-answer|canceled|failed", "pmmmm"},
		{"Data Status (Valid / Damaged)", "Valid|Damaged", "pe"},
		{"status", "closed|closed_by_merge|open|Spam|test", "pepee"},
		{"resultaat", "beantwoord|gemist|voicemail ingesproken|afgehaakt", "pmam"},
		{"Gemist", "ja|nee", "mp"},
		{"DISPOSITION;UCID", "1;a|2;b|3;c|4;d", "ppmp"},
		{"category", "incoming|missed|abandoned|outgoing|voicemail|incoming", "pmmpap"},
		{"ABANDONED;CALL TYPE", "0;Inbound|0;Inbound Voicemail|1;Inbound|0;Inbound", "pamp"},
		{"Abandon Time", "0:00:12|0||30", "mppm"},
		{"DISPOSITION;ABANDONED", "Invoice;0|Voicemail;0|Abandon;1|Service;0|Sales;0|Delivery;0", "pamppp"},
		{"outcome", "answered|n/a|-|[None]", "pppp"},
		{"ticket status", "closed|n/a|open|solved|spam", "ppppe"},
	} {
		s, r := mustRead(t, wordLog(c.header, c.words), options())
		got, next := "", map[byte]int{}
		for _, fate := range s.order {
			i := next[fate]
			next[fate]++
			switch {
			case fate == 'e':
				got += "e"
			default:
				got += map[contact.Outcome]string{contact.Answered: "p", contact.Missed: "m", contact.Automated: "a"}[s.added[i].Outcome]
			}
		}
		if got != c.want || len(r.Unreadable) > 0 || len(r.Doubts) > 1 {
			t.Errorf("%s %s: %s, want %s; unreadable %+v, doubts %s", c.header, c.words, got, c.want, r.Unreadable, codes(r.Doubts))
		}
	}
}

// The words of a column are told with their meaning, unknown ones by their shape.
func TestWordsAreAccountedFor(t *testing.T) {
	s, r := mustRead(t, "start time;status;kanaal;direction\n"+
		"2026-03-02 09:00;Answered;Telefoon;inbound\n2026-03-02 09:00;ANSWERED;telefoon;voicemail\n2026-03-02 09:00;no-answer;E-mail;inbound\n"+
		"2026-03-02 09:00;NO ANSWER;Geheim woord;inbound\n2026-03-02 09:00;Answered;Geheim teken;inbound\n2026-03-02 09:00;n/a;telefoon;inbound\n2026-03-02 09:00;;telefoon;\n", options())
	want := []ColumnWords{
		{"status", Answered, []KnownWord{{"answered", "answered", 3}, {"no answer", "missed", 2}}, nil},
		{"kanaal", Channel, []KnownWord{{"telefoon", "phone", 4}, {"e mail", "email", 1}}, []WordShape{{"Aaaaaa aaaaa", 2, 2}}},
		{"direction", Direction, []KnownWord{{"inbound", "inbound", 5}, {"voicemail", "inbound, automated", 1}}, nil},
	}
	if !reflect.DeepEqual(r.Words, want) {
		t.Errorf("\n got %+v\nwant %+v", r.Words, want)
	}
	if len(s.added) != 7 || codes(r.Doubts) != "unknown_words" {
		t.Fatalf("doubts %+v", r.Doubts)
	}
}

// Words that decide from a column of another kind are told with it: a tag of merged
// tickets, a code, the program that took the call.
func TestWordsOfOtherColumns(t *testing.T) {
	_, r := mustRead(t, "start time,Abandoned,Wrap-up,Tags,lastapp,status\n"+
		"2026-03-02 09:00,no,Voicemail,vip closed_by_merge,Queue,answered\n2026-03-02 09:00,no,Invoice,vip,Queue,answered\n2026-03-02 09:00,no,voicemail,,Queue,\n2026-03-02 09:00,yes,Voicemail,closed_by_merge,Queue,\n", options())
	want := []ColumnWords{
		{"Abandoned", Answered, []KnownWord{{"no", "answered", 3}, {"yes", "missed", 1}}, nil},
		{"Wrap-up", Code, []KnownWord{{"voicemail", "automated", 2}}, nil},
		{"Tags", NoRole, []KnownWord{{"closed_by_merge", "excluded", 2}}, nil},
	}
	if got := r.Words[:min(3, len(r.Words))]; !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %+v\nwant %+v", got, want)
	}
	_, r = mustRead(t, "start time,status,lastapp\n2026-03-02 09:00,ANSWERED,VoiceMail\n2026-03-02 09:00,ANSWERED,Queue\n", options())
	want = []ColumnWords{
		{"status", Answered, []KnownWord{{"answered", "answered", 2}}, nil},
		{"lastapp", NoRole, []KnownWord{{"VoiceMail", "automated", 1}}, nil},
	}
	if !reflect.DeepEqual(r.Words, want) {
		t.Errorf("\n got %+v\nwant %+v", r.Words, want)
	}
}

// No word of the file is told that is not one of the program's own.
func TestNoWordLeaks(t *testing.T) {
	const secret = "Zwaluwstaartje"
	_, r := mustRead(t, wordLog("kanaal", "telefoon|telefoon|telefoon|telefoon|"+secret)+"2026-03-02 09:00;"+secret+"\n", options())
	if said := fmt.Sprintf("%+v", r); strings.Contains(strings.ToLower(said), strings.ToLower(secret)) {
		t.Error(said)
	}
	d := r.Doubts[len(r.Doubts)-1]
	want := `column "kanaal", read as channel, has words that are not known: Aaaaaaaaaaaaaa (2×); they count as blank`
	if d.Code != "unknown_words" || d.Count != 2 || d.Row != 6 || d.Option != "--column channel=" || d.Text.EN != want {
		t.Errorf("%+v", d)
	}
}

// A service level is no outcome, nor is the queue in which a caller gave up.
func TestNoOutcomes(t *testing.T) {
	_, r := mustRead(t, "start time;SLA;Abandoned in Queue\n2026-03-02 09:00;-1;Zorg\n2026-03-02 09:00;1;\n2026-03-02 09:00;0;\n", options())
	if got := rolesOf(&r.Layout); got != "start time=start" {
		t.Error(got)
	}
}
