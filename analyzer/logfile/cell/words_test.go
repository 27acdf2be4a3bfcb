package cell

import (
	"strings"
	"testing"

	"contactlog/analyzer/contact"
)

func TestTrim(t *testing.T) {
	for text, want := range map[string]string{
		"": "", " a b ": "a b", "\x00\t\r\n": "", "\u00a0a\ufeff": "a", "\u200b \u00a0": "", "é ": "é", "\xff": "\xff", " \u00a0\u2007 x\u202f ": "x",
	} {
		if got := Trim([]byte(text)); string(got) != want {
			t.Errorf("Trim(%q) = %q", text, got)
		}
		if Blank([]byte(text)) != (want == "") {
			t.Errorf("Blank(%q) is wrong", text)
		}
	}
}

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"": "", ` "a b" `: "a b", `"a" "b"`: `"a" "b"`, `"`: `"`, `""`: "", `" x "`: "x", `"a`: `"a`, `5"`: `5"`, `""a""`: `""a""`,
	} {
		if got := Clean([]byte(text)); string(got) != want {
			t.Errorf("Clean(%q) = %q", text, got)
		}
	}
}

func TestAbandonTime(t *testing.T) {
	for text, want := range map[string]Verdict{"0:00:12": Missed, "12": Missed, "0": NoVerdict, "00:00:00": NoVerdict, "PT3S": Missed} {
		if got, ok := AbandonTime([]byte(text)); !ok || got != want {
			t.Errorf("AbandonTime(%q) = %s, %v", text, got, ok)
		}
	}
	if _, ok := AbandonTime([]byte("Zorg")); ok {
		t.Error("a queue is an abandon time")
	}
}

func TestAppendWord(t *testing.T) {
	for text, want := range map[string]string{
		"NO_ANSWER": "no answer", " Één-keer  GOED ": "een keer goed", "": "", "--": "", "a - b": "a b", "e-mail": "e mail",
	} {
		if got := AppendWord([]byte("x"), []byte(text)); string(got) != "x"+want {
			t.Errorf("AppendWord(%q) = %q", text, got)
		}
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string]contact.Mark{"Yes": contact.Yes, "JA": contact.Yes, "1": contact.Yes, "waar": contact.Yes, "n": contact.No, "Nee": contact.No, "FALSE": contact.No, "0": contact.No} {
		if got, ok := YesNo([]byte(text)); !ok || got != want {
			t.Errorf("YesNo(%q) = %d, %v", text, got, ok)
		}
	}
	for text, want := range map[string]Verdict{
		"ANSWERED": Answered, "NO ANSWER": Missed, "BUSY": Missed, "AGENT": Answered, "HANG": Missed, "PHANTOM": Missed, "Y": Answered, "N": Missed,
		"Unanswered": Missed, "no-answer": Missed, "Voicemail": Automated, "IVR": Automated, "Damaged": Excluded, "spam": Excluded, "Gemist": Missed, "beantwoord": Answered,
	} {
		if got, ok := Outcome([]byte(text)); !ok || got != want {
			t.Errorf("Outcome(%q) = %d, %v", text, got, ok)
		}
	}
	for text, want := range map[string]Heading{
		"Inbound": {contact.Inbound, NoVerdict}, "Inbound Queue": {contact.Inbound, NoVerdict}, "uitgaand": {contact.Outbound, NoVerdict}, "outbound_missed": {contact.Outbound, NoVerdict},
		"Internal": {contact.Internal, NoVerdict}, "short_abandoned": {contact.Inbound, Missed}, "voicemail": {contact.Inbound, Automated}, "outbound-dial": {contact.Outbound, NoVerdict},
		"Test": {contact.Inbound, Excluded},
	} {
		if got, ok := Direction([]byte(text)); !ok || got != want {
			t.Errorf("Direction(%q) = %v, %v", text, got, ok)
		}
	}
	for text, want := range map[string]contact.Channel{
		"VOICE": contact.Phone, "E-mail": contact.Email, "WebChat": contact.Chat, "WhatsApp": contact.WhatsApp, "facebook": contact.Social, "Formulier": contact.Web,
		"Brief": contact.Post, "Balie": contact.Desk, "terugbelverzoek": contact.Phone, "overig": contact.OtherChannel,
	} {
		if got, ok := Channel([]byte(text)); !ok || got != want {
			t.Errorf("Channel(%q) = %v, %v", text, got, ok)
		}
	}
	for text, want := range map[string]contact.Mark{
		"Closed": contact.Yes, "Solved": contact.Yes, "opgelost": contact.Yes, "Zelfstandig afgehandeld": contact.Yes, "open": contact.No, "In progress": contact.No, "doorverbonden": contact.No,
	} {
		if got, excluded, ok := Resolved([]byte(text)); !ok || excluded || got != want {
			t.Errorf("Resolved(%q) = %d, %v, %v", text, got, excluded, ok)
		}
	}
	if m, excluded, ok := Resolved([]byte("Spam")); m != contact.Blank || !excluded || !ok {
		t.Error("a status of spam does not exclude")
	}
	for text, want := range map[string]contact.Mark{"3": contact.Yes, "0": contact.No, "0.0": contact.No, "ja": contact.Yes, "doorverbonden": contact.Yes, "Nee": contact.No} {
		if got, fault := Transferred([]byte(text)); fault != Fine || got != want {
			t.Errorf("Transferred(%q) = %d, %d", text, got, fault)
		}
	}
	if _, fault := Transferred([]byte("-1")); fault != Impossible {
		t.Error("minus one transfers")
	}
	long := []byte(strings.Repeat("x", 1000))
	for _, text := range [][]byte{[]byte("banana"), []byte("?"), long} {
		_, yes := YesNo(text)
		_, outcome := Outcome(text)
		_, direction := Direction(text)
		_, channel := Channel(text)
		_, _, resolved := Resolved(text)
		_, fault := Transferred(text)
		if yes || outcome || direction || channel || resolved || fault == Fine || Valid(text) {
			t.Errorf("%.10q is a known word", text)
		}
	}
}

// A word has one meaning in a vocabulary, and none is too long to be looked up.
func TestVocabulariesHoldTogether(t *testing.T) {
	if m, _ := YesNo([]byte("ok")); m != contact.Blank {
		t.Error("ok is a yes")
	}
	for word := range channelWords() {
		if len(word) > maxWord {
			t.Errorf("%q is too long", word)
		}
	}
	for word := range unknownWords() {
		if string(AppendWord(nil, []byte(word))) != word {
			t.Errorf("%q is not written as it is looked up", word)
		}
	}
}

func TestNothingIsAllocated(t *testing.T) {
	zone := NewZone(nil)
	buf := make([]byte, 0, 64)
	keyer := NewKeyer([16]byte{})
	cells := [][]byte{[]byte("02-03-2026 14:05:06"), []byte("+31 6 12345678"), []byte("0:04:23"), []byte("NO ANSWER"), []byte("€ 1.234,56"), []byte("Klant@Example.nl")}
	allocations := testing.AllocsPerRun(100, func() {
		d, _ := ParseDate(cells[0], Auto)
		zone.Instant(d)
		buf, _ = AppendCustomer(buf[:0], cells[1], true)
		keyer.Customer(buf)
		buf, _ = AppendCustomer(buf[:0], cells[5], false)
		PhoneLike(cells[1])
		_, _ = ParseLength(cells[2], LengthForm{})
		Outcome(cells[3])
		_, _ = ParseMoney(cells[4], Comma)
		buf = AppendCells(buf[:0], cells[:2])
	})
	if allocations > 0 {
		t.Errorf("%v allocations", allocations)
	}
}

// A status that is not known must not take the contact out of the figures.
func TestResolvedWords(t *testing.T) {
	for word, want := range map[string]struct {
		mark            contact.Mark
		excluded, known bool
	}{
		"Closed":       {contact.Yes, false, true},
		"open":         {contact.No, false, true},
		"Spam":         {contact.Blank, true, true},
		"snoozed once": {contact.Blank, false, false},
	} {
		mark, excluded, known := Resolved([]byte(word))
		if mark != want.mark || excluded != want.excluded || known != want.known {
			t.Errorf("%s: %v, excluded %v, known %v; want %+v", word, mark, excluded, known, want)
		}
	}
}
