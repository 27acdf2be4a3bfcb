package glossary

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// emitted are the names that the program writes, by sort; of tables their
// columns.
var (
	emittedFigures = strings.Fields(`
		contacts known_share mapped_share days contacts_per_year
		repeats repeat_share left_open repeat_share_unshared cases judged_cases open_cases
		ftf ftf_unshared ftr ftr_basis ftf_registered ftf_gap ftr_customer fcr fcr_any transferred_share ftf_untransferred
		avoidable_contacts avoidable_reason_only avoidable_repeat_only avoidable_both avoidable_share avoidable_share_time
		avoidable_share_cost avoidable_share_min avoidable_share_max avoidable_inside avoidable_elsewhere
		avoidable_elsewhere_share survey_avoidable_share survey_response
		volatility_valuable volatility_hygiene volatility_avoidable volatility_unmapped
		cost_basis cost_per_contact cost_per_year target saving_per_year preventable_share ceiling_share ceiling_basis
		target_verdict roadmap_saving roadmap_share handle_time hours_freed fte_freed reinvest_contacts payback_months
		self_service_saving customers contacts_per_customer top20_share customers_for_90 gini
		contacting_share top20_share_all customers_for_90_all gini_all
		upsell_share channel_switch_share leak_to_phone_share abandoned_share retry_share contained_then_contact
		median_wait median_wait_valuable median_wait_hygiene median_wait_avoidable median_wait_unmapped`)

	emittedBooks = strings.Fields(`
		rows contacts legs extra_reasons duplicates outbound abandoned automated excluded out_of_period rejected
		layout_rows unreadable_cells`)

	emittedSettings = strings.Fields(`
		window repeat_on leg_gap from to until timezone date_order dates sheet dedupe per owner target cost cost_per_channel hourly_rate
		by contacts_per_year hours_per_fte investment adoption self_service_cost customers_total lang reasons
		coverage_from coverage_to columns own_numbers saved_layout before after`)

	emittedTables = map[string]string{
		"summary":      "figure value note",
		"books":        "what rows",
		"kinds":        "kind strategy contacts share repeat_share ftf ftr handle_time cost_per_year",
		"reasons":      "reason kind owner contacts share repeat_share ftf ftr avoidable_contacts handle_time cost_per_year",
		"owners":       "owner inside contacts share cost_per_year",
		"saving":       "figure value note",
		"roadmap":      "step reason owner avoidable_contacts preventable contacts_per_year cost_per_contact saving_per_year running_share running_saving",
		"months":       "month contacts avoidable_share repeat_share ftf ftr cost provisional kind_valuable kind_hygiene kind_avoidable kind_unmapped",
		"repeat_curve": "days share",
		"snowballs":    "from to n share",
		"customers":    "band customers customers_share contacts contacts_share",
		"sensitivity":  "target saving_low saving saving_high",
		"volatility":   "part contacts_per_day share",
		"taxonomy":     "reason kind owner journey matrix preventable opportunity codes phrases patterns content",
		"content":      "owner reason contacts share cost_per_year",
		"explanation":  "decides reason kind owner rule line",
		"layout":       "file system rows header_row container encoding delimiter sheet other_sheets timezone layout_rows rejected",
		"roles":        "file place column role why form filled different samples",
		"meanings":     "file column role word meaning cells",
		"doubts":       "file column code doubt cells row option",

		"matrix":         "quadrant reason contacts share handle_time cost_per_year satisfaction scores",
		"strategy":       "strategy contacts share handle_time cost_per_year saving_per_year",
		"channels":       "reason channel policy contacts share handle_time cost_per_year move_to saving_per_year",
		"channel_policy": "policy contacts share handle_time cost_per_year movable saving_per_year",
		"channel_moves":  "from to n share",
		"reachability":   "figure value note",
		"satisfaction":   "score scale part group subgroup scores mean top_two_share nps",
		"drivers":        "score scale driver group scores share explained mean difference",
		"survey":         "part group contacts answers prevented response customers_avoidable_share avoidable_share answered_avoidable_share verdict",

		"owner_sheet":   "part item contacts avoidable_contacts repeated share cost_per_year saving_per_year roadmap_part",
		"owner_trend":   "reason month contacts avoidable_contacts repeated",
		"per_x":         "period item volume contacts contacts_per_x avoidable_contacts avoidable_per_x process_ftr covered",
		"heavy_callers": "customer contacts share top_reasons avoidable_contacts cost",

		"emotions": "part item emotion contacts share",
		"words":    "part item words contacts share elsewhere telling would_map",

		"by": "group subgroup contacts share repeat_share ftf ftr avoidable_share handle_time cost_per_year",

		"by_day":         "day contacts avoidable_share repeat_share ftf ftr cost provisional kind_valuable kind_hygiene kind_avoidable kind_unmapped",
		"by_week":        "week contacts avoidable_share repeat_share ftf ftr cost provisional kind_valuable kind_hygiene kind_avoidable kind_unmapped",
		"by_quarter":     "quarter contacts avoidable_share repeat_share ftf ftr cost provisional kind_valuable kind_hygiene kind_avoidable kind_unmapped",
		"skyline":        "reason owner week_1 week_2 week_3 week_4 week_5 week_6 week_7 change last_week",
		"incidents":      "reason owner from to days contacts normal extra cost lasts_on",
		"changes":        "figure before after difference verdict note",
		"other_changes":  "figure before after difference verdict note",
		"reason_changes": "reason kind owner contacts_before contacts_after before after difference p verdict",
		"compared":       "what before after",
	}

	// withInterval are the shares that carry a base.
	withInterval = strings.Fields(`
		known_share mapped_share repeat_share repeat_share_unshared ftf ftf_unshared ftr ftf_registered ftr_customer fcr
		fcr_any transferred_share ftf_untransferred avoidable_share avoidable_share_min avoidable_share_max
		avoidable_elsewhere_share survey_avoidable_share survey_response preventable_share ceiling_share
		kinds.share reasons.share owners.share kinds.repeat_share reasons.repeat_share months.repeat_share by_day.repeat_share by_week.repeat_share by_quarter.repeat_share difference reason_changes.difference repeat_curve.share snowballs.share
		upsell_share channel_switch_share leak_to_phone_share abandoned_share retry_share contained_then_contact
		matrix.share strategy.share channels.share channel_policy.share channel_moves.share by.share by.repeat_share owner_sheet.share content.share emotions.share words.share elsewhere
		mean top_two_share nps response customers_avoidable_share answered_avoidable_share drivers.share drivers.difference`)

	emittedWords = strings.Fields(`
		valuable hygiene avoidable unmapped total repeat_traffic no_owner person self_service prevent
		eliminate simplify automate leverage observed registered option per_channel hourly_rate column assumed
		survey preventable supported not_certain more_than_supported
		phone email chat whatsapp social web post desk other yes no no_system no_name tab
		answered missed counts inbound internal resolved not_resolved says_nothing unknown_word 1 2 3-5 6-10 >10
		upsell preferred supporting discouraged no_policy no_reason_or_channel unknown_channel all_reasons
		queue segment quarter week weekday hour monday tuesday wednesday thursday friday saturday sunday before after up down no_real_change (other) (blank) partly of_reason of_channel of_kind of_owner of_emotion of_incident no_emotion
		csat nps first_time_right first_time_fix repeat difference agree log_only customers_only wait handle transferred effort all_drivers above_median`)

	units = strings.Fields(`count share euro seconds hours fte months days per_year per_unit score points ratio probability number yes_no identifier date`)
)

func TestEveryNameHasItsEntry(t *testing.T) {
	check := func(id string, sort Sort) {
		t.Helper()
		e, ok := Lookup(id)
		if !ok || e.ID != id || !e.Sort.Has(sort) {
			t.Errorf("%s %s: found %v, an entry of sort %q", sort, id, ok, e.Sort)
		}
	}
	for _, id := range emittedFigures {
		check(id, Figure)
	}
	for _, id := range emittedBooks {
		check(id, Book)
		if _, ok := Word(id); !ok {
			t.Errorf("line of the books %s is no word", id)
		}
	}
	for _, id := range emittedSettings {
		check(id, Setting)
	}
	for table, columns := range emittedTables {
		check(table, Table)
		for _, id := range strings.Fields(columns) {
			check(id, Column)
		}
	}
	for _, id := range emittedWords {
		if _, ok := Word(id); !ok {
			t.Errorf("no text for the word %s", id)
		}
	}
}

// An entry that nothing emits would be a promise that the program does not keep.
func TestEveryEntryIsEmitted(t *testing.T) {
	sorts := map[string]Sort{"low": Column, "high": Column, "few": Column}
	for _, id := range emittedFigures {
		sorts[id] |= Figure
	}
	for _, id := range emittedBooks {
		sorts[id] |= Book
	}
	for _, id := range emittedSettings {
		sorts[id] |= Setting
	}
	for table, columns := range emittedTables {
		sorts[table] |= Table
		for _, id := range strings.Fields(columns) {
			sorts[id] |= Column
			sorts[table+"."+id] |= Column
		}
	}
	for _, e := range All() {
		if e.Sort != sorts[e.ID] {
			t.Errorf("%s is %q, emitted as %q", e.ID, e.Sort, sorts[e.ID])
		}
	}
}

func TestIDsAreSortedAndUnique(t *testing.T) {
	all := All()
	for i := 1; i < len(all); i++ {
		if all[i-1].ID >= all[i].ID {
			t.Errorf("%s stands before %s", all[i-1].ID, all[i].ID)
		}
	}
}

func TestUnits(t *testing.T) {
	for _, e := range All() {
		if e.Unit != "" && !slices.Contains(units, e.Unit) {
			t.Errorf("%s: no unit %q", e.ID, e.Unit)
		}
	}
	for table, columns := range emittedTables {
		for _, id := range strings.Fields(columns) {
			column, _ := Lookup(id)
			if sense, ok := byID()[table+"."+id]; ok && entries()[sense].Unit != column.Unit && column.Unit != "" {
				t.Errorf("%s.%s is in %s, the column by itself in %s", table, id, entries()[sense].Unit, column.Unit)
			}
		}
	}
}

func TestSharesWithIntervalSayTheirBase(t *testing.T) {
	for _, e := range All() {
		has, must := e.Base != Pair{}, slices.Contains(withInterval, e.ID)
		if has != must {
			t.Errorf("%s: has a base %v, must have one %v", e.ID, has, must)
		}
	}
}

// sameInBoth are the labels and words that read the same in both languages.
var sameInBoth = strings.Fields("extra p n code tab codes scores satisfaction.scores drivers.scores matrix.satisfaction csat nps taxonomy.matrix chat email post web whatsapp 1 2 3-5 6-10 segment week volume of_incident")

func checkPair(t *testing.T, where string, p Pair, same bool) {
	t.Helper()
	for _, s := range []string{p.EN, p.NL} {
		switch {
		case s == "":
			t.Errorf("%s lacks a language: %q, %q", where, p.EN, p.NL)
		case s != strings.TrimSpace(s), strings.Contains(s, "  "), strings.ContainsAny(s, "\n\t"):
			t.Errorf("%s has stray blanks: %q", where, s)
		}
	}
	if (p.EN == p.NL) != same {
		t.Errorf("%s: %q in both languages: %v, want %v", where, p.EN, p.EN == p.NL, same)
	}
}

func TestTextsInBothLanguages(t *testing.T) {
	for _, e := range All() {
		checkPair(t, e.ID+" label", e.Label, slices.Contains(sameInBoth, e.ID))
		checkPair(t, e.ID+" rule", e.Rule, false)
		if e.Base != (Pair{}) {
			checkPair(t, e.ID+" base", e.Base, false)
		}
		for _, s := range []string{e.Rule.EN, e.Rule.NL} {
			if !strings.HasSuffix(s, ".") {
				t.Errorf("%s: the rule is no sentence: %q", e.ID, s)
			}
		}
		if e.Source == "" {
			t.Errorf("%s names no source", e.ID)
		}
	}
	for id, p := range words() {
		checkPair(t, "word "+id, p, slices.Contains(sameInBoth, id))
	}
}

// dutchOnly and englishOnly are words that betray a text in the wrong language.
var (
	dutchOnly   = regexp.MustCompile(`(?i)\b(een|het|niet|klant|klanten|van|geen|als|aandeel|reden)\b`)
	englishOnly = regexp.MustCompile(`(?i)\b(the|and|share|customer|within|reason|when)\b`)
)

func TestLanguagesAreNotSwapped(t *testing.T) {
	for _, e := range All() {
		for _, p := range []Pair{e.Label, e.Rule, e.Base} {
			if hit := dutchOnly.FindString(p.EN); hit != "" {
				t.Errorf("%s: %q in English: %q", e.ID, hit, p.EN)
			}
			if hit := englishOnly.FindString(p.NL); hit != "" {
				t.Errorf("%s: %q in Dutch: %q", e.ID, hit, p.NL)
			}
		}
	}
}

// A rule that says within the window says in both languages how long that is.
func TestWindowIsTold(t *testing.T) {
	for _, e := range All() {
		en := strings.Contains(e.Rule.EN, "7 days unless told otherwise")
		nl := strings.Contains(e.Rule.NL, "7 dagen, tenzij anders opgegeven")
		if en != nl {
			t.Errorf("%s tells the window in one language only", e.ID)
		}
		if !en && strings.Contains(e.Rule.EN, "within the window") {
			t.Errorf("%s does not tell how long the window is", e.ID)
		}
	}
}

// headWidth and headLines bound the head of a column.
const headWidth, headLines = 14, 2

func lines(s string) int {
	n, width := 1, 0
	for i, word := range strings.Fields(s) {
		w := utf8.RuneCountInString(word)
		if i > 0 && width+1+w > headWidth {
			n, width = n+1, w
			continue
		}
		if i > 0 {
			width++
		}
		if width += w; width > headWidth {
			return headLines + 1
		}
	}
	return n
}

func TestColumnLabelsFitAHead(t *testing.T) {
	for table, columns := range emittedTables {
		for _, id := range strings.Fields(columns) {
			bare, _ := Lookup(id)
			sense, _ := InTable(table, id)
			for _, label := range []string{bare.Label.EN, bare.Label.NL, sense.Label.EN, sense.Label.NL} {
				if lines(label) > headLines {
					t.Errorf("%s.%s: %q needs more than %d lines of %d", table, id, label, headLines, headWidth)
				}
			}
		}
	}
}

func TestSeeIDsExist(t *testing.T) {
	for _, e := range All() {
		for _, id := range e.See {
			if _, ok := Lookup(id); !ok || id == e.ID {
				t.Errorf("%s refers to %q", e.ID, id)
			}
		}
	}
}

var machineName = regexp.MustCompile(`[a-z0-9]+(_[a-z0-9]+)+`)

func TestFormulasUseKnownNames(t *testing.T) {
	for _, e := range All() {
		for _, name := range machineName.FindAllString(e.Formula, -1) {
			if _, entry := Lookup(name); entry {
				continue
			}
			if _, word := Word(name); !word {
				t.Errorf("%s: its formula names %q", e.ID, name)
			}
		}
		if e.Sort.Has(Figure) && e.Formula == "" {
			t.Errorf("figure %s has no formula", e.ID)
		}
	}
}

func TestInTable(t *testing.T) {
	for _, c := range []struct{ table, column, id string }{
		{"owners", "share", "owners.share"},
		{"months", "ftf", "ftf"},
		{"summary", "note", "note"},
	} {
		if e, ok := InTable(c.table, c.column); !ok || e.ID != c.id {
			t.Errorf("%s of %s is %q, want %q", c.column, c.table, e.ID, c.id)
		}
	}
	if e, ok := InTable("owners", "nothing"); ok {
		t.Errorf("found %q", e.ID)
	}
}

func TestReceiversCannotChangeTheGlossary(t *testing.T) {
	e, _ := Lookup("ftf")
	e.See[0] = "spoilt"
	All()[0].See[0] = "spoilt"
	for _, e := range All() {
		if slices.Contains(e.See, "spoilt") {
			t.Errorf("%s was changed from outside", e.ID)
		}
	}
}

func TestSort(t *testing.T) {
	if got := (Figure | Column).String(); got != "figure, column" {
		t.Errorf("%q", got)
	}
	if (Figure | Column).Has(Figure|Book) || !(Figure | Book).Has(Book) {
		t.Error("Has asks for all of the set")
	}
}
