package reasons

import (
	"slices"
	"testing"
)

const parcels = `
name: parcels
reasons:
  - id: late
    kind: avoidable
    codes: [L01, Te laat, "klacht; laat"]
    phrases: [waar blijft mijn pakket, nog niet bezorgd, vertrag*]
    patterns: ['te laat (geleverd|bezorgd)', '^\d+ dagen']
  - id: status
    kind: hygiene
    codes: [S 1, "0123"]
    phrases: [mijn pakket, wann* kom* mijn, café, 2 euro]
    patterns: ['track.?(and|&).?trace']
`

func parsed(t testing.TB, file string) *Taxonomy {
	t.Helper()
	taxonomy, err := Parse("test.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	return taxonomy
}

func TestRulesAreNumberedInTheOrderOfTheFile(t *testing.T) {
	want := []string{
		`code "L01"`, `code "Te laat"`, `code "klacht; laat"`,
		`phrase "waar blijft mijn pakket"`, `phrase "nog niet bezorgd"`, `phrase "vertrag*"`,
		`pattern "te laat (geleverd|bezorgd)"`, `pattern "^\\d+ dagen"`,
		`code "S 1"`, `code "0123"`,
		`phrase "mijn pakket"`, `phrase "wann* kom* mijn"`, `phrase "café"`, `phrase "2 euro"`,
		`pattern "track.?(and|&).?trace"`,
	}
	var got []string
	for _, r := range parsed(t, parcels).Rules() {
		got = append(got, r.String())
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestText(t *testing.T) {
	m := parsed(t, parcels).Matcher()
	for cell, want := range map[string]int{
		"":                               None,
		"  ...!":                         None,
		"Waar blijft mijn pakket?":       3,
		"WAAR: blijft (mijn) PÁKKET!!":   3,
		"waar blijft mijn pakketje":      None,
		"waar is mijn pakket":            10,
		"waar blijft nu mijn pakket":     10,
		"mijn pakket, waar blijft het":   10,
		"pakket mijn":                    None,
		"Vertraging bij de post":         5,
		"vertrag":                        5,
		"de vertráágde":                  None,
		"onvertraagd, geen vertragingen": 5,
		"wanneer komt mijn bestelling":   11,
		"wann kom mijn":                  11,
		"wanneer komt het":               None,
		"naar het cafe\u0301":            12,
		"NAAR HET CAFE":                  12,
		"cafétje":                        None,
		"kost 2 euro":                    13,
		"kost 2,50 euro":                 None,
		"Te LAAT Geleverd":               6,
		"te  laat geleverd":              None,
		"3 dagen":                        7,
		"al 3 dagen":                     None,
		"Track & trace, mijn pakket":     10,
		"Track&Trace":                    14,
		"trac\u212A and trace":           14,
		"nog niet bezorgd, waar blijft mijn pakket": 3,
		"te laat bezorgd: mijn pakket":              6,
		"nog\xffniet\xffbezorgd":                    4,
	} {
		if got := m.Text([]byte(cell)); got != want {
			t.Errorf("Text(%q) = %d, want %d", cell, got, want)
		}
	}
}

func TestCode(t *testing.T) {
	m := parsed(t, parcels).Matcher()
	id := func(code string) uint32 {
		id, _ := m.Code([]byte(code))
		return id
	}
	for _, c := range []struct {
		cell string
		same string // the code whose id it has; "" for 0
		rule int
	}{
		{"", "", None},
		{" - ", "", None},
		{";;", "", None},
		{"L01", "L01", 0},
		{" l 01 ", "L01", 0},
		{"L-01", "l-01", None},
		{"TE LAAT", "telaat", 1},
		{"te láát", "Te laat", 1},
		{"0123", "0123", 9},
		{"123", "123", None},
		{"onbekend", "ONBEKEND", None},
		{"L01;S1", "L01", 0},
		{"S1|L01", "s 1", 8},
		{"X9, S 1", "S1", 8},
		{"X9\nS 1\r\nL01", "S1", 8},
		{"X9;X8", "x9 ; x8", None},
		{"Klacht; laat", "klacht;laat", 2},
		{"L01; klacht; laat", "L01", 0},
		{"S1;", "S1", 8},
		{"-;L01", "L01", 0},
	} {
		gotID, rule := m.Code([]byte(c.cell))
		if rule != c.rule {
			t.Errorf("Code(%q): rule %d, want %d", c.cell, rule, c.rule)
		}
		if c.same == "" && gotID != 0 || c.same != "" && (gotID == 0 || gotID != id(c.same)) {
			t.Errorf("Code(%q): id %d, want that of %q", c.cell, gotID, c.same)
		}
	}
	if id("L01") == id("S1") || id("X9") == id("X8") || id("V10") == id("V-10") {
		t.Error("different codes have one id")
	}
}

func TestIDsOfCodesDiffer(t *testing.T) {
	m := parsed(t, parcels).Matcher()
	seen := make(map[uint32]string)
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			for _, code := range []string{string(a) + string(b), string(a) + "-" + string(b), "code " + string(b) + string(a) + "9"} {
				id, _ := m.Code([]byte(code))
				if other, found := seen[id]; found {
					t.Errorf("%q and %q have one id", code, other)
				}
				seen[id] = code
			}
		}
	}
}

func TestExplain(t *testing.T) {
	m := parsed(t, parcels).Matcher()
	for _, c := range []struct {
		text, code string
		want       Explanation
	}{
		{"", "", Explanation{Reason: None, Rule: None}},
		{"niets", "X9", Explanation{Reason: None, Rule: None}},
		{"nog niet bezorgd", "", Explanation{Reason: 0, Rule: 4}},
		{"Waar blijft mijn pakket, nog niet bezorgd; vertraging! Te laat bezorgd.", "", Explanation{Reason: 0, Rule: 3, Others: []int{4, 5, 6, 10}}},
		{"vertraging, al vertraagd", "S1", Explanation{Reason: 1, Rule: 8, Others: []int{5}}},
		{"track&trace", "X9;S1;L01;S1", Explanation{Reason: 1, Rule: 8, Others: []int{0, 14}}},
	} {
		got := m.Explain(c.text, c.code)
		if got.Reason != c.want.Reason || got.Rule != c.want.Rule || !slices.Equal(got.Others, c.want.Others) {
			t.Errorf("Explain(%q, %q) = %+v, want %+v", c.text, c.code, got, c.want)
		}
	}
}

func TestClonesDoNotDisturbEachOther(t *testing.T) {
	m := parsed(t, parcels).Matcher()
	done := make(chan bool)
	for range 4 {
		go func(m *Matcher) {
			right := true
			for range 200 {
				_, rule := m.Code([]byte("X9;S1"))
				right = right && rule == 8 && m.Text([]byte("nog niet bezorgd")) == 4 && m.Text([]byte("Track&Trace")) == 14
			}
			done <- right
		}(m.Clone())
	}
	for range 4 {
		if !<-done {
			t.Error("a clone gave another answer")
		}
	}
}

func TestMatchingAllocatesNothing(t *testing.T) {
	m := parsed(t, parcels).Matcher()
	cell := []byte("Goedemorgen, ik wil graag weten waar mijn bestelling blijft. Reünie op café!")
	code := []byte("X9;Té laat")
	run := func() {
		m.Text(cell)
		m.Code(code)
	}
	if n := testing.AllocsPerRun(100, run); n != 0 {
		t.Errorf("%v allocations per row", n)
	}
}
