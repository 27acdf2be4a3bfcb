package cell

import (
	"fmt"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"
	"pgregory.net/rapid"

	"contactlog/analyzer/contact"
)

func TestAppendCustomer(t *testing.T) {
	for _, c := range []struct {
		text  string
		phone bool
		want  string
		id    Identity
	}{
		// One number, written in all ways.
		{"0612345678", true, "+31612345678", Known},
		{"+31 6 12345678", true, "+31612345678", Known},
		{"tel:+31612345678", true, "+31612345678", Known},
		{"0031612345678", true, "+31612345678", Known},
		{"31612345678", true, "+31612345678", Known},
		{"+31 (0)6-12 34 56 78", true, "+31612345678", Known},
		{"+310612345678", true, "+31612345678", Known},
		{"06-12.34.56.78", true, "+31612345678", Known},
		{"(06) 12345678", true, "+31612345678", Known},
		{"612345678", true, "+31612345678", Known},
		{"612345678.0", true, "+31612345678", Known},
		{"31612345678.0", true, "+31612345678", Known},
		{"3.1612345678E10", true, "+31612345678", Known},
		{"sip:+31612345678@voip.example;user=phone", true, "+31612345678", Known},
		{"TEL:+31-6-12345678;ext=4", true, "+31612345678", Known},
		{"+32 475 12 34 56", true, "+32475123456", Known},
		{"0032475123456", true, "+32475123456", Known},
		{"101", true, "", Extension}, {"123-456", true, "", Extension}, {"sip:101@pbx.example", true, "", Extension}, {"sip:101@pbx.example", false, "", Extension}, {"101", false, "101", Known},
		{"client:agent1", true, "", Nobody}, {"client:agent1", false, "", Nobody}, {"tel:", true, "", Nobody},
		// A name beside the number or address.
		{"Bakkerij De Ster (0612345678)", true, "+31612345678", Known}, {"Bakkerij (+31 6-1234 5678)", true, "+31612345678", Known}, {"0612345678 (0612345678)", true, "+31612345678", Known},
		{"0612345678 (Bakkerij)", true, "+31612345678", Known}, {"\"Bakkerij\" <0612345678>", true, "+31612345678", Known}, {"Balie (101)", true, "", Extension}, {"0612345678 (2)", true, "+31612345678", Known},
		{"Bakkerij - 0612345678", true, "+31612345678", Known}, {"0612345678 Bakkerij", true, "+31612345678", Known}, {"Bakkerij: 06 1234 5678", true, "+31612345678", Known}, {"Bakkerij, De Ster | +31 6 12345678", true, "+31612345678", Known},
		{"0612345678 toestel 12", true, "+31612345678", Known}, {"06–12345678", true, "+31612345678", Known}, {"Bakkerij 0612345678 / 0687654321", true, "Bakkerij 0612345678 / 0687654321", Known}, {"K0612345678", true, "K0612345678", Known},
		{"Bakkerij 0612345678", false, "Bakkerij 0612345678", Known}, {"Filiaal 1234567", true, "Filiaal 1234567", Known},
		{"Bakkerij (anoniem)", true, "Bakkerij (anoniem)", Known}, {"(0612345678)", true, "+31612345678", Known}, {"Bakkerij <sip:0612345678@pbx.example>", true, "+31612345678", Known},
		{"Bakkerij 24/7 <Klant@Example.nl>", false, "klant@example.nl", Known}, {"klant@example.nl (Bakkerij)", true, "klant@example.nl", Known}, {"Bakkerij (filiaal 2)", false, "Bakkerij (filiaal 2)", Known},
		{"Bakkerij (101)", false, "Bakkerij (101)", Known},
		{"977-806-9726", true, "9778069726", Known},
		{"reception desk", true, "reception desk", Known},
		// Addresses.
		{"Klant@Example.NL", false, "klant@example.nl", Known},
		{"mailto:Klant@Example.nl", true, "klant@example.nl", Known},
		{"noreply@example.nl", false, "", Nobody},
		{"anonymous@anonymous.invalid", false, "", Nobody},
		{"sip:anonymous@anonymous.invalid", false, "", Nobody},
		{"sip:balie@example.nl", true, "", Nobody},
		// Other keys, as they are.
		{" C00004587 ", false, "C00004587", Known},
		{"c00004587", false, "c00004587", Known},
		{"0612345678", false, "0612345678", Known},
		{"12345.0", false, "12345", Known},
		{"12E5", false, "12E5", Known},
		{"00012", false, "00012", Known},
		{"8656696", false, "8656696", Known},
		// Nobody.
		{"", true, "", Nobody}, {"0", false, "", Nobody}, {"0000000000", true, "", Nobody}, {"-", false, "", Nobody}, {"?", true, "", Nobody}, {" - - ", false, "", Nobody},
		{"Anoniem", true, "", Nobody}, {"ANONYMOUS", false, "", Nobody}, {"Privé", false, "", Nobody}, {"prive nummer", false, "", Nobody}, {"geheim_nummer", true, "", Nobody},
		{"n/a", false, "", Nobody}, {"N.v.t.", false, "", Nobody}, {"#N/B", false, "", Nobody}, {"[None]", false, "", Nobody}, {"NULL", false, "", Nobody},
		{"+266696687", false, "", Nobody}, {"+7378742833", true, "", Nobody}, {"8656696", true, "", Nobody}, {"+2562533", true, "", Nobody}, {"86282452253", true, "", Nobody},
		// Rounded by a spreadsheet.
		{"3,16E+10", true, "", Rounded}, {"3.16E+10", false, "", Rounded}, {"3.16123E+10", false, "", Rounded}, {"3E+10", true, "", Rounded}, {"1,2E+07", false, "", Rounded},
	} {
		got, id := AppendCustomer([]byte("x"), []byte(c.text), c.phone)
		if string(got) != "x"+c.want || id != c.id {
			t.Errorf("AppendCustomer(%q, %v) = %q, %d, want %q, %d", c.text, c.phone, got[1:], id, c.want, c.id)
		}
	}
}

func TestPhoneLike(t *testing.T) {
	for text, want := range map[string]bool{
		"0612345678": true, "+31 6 12345678": true, "tel:112": true, "Bakkerij (0612345678)": true, "sip:+31612345678@host": true, "sip:101@host": false, "Balie (101)": false, "0031612345678": true, "31612345678": true, "020-1234567": true, "+32475123456": true, "0032475123456": true,
		"": false, "612345678": false, "977-806-9726": false, "C00004587": false, "000123": false, "0000123456789": false, "00123": false, "123456789": false, "31012345678": false, "+0612345678": false,
		"a@b.nl": false, "2026-11-22": false, "06123456789": false, "+1": false,
	} {
		if got := PhoneLike([]byte(text)); got != want {
			t.Errorf("PhoneLike(%q) = %v", text, got)
		}
	}
}

// Dutch and Belgian numbers, in whatever form, become what Google's library makes
// of them.
func TestPhoneAgreesWithLibphonenumber(t *testing.T) {
	prefixes := []string{"6", "6", "20", "10", "30", "40", "50", "70", "85", "88", "13", "24", "411", "513"}
	rapid.Check(t, func(t *rapid.T) {
		national := rapid.SampledFrom(prefixes).Draw(t, "prefix")
		for len(national) < homeNational {
			national += fmt.Sprint(rapid.IntRange(1, 8).Draw(t, "digit"))
		}
		written := rapid.SampledFrom([]string{"0%s", "+31%s", "0031%s", "+31 (0)%s", "31%s", "tel:+31%s", "%s", "+31 0%s"}).Draw(t, "form")
		text := fmt.Sprintf(written, spaced(t, national))
		parsed, err := phonenumbers.Parse(strings.ReplaceAll(text, "(0)", ""), "NL")
		if err != nil || !phonenumbers.IsValidNumber(parsed) {
			return // no number of the Netherlands
		}
		want := phonenumbers.Format(parsed, phonenumbers.E164)
		got, id := AppendCustomer(nil, []byte(text), true)
		if id != Known || string(got) != want {
			t.Fatalf("%q is %q, want %q", text, got, want)
		}
		if written != "%s" && !PhoneLike([]byte(text)) {
			t.Fatalf("%q does not look like a phone number", text)
		}
	})
}

// spaced writes a number as people do.
func spaced(t *rapid.T, digits string) string {
	var b strings.Builder
	for i, d := range digits {
		if i > 0 {
			b.WriteString(rapid.SampledFrom([]string{"", "", "", " ", "-", "."}).Draw(t, "gap"))
		}
		b.WriteRune(d)
	}
	return b.String()
}

// Any international number keeps its digits.
func TestForeignNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		country := rapid.SampledFrom([]string{"32", "49", "44", "1", "352"}).Draw(t, "country")
		number := country + rapid.StringMatching(`[1-9][0-9]{7,9}`).Draw(t, "number")
		for _, form := range []string{"+%s", "00%s", "tel:+%s", "sip:+%s@host"} {
			got, id := AppendCustomer(nil, fmt.Appendf(nil, form, number), true)
			if id != Known || string(got) != "+"+number {
				t.Fatalf("%s is %q", fmt.Sprintf(form, number), got)
			}
		}
	})
}

func TestKeyer(t *testing.T) {
	a, b := NewKeyer([16]byte{1}), NewKeyer([16]byte{2})
	id := []byte("12345")
	keys := map[contact.Key]bool{a.Contact(id): true, a.Customer(id): true, a.Row(id): true, b.Contact(id): true, b.Customer(id): true, b.Row(id): true}
	if len(keys) != 6 || keys[contact.NoKey] {
		t.Errorf("the same id gave %d keys", len(keys))
	}
	if a.Contact(id) != a.Contact([]byte("12345")) {
		t.Error("equal ids gave two keys")
	}
}

// Rows are equal exactly when their cells are, blanks at the end aside.
func TestAppendCells(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := rapid.SliceOfN(rapid.SliceOfN(rapid.SampledFrom([]byte("a\x01 ")), 0, 3), 0, 3)
		x, y := cells.Draw(t, "x"), cells.Draw(t, "y")
		equal := string(AppendCells(nil, x)) == string(AppendCells(nil, y))
		if equal != sameCells(x, y) {
			t.Fatalf("%q and %q: equal is %v", x, y, equal)
		}
	})
}

func sameCells(x, y [][]byte) bool {
	for i := range max(len(x), len(y)) {
		var a, b []byte
		if i < len(x) {
			a = Trim(x[i])
		}
		if i < len(y) {
			b = Trim(y[i])
		}
		if string(a) != string(b) {
			return false
		}
	}
	return true
}

func FuzzCustomer(f *testing.F) {
	for _, seed := range []string{"+31 (0)6-12345678", "3,16E+10", "sip:a@b", "Klant@Example.nl", "n/a", "9E", "1.E+1", "Klant (0612345678)", "a@b.nl; \"c, d\" <e@f.nl>", "client:a", "tel:;"} {
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, text string, phone bool) {
		key, id := AppendCustomer(nil, []byte(text), phone)
		if (id == Known) != (len(key) > 0) {
			t.Fatalf("%q is %q, %d", text, key, id)
		}
		PhoneLike([]byte(text))
		ExtensionLike([]byte(text))
		for rest := []byte(text); len(rest) > 0; {
			before := len(rest)
			if _, rest = NextCustomer(rest); len(rest) >= before {
				t.Fatalf("%q never ends", text)
			}
		}
		for _, c := range key {
			if c >= 'A' && c <= 'Z' && strings.ContainsRune(string(key), '@') && strings.ToLower(text) == text {
				t.Fatalf("%q became %q", text, key)
			}
		}
	})
}

func TestNextCustomer(t *testing.T) {
	for text, want := range map[string]string{
		"a@b.nl": "a@b.nl", "a@b.nl; c@d.nl": "a@b.nl|c@d.nl", "a@b.nl,c@d.nl,": "a@b.nl|c@d.nl", "0612345678;+31 20 1234567": "0612345678|+31 20 1234567",
		"Ster, De (0612345678)": "De (0612345678)", `"Ster, De" <a@b.nl>, c@d.nl`: `"Ster, De" <a@b.nl>|c@d.nl`, "3,16E+10": "3,16E+10", "K1;K2": "K1;K2", "": "",
		"sip:+31612345678@host;user=phone": "sip:+31612345678@host", "31612345678,0": "31612345678", "x; a@b.nl; y; c@d.nl; z": "a@b.nl|c@d.nl", "; ;": "; ;",
	} {
		var got []string
		for part, rest := NextCustomer([]byte(text)); ; part, rest = NextCustomer(rest) {
			got = append(got, string(part))
			if len(rest) == 0 {
				break
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// A number is the same customer with and without a name, in whatever brackets.
func TestNamesBesideNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.SampledFrom([]string{"06%s", "+31 6 %s", "0031-6-%s", "tel:+316%s", "sip:06%s@host"}).Draw(t, "form")
		number = fmt.Sprintf(number, rapid.StringMatching(`[1-9][0-9]{7}`).Draw(t, "digits"))
		name := rapid.SampledFrom([]string{"Klant", "De Ster, bakkers", "Straat 12", "A (b)", "x@y"}).Draw(t, "name")
		written := rapid.SampledFrom([]string{"%s", "(%s)", "<%s>", "NAME (%s)", "NAME <%s>", "\"NAME\" <%s>", "NAME(%s)"}).Draw(t, "written")
		text := strings.ReplaceAll(fmt.Sprintf(written, number), "NAME", name)
		plain, _ := AppendCustomer(nil, []byte(number), true)
		got, id := AppendCustomer(nil, []byte(text), true)
		if id != Known || string(got) != string(plain) {
			t.Fatalf("%q is %q, %d, want %q", text, got, id, plain)
		}
		if !PhoneLike([]byte(text)) || ExtensionLike([]byte(text)) {
			t.Fatalf("%q does not look like a phone number", text)
		}
	})
}
