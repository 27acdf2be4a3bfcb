package reference

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// drawn is a sample with the key of each spelling of a customer.
type drawn struct {
	Sample
	keys map[string]string
}

func draw(seed int) drawn {
	d := drawn{Samples().Example(seed), map[string]string{}}
	for _, r := range d.Log.Rows {
		d.keys[r.Customer] = d.Log.Key(r.Customer)
	}
	return d
}

// features are what random logs must contain now and then; each looks for one.
var features = map[string]func(drawn, Result) bool{
	"empty log":   func(s drawn, _ Result) bool { return len(s.Log.Rows) == 0 },
	"one row":     func(s drawn, _ Result) bool { return len(s.Log.Rows) == 1 },
	"over 100":    func(s drawn, _ Result) bool { return len(s.Log.Rows) > 100 },
	"no ids":      func(s drawn, _ Result) bool { return !s.Log.HasIDs },
	"no customer": func(s drawn, _ Result) bool { return !s.Log.HasCustomers },
	"no codes":    func(s drawn, _ Result) bool { return !s.Log.HasCodes && s.Log.HasTexts },
	"no texts":    func(s drawn, _ Result) bool { return s.Log.HasCodes && !s.Log.HasTexts },
	"no reasons":  func(s drawn, _ Result) bool { return !s.Log.HasCodes && !s.Log.HasTexts },

	"leg":           booked("legs"),
	"extra reason":  booked("extra_reasons"),
	"duplicate":     booked("duplicates"),
	"outbound":      booked("outbound"),
	"abandoned":     booked("abandoned"),
	"automated":     booked("automated"),
	"excluded":      booked("excluded"),
	"out of period": booked("out_of_period"),
	"rejected":      booked("rejected"),
	"duplicate without ids": func(s drawn, r Result) bool {
		return !s.Log.HasIDs && r.Books["duplicates"] > 0
	},
	"later contact of one id": func(s drawn, r Result) bool {
		return anyPair(s, func(a, b *Row) bool { return a.ID != "" && a.ID == b.ID && b.Start.Sub(a.Start) > s.Options.legGap() })
	},
	"blank id": func(s drawn, _ Result) bool {
		return s.Log.HasIDs && anyRow(s, func(r Row) bool { return r.ID == "" })
	},
	"gap of exactly the legs": legGap(0),
	"one second over the gap": legGap(time.Second),
	"one ms over the gap":     legGap(time.Millisecond),
	"exactly W":               windowGap(0),
	"W and a second":          windowGap(time.Second),
	"W and a ms":              windowGap(time.Millisecond),
	"W less a second":         windowGap(-time.Second),
	"equal starts": func(s drawn, _ Result) bool {
		return anyPair(s, func(a, b *Row) bool {
			return a.ID != b.ID && a.Start.Equal(b.Start) && a.Customer == b.Customer && a.Customer != ""
		})
	},
	"other values": func(s drawn, r Result) bool {
		_, ok := r.Tables["by"].Find("(other)", "contacts")
		return ok
	},
	"end before start": func(s drawn, _ Result) bool {
		return anyRow(s, func(r Row) bool { return !r.End.IsZero() && r.End.Before(r.Start) })
	},
	"milliseconds":  func(s drawn, _ Result) bool { return anyRow(s, func(r Row) bool { return r.Start.Nanosecond() != 0 }) },
	"several codes": func(s drawn, _ Result) bool { return anyRow(s, func(r Row) bool { return len(r.Codes) > 1 }) },
	"blank customer": func(s drawn, _ Result) bool {
		return s.Log.HasCustomers && anyRow(s, func(r Row) bool { return r.Customer == "" })
	},
	"unknown word": func(s drawn, _ Result) bool {
		return anyRow(s, func(r Row) bool { return r.Customer != "" && s.keys[r.Customer] == "" })
	},
	"own number as customer": func(s drawn, _ Result) bool {
		own := s.Log.OwnKeys()
		return anyRow(s, func(r Row) bool { return own[s.keys[r.Customer]] })
	},
	"spelled differently": func(s drawn, _ Result) bool {
		return anyPair(s, func(a, b *Row) bool {
			return a.Customer != b.Customer && s.keys[a.Customer] == s.keys[b.Customer] && s.keys[a.Customer] != ""
		})
	},
	"out of order": func(s drawn, _ Result) bool {
		for i := 1; i < len(s.Log.Rows); i++ {
			if a, b := s.Log.Rows[i-1].Start, s.Log.Rows[i].Start; !a.IsZero() && !b.IsZero() && b.Before(a) {
				return true
			}
		}
		return false
	},
	"early stray": func(s drawn, _ Result) bool {
		all := readableStarts(s.Log)
		return len(all) > 0 && !withoutStrays(all)[0].Equal(all[0])
	},
	"late stray": func(s drawn, _ Result) bool {
		all := readableStarts(s.Log)
		return len(all) > 0 && !withoutStrays(all)[len(withoutStrays(all))-1].Equal(all[len(all)-1])
	},
	"both sides of a clock change": func(s drawn, _ Result) bool {
		zone := s.Options.zone()
		offset := func(t time.Time) int { _, o := t.In(zone).Zone(); return o }
		return s.Options.Zone == "Europe/Amsterdam" && anyPair(s, func(a, b *Row) bool {
			return b.Start.Sub(a.Start).Abs() < 8*day && offset(a.Start) != offset(b.Start)
		})
	},
	"wall clock": func(s drawn, _ Result) bool { return s.Options.WallClock && len(s.Log.Rows) > 1 },
	"until":      func(s drawn, _ Result) bool { return s.Options.Until != "" },
	"two periods": func(s drawn, r Result) bool {
		return s.Options.From != "" && s.Options.To != "" && known("contacts")(s, r)
	},

	"emotion of a text": func(_ drawn, r Result) bool {
		return slices.ContainsFunc(r.Tables["emotions"].Rows, func(row []Cell) bool { return row[2].Text == "angry" })
	},
	"emotion of the column": func(_ drawn, r Result) bool {
		return slices.ContainsFunc(r.Tables["emotions"].Rows, func(row []Cell) bool { return row[2].Text == "neutral" })
	},
	"over-shared key": known("ftf_unshared"),
	"repeats":         positive("repeats"),
	"open case":       positive("open_cases"),
	"judged case":     positive("judged_cases"),
	"left open":       positive("left_open"),
	"unmapped contact": func(_ drawn, r Result) bool {
		c, ok := r.Tables["reasons"].Find("unmapped", "contacts")
		return ok && c.Number > 0
	},
	"avoidable by both": positive("avoidable_both"), "avoidable by repeat": positive("avoidable_repeat_only"),
	"avoidable by reason": positive("avoidable_reason_only"), "elsewhere": positive("avoidable_elsewhere"),
	"observed": worded("ftr_basis", "observed"), "registered": worded("ftr_basis", "registered"),
	"registered ftr": func(s drawn, r Result) bool {
		return worded("ftr_basis", "registered")(s, r) && r.Figures["ftr"].Known
	},
	"gap of the marks": known("ftf_gap"), "customer's word": known("ftr_customer"), "untransferred": known("ftf_untransferred"),
	"no transfers": func(_ drawn, r Result) bool {
		return r.Figures["contacts"].Value > 0 && !r.Figures["transferred_share"].Known
	},
	"fcr differs":       func(_ drawn, r Result) bool { return r.Figures["fcr"].Value != r.Figures["fcr_any"].Value },
	"design effect":     func(_ drawn, r Result) bool { return wider(r.Figures["avoidable_share"]) },
	"ceiling of survey": worded("ceiling_basis", "survey"), "ceiling of preventable": worded("ceiling_basis", "preventable"),
	"supported": worded("target_verdict", "supported"), "not certain": worded("target_verdict", "not_certain"),
	"more than supported": worded("target_verdict", "more_than_supported"),
	"cost option":         worded("cost_basis", "option"), "cost per channel": worded("cost_basis", "per_channel"),
	"hourly rate": worded("cost_basis", "hourly_rate"), "cost column": worded("cost_basis", "column"), "assumed cost": worded("cost_basis", "assumed"),
	"no cost at all": func(_ drawn, r Result) bool {
		return r.Figures["contacts"].Value > 0 && !r.Figures["cost_per_contact"].Known
	},
	"under seven days": func(_ drawn, r Result) bool { return r.Figures["days"].Known && !r.Figures["contacts_per_year"].Known },
	"yearly": func(s drawn, r Result) bool {
		return s.Options.ContactsPerYear == nil && known("contacts_per_year")(s, r)
	},
	"volatility": known("volatility_avoidable"), "reinvest": known("reinvest_contacts"), "payback": known("payback_months"),
	"self_service": positive("self_service_saving"), "whole base": known("gini_all"), "unequal customers": positive("gini"),
	"incident": rows("incidents", 1), "incident without a reason": tableHas("incidents", "unmapped"), "days": rows("by_day", 60), "weeks": rows("by_week", 10), "quarters": rows("by_quarter", 2),
	"skyline": rows("skyline", 3), "skyline of few weeks": func(_ drawn, r Result) bool {
		t := r.Tables["skyline"]
		return len(t.Rows) > 1 && !t.Rows[0][2].Known
	},
	"months": rows("months", 3), "provisional month": tableHas("months", "yes"), "judged month": tableHas("months", "no"),
	"month without contacts": func(_ drawn, r Result) bool {
		t := r.Tables["months"]
		for _, row := range t.Rows {
			if row[t.Column("contacts")].Number == 0 {
				return true
			}
		}
		return false
	},
	"roadmap":        rows("roadmap", 2),
	"roadmap is cut": func(_ drawn, r Result) bool { return len(r.Tables["roadmap"].Rows) < avoidableReasons(r) },
	"snowballs":      rows("snowballs", 2), "snowball to unmapped": tableHas("snowballs", "unmapped"),
	"short curve": func(_ drawn, r Result) bool { n := len(r.Tables["repeat_curve"].Rows); return n > 0 && n < 8 },
	"whole curve": rows("repeat_curve", 8),
	"owners":      rows("owners", 4),
	"not few":     func(_ drawn, r Result) bool { f := r.Figures["ftf"]; return f.Known && !f.Few },
	"stated place": func(s drawn, r Result) bool {
		return known("contacts")(s, r) && slices.ContainsFunc(s.Taxonomy.Reasons, func(r Reason) bool { return r.Quadrant != "" })
	},
	"two reasons in a quadrant": rows("matrix", 8), "scores": func(_ drawn, r Result) bool {
		c, ok := r.Tables["matrix"].Find("total", "scores")
		return ok && c.Number > 1
	},
	"scores to 10": tableHas("satisfaction", "1-10"), "scores to 5": tableHas("satisfaction", "1-5"), "recommending": tableHas("satisfaction", "0-10"),
	"right or not": tableHas("satisfaction", "difference"), "scores by two": func(_ drawn, r Result) bool { return r.Tables["satisfaction"].Column("subgroup") > 0 },
	"real difference": func(_ drawn, r Result) bool { return leavesOut0(r.Tables["satisfaction"], "mean") },
	"net difference":  func(_ drawn, r Result) bool { return leavesOut0(r.Tables["satisfaction"], "nps") },
	"agree":           tableHas("survey", "agree"), "log only": tableHas("survey", "log_only"), "customers only": tableHas("survey", "customers_only"),
	"few answers": tableHas("survey", "not_certain"), "repeat answered": tableHas("survey", "repeat"),
	"upsell": positive("upsell_share"), "prevented": inTable("strategy", "prevent", "saving_per_year"),
	"unknown channel": tableHas("channels", "unknown_channel"), "move to a preferred channel": tableHas("channels", "web"),
	"saving by moving":  inTable("channel_policy", "discouraged", "saving_per_year"),
	"nothing tells":     discouraged(func(movable float64, saving bool) bool { return movable == 0 && !saving }),
	"moves":             rows("channel_moves", 3),
	"switch":            positive("channel_switch_share"),
	"no switch":         zero("channel_switch_share"),
	"leak":              positive("leak_to_phone_share"),
	"no leak":           zero("leak_to_phone_share"),
	"retry":             positive("retry_share"),
	"no retry":          zero("retry_share"),
	"contained":         positive("contained_then_contact"),
	"not all come back": func(_ drawn, r Result) bool { f := r.Figures["contained_then_contact"]; return f.Known && f.Value < 1 },
	"wide abandoned":    func(_ drawn, r Result) bool { return wider(r.Figures["abandoned_share"]) },
	"back after a day":  comesBack(day),
	"back after W":      func(s drawn, r Result) bool { return comesBack(s.Options.window())(s, r) },
	"back at once":      comesBack(0),
	"abandoned again":   nextRow("missed", "missed"),
	"bot after bot":     nextRow("automated", "automated"),
	"waits of two kinds": func(_ drawn, r Result) bool {
		return r.Figures["median_wait_hygiene"].Known && r.Figures["median_wait_avoidable"].Known
	},
	"heavy band": func(_ drawn, r Result) bool {
		c, ok := r.Tables["customers"].Find(">10", "customers")
		return ok && c.Number > 0
	},
}

func booked(book string) func(drawn, Result) bool {
	return func(_ drawn, r Result) bool { return r.Books[book] > 0 }
}

func known(figure string) func(drawn, Result) bool {
	return func(_ drawn, r Result) bool { return r.Figures[figure].Known }
}

func positive(figure string) func(drawn, Result) bool {
	return func(_ drawn, r Result) bool { return r.Figures[figure].Known && r.Figures[figure].Value > 0 }
}

func zero(figure string) func(drawn, Result) bool {
	return func(_ drawn, r Result) bool { return r.Figures[figure].Known && r.Figures[figure].Value == 0 }
}

// inTable looks for a number that is not 0.
func inTable(table, first, column string) func(drawn, Result) bool {
	return func(_ drawn, r Result) bool {
		c, ok := r.Tables[table].Find(first, column)
		return ok && c.Known && c.Number != 0
	}
}

// leavesOut0 looks for a difference whose interval leaves out 0.
func leavesOut0(t Table, column string) bool {
	return slices.ContainsFunc(t.Rows, func(row []Cell) bool {
		at := t.Column(column)
		low, high := row[at+2], row[at+3]
		return row[t.Column("group")].Text == "difference" && low.Known && (low.Number > 0 || high.Number < 0)
	})
}

// discouraged looks at how many discouraged contacts can be moved, and whether it
// is known what that saves.
func discouraged(wanted func(movable float64, saving bool) bool) func(drawn, Result) bool {
	return func(_ drawn, r Result) bool {
		t := r.Tables["channel_policy"]
		n, _ := t.Find("discouraged", "contacts")
		movable, _ := t.Find("discouraged", "movable")
		saving, _ := t.Find("discouraged", "saving_per_year")
		return n.Number > 0 && wanted(movable.Number, saving.Known)
	}
}

// comesBack looks for a contact of a customer so long after one that no person
// handled.
func comesBack(after time.Duration) func(drawn, Result) bool {
	return func(s drawn, _ Result) bool {
		return anyPair(s, func(a, b *Row) bool {
			return sameCustomer(s, a, b) && (a.Outcome == "missed" || a.Outcome == "automated") && b.Start.Sub(a.Start) == after
		})
	}
}

// nextRow looks for rows of one customer with these outcomes, one after the other.
func nextRow(first, second string) func(drawn, Result) bool {
	return func(s drawn, _ Result) bool {
		return anyPair(s, func(a, b *Row) bool {
			return sameCustomer(s, a, b) && a.Outcome == first && b.Outcome == second && b.Start.After(a.Start)
		})
	}
}

func sameCustomer(s drawn, a, b *Row) bool {
	return s.keys[a.Customer] != "" && s.keys[a.Customer] == s.keys[b.Customer]
}

func worded(figure, word string) func(drawn, Result) bool {
	return func(_ drawn, r Result) bool { return r.Figures[figure].Word == word }
}

func rows(table string, least int) func(drawn, Result) bool {
	return func(_ drawn, r Result) bool { return len(r.Tables[table].Rows) >= least }
}

func tableHas(table, text string) func(drawn, Result) bool {
	return func(_ drawn, r Result) bool {
		for _, row := range r.Tables[table].Rows {
			for _, c := range row {
				if c.Text == text {
					return true
				}
			}
		}
		return false
	}
}

func avoidableReasons(r Result) int {
	n, t := 0, r.Tables["reasons"]
	for _, row := range t.Rows {
		if row[0].Text != "total" && row[t.Column("avoidable_contacts")].Number > 0 {
			n++
		}
	}
	return n
}

// wider reports whether the interval is wider than that of independent contacts.
func wider(f Figure) bool {
	low, high := wilson(f.Value, float64(f.N))
	return f.Known && f.High-f.Low > high-low+1e-9
}

func anyRow(s drawn, wanted func(Row) bool) bool { return len(keep(s.Log.Rows, wanted)) > 0 }

func anyPair(s drawn, wanted func(a, b *Row) bool) bool {
	for i := range s.Log.Rows {
		for j := range s.Log.Rows {
			a, b := &s.Log.Rows[i], &s.Log.Rows[j]
			if i != j && !a.Start.IsZero() && !b.Start.IsZero() && wanted(a, b) {
				return true
			}
		}
	}
	return false
}

// legGap looks for rows of one id that start the leg gap and some more apart.
func legGap(more time.Duration) func(drawn, Result) bool {
	return func(s drawn, _ Result) bool {
		return anyPair(s, func(a, b *Row) bool {
			from := a.Start
			if !a.End.IsZero() && !a.End.Before(a.Start) {
				from = a.End
			}
			return a.ID != "" && a.ID == b.ID && b.Start.Sub(from) == s.Options.legGap()+more
		})
	}
}

// windowGap looks for contacts of one customer that start W and some more apart.
func windowGap(more time.Duration) func(drawn, Result) bool {
	return func(s drawn, _ Result) bool {
		return anyPair(s, func(a, b *Row) bool {
			return s.keys[a.Customer] != "" && s.keys[a.Customer] == s.keys[b.Customer] && b.Start.Sub(a.Start) == s.Options.window()+more
		})
	}
}

// TestRandomLogsReachEveryBranch keeps the random logs honest: a comparison on
// logs without a feature says nothing about it.
func TestRandomLogsReachEveryBranch(t *testing.T) {
	const draws = 2000
	counts := map[string]int{}
	for seed := range draws {
		s := draw(seed)
		r := Compute(s.Log, s.Taxonomy, s.Options)
		for name, occurs := range features {
			if occurs(s, r) {
				counts[name]++
			}
		}
	}
	for name := range features {
		if least := draws / 200; counts[name] < least {
			t.Errorf("%s: in %d of %d random logs, want at least %d", name, counts[name], draws, least)
		}
		t.Logf("%5.1f %%  %s", 100*float64(counts[name])/draws, name)
	}
}

func TestEveryFigureIsKnownSometimesAndAbsentSometimes(t *testing.T) {
	always := " contacts cost_basis target ftr_basis "
	knownIn, absentIn := map[string]int{}, map[string]int{}
	names := strings.Fields(figureNames)
	for seed := range 1000 {
		s := Samples().Example(seed)
		r := Compute(s.Log, s.Taxonomy, s.Options)
		for _, name := range names {
			if f := r.Figures[name]; f.Known || f.Word != "" {
				knownIn[name]++
			} else {
				absentIn[name]++
			}
		}
		for name := range r.Figures {
			if !strings.Contains(figureNames, " "+name+" ") {
				t.Fatalf("%s is no figure", name)
			}
		}
	}
	for _, name := range names {
		if knownIn[name] == 0 || absentIn[name] == 0 && !strings.Contains(always, " "+name+" ") {
			t.Errorf("%s: known in %d logs, absent in %d", name, knownIn[name], absentIn[name])
		}
	}
}

const figureNames = ` contacts known_share mapped_share days contacts_per_year repeats repeat_share left_open repeat_share_unshared cases judged_cases open_cases ` +
	`ftf ftf_unshared ftr ftr_basis ftf_registered ftf_gap ftr_customer fcr fcr_any transferred_share ftf_untransferred ` +
	`avoidable_contacts avoidable_reason_only avoidable_repeat_only avoidable_both avoidable_share avoidable_share_time avoidable_share_cost ` +
	`avoidable_share_min avoidable_share_max avoidable_inside avoidable_elsewhere avoidable_elsewhere_share survey_avoidable_share survey_response ` +
	`volatility_valuable volatility_hygiene volatility_avoidable volatility_unmapped cost_basis cost_per_contact cost_per_year target saving_per_year ` +
	`preventable_share ceiling_share ceiling_basis target_verdict roadmap_saving roadmap_share handle_time hours_freed fte_freed reinvest_contacts ` +
	`payback_months self_service_saving customers contacts_per_customer top20_share customers_for_90 gini contacting_share top20_share_all ` +
	`customers_for_90_all gini_all upsell_share channel_switch_share leak_to_phone_share abandoned_share retry_share contained_then_contact ` +
	`median_wait median_wait_valuable median_wait_hygiene median_wait_avoidable median_wait_unmapped `
