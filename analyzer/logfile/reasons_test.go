package logfile

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"contactlog/analyzer/contact"
)

// Which columns are codes.
func TestCodeColumns(t *testing.T) {
	for _, c := range []struct{ header, row, want string }{
		{"start,category,subcategory,sub subcategory", "2026-03-02 09:00,a,b,c", "start category=code subcategory=code sub subcategory=code"},
		{"start,Categorie,Subcategorie", "2026-03-02 09:00,a,b", "start Categorie=code Subcategorie=code"},
		{"start,Hoofdreden,Subreden,Afdeling", "2026-03-02 09:00,a,b,c", "start Hoofdreden=code Subreden=code Afdeling=queue"},
		{"start,Contact reason,Sub reason", "2026-03-02 09:00,a,b", "start Contact reason=code Sub reason=code"},
		{"start,vraag,specifiekeVraag", "2026-03-02 09:00,a,b", "start vraag=code specifiekeVraag=code"},
		{"start,disposition_code,nested_disposition,disposition_set", "2026-03-02 09:00,a,b,c", "start disposition_code=code nested_disposition=code"},
		{"start,Category 1,Category 2,Category 3,Category 4", "2026-03-02 09:00,a,b,c,d", "start Category 1=code Category 2=code Category 3=code"},
		{"start,LASTCWC,CWC1,CWC2", "2026-03-02 09:00,1,2,3", "start LASTCWC=code CWC1=code CWC2=code"},
		{"start,reason,category,subcategory", "2026-03-02 09:00,a,b,c", "start reason=code"},
		{"start,tags,Waarom belde u [list],Product [list],Priority [list],Vrij [txt]", "2026-03-02 09:00,a,b,c,d,e", "start Waarom belde u [list]=code Product [list]=code"},
		{"start,tags,Reden [list],Product [list]", "2026-03-02 09:00,a,b,c", "start Reden [list]=code"},
		{"start,tags", "2026-03-02 09:00,a b c", "start tags=code"},
		{"start,disposition,answered", "2026-03-02 09:00,ANSWERED,ja", "start answered"},
		{"start,answered,category", "2026-03-02 09:00,ja,incoming", "start answered"},
		{"start,answered,call reason", "2026-03-02 09:00,ja,NO ANSWER", "start answered"},
	} {
		_, r := mustRead(t, c.header+"\n"+strings.Repeat(c.row+"\n", 3), options())
		got := strings.NewReplacer("start=start", "start", "answered=answered", "answered").Replace(rolesOf(&r.Layout))
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.header, got, c.want)
		}
	}
}

// lookup is a mapper that knows codes in one cell as the taxonomy's matcher does.
type lookup map[string]contact.Reason

func (m lookup) Code(b []byte) contact.Code {
	whole := contact.Code{ID: 99, Match: contact.NoMatch}
	for _, part := range append([]string{string(b)}, strings.FieldsFunc(string(b), func(r rune) bool { return strings.ContainsRune(";,|", r) })...) {
		if reason, ok := m[strings.TrimSpace(part)]; ok {
			return contact.Code{ID: uint32(reason) + 1, Match: contact.Match{Reason: reason}}
		}
	}
	return whole
}

func (m lookup) Text([]byte) contact.Match { return contact.NoMatch }

// Several codes in one cell, and marks of none.
func TestCodesInACell(t *testing.T) {
	m := lookup{"late": 1, "te laat": 2, "invoice": 3}
	for _, c := range []struct {
		header, cells, want string // reasons; - for an unmapped code, . for a blank one
		blanks              bool
	}{
		{"tags", "vip late|invoice|vip", "13-", true},
		{"tags", "te laat vip|te laat", "-2", true},
		{"tags", "te laat;vip late|te laat", "22", false},
		{"labels", "vip late|invoice", "-3", false},
		{"wrap-up", "Billing::invoice|Delivery > late|invoice", "313", false},
		{"wrap-up", "ININ-WRAP-UP-TIMEOUT|[None]|[Deleted]|-|--None--|n/a|invoice|ININ-WRAP-UP-TIMEOUT; late", "......31", false},
		{"wrap-up", "None of the above|Nagekomen|#12", "---", false},
	} {
		text := "start time;" + c.header + "\n"
		for _, v := range strings.Split(c.cells, "|") {
			text += fmt.Sprintf("2026-03-02 09:00;\"%s\"\n", v)
		}
		f, err := spool("log.csv", strings.NewReader(text), spoolMemory)
		if err != nil {
			t.Fatal(err)
		}
		s := &sink{}
		r, err := Read(context.Background(), f, 0, options(), m, s, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, row := range s.added {
			switch code := row.Codes[0]; {
			case code == contact.NoCode:
				got += "."
			case !code.Reason.Mapped():
				got += "-"
			default:
				got += fmt.Sprint(code.Reason)
			}
		}
		if got != c.want || r.Layout.Columns[1].Role != Code || r.Layout.Columns[1].Blanks != c.blanks {
			t.Errorf("%s %s: %s, want %s, %+v", c.header, c.cells, got, c.want, r.Layout.Columns[1])
		}
	}
}

// That an agent gave no code is counted, and no doubt; a code beside the mark is the
// reason.
func TestNoCodeGiven(t *testing.T) {
	const log = "start time,Wrap-up,tags\n2026-03-02 09:00,R1,\n2026-03-02 09:00,ININ-WRAP-UP-TIMEOUT,\n2026-03-02 09:00,ININ-WRAP-UP-TIMEOUT; R2,\n2026-03-02 09:00,n/a,\n" +
		"x,ININ-WRAP-UP-TIMEOUT,\n2026-03-02 09:00,ININ-WRAP-UP-TIMEOUT; inin-wrap-up-skipped,\n"
	s, r := mustRead(t, log, options())
	if len(r.Doubts) != 0 || len(r.News) != 1 {
		t.Fatalf("doubts %s, news %+v", codes(r.Doubts), r.News)
	}
	want := `column "Wrap-up" says 2× that the agent gave no code, as by ININ-WRAP-UP-TIMEOUT: it tells no reason for these rows`
	if n := r.News[0]; n.Code != "no_code_given" || n.Count != 2 || n.Row != 3 || n.Text.EN != want {
		t.Errorf("%+v", n)
	}
	if s.added[1].Codes[0] != contact.NoCode || s.added[4].Codes[0] != contact.NoCode {
		t.Errorf("the mark is a code: %v and %v", s.added[1].Codes, s.added[4].Codes)
	}
}

// A tag that says that a ticket was merged excludes its row, whatever column has the
// reasons.
func TestMergedTickets(t *testing.T) {
	s, _ := mustRead(t, "start time,Tags,Reden [list]\n2026-03-02 09:00,vip closed_by_merge,a\n2026-03-02 09:00,not_closed_by_merge,a\n2026-03-02 09:00,\"vip,closed_by_merge\",a\n2026-03-02 09:00,,a\n", options())
	if string(s.order) != "eaea" {
		t.Errorf("order %s", s.order)
	}
}
