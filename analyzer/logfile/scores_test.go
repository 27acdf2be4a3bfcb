package logfile

import (
	"fmt"
	"strings"
	"testing"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// Kinds of scores and their scales are told apart by header and range.
func TestScores(t *testing.T) {
	for _, c := range []struct {
		header, cells string
		role          Role
		scale         string
		by            Ground
		want, doubts  string // the tenths, - for none
	}{
		{"CSAT", "1 5 4 3", CSAT, "1-5", ByValues, "10 50 40 30", "scale"},
		{"csat_score", "1 5 4 9", CSAT, "1-10", ByValues, "10 50 40 90", ""},
		{"CSAT (1-5)", "1 5 4", CSAT, "1-5", ByHeader, "10 50 40", ""},
		{"CSAT (1 tot 10)", "1 5 4", CSAT, "1-10", ByHeader, "10 50 40", ""},
		{"Rapportcijfer", "5 4,5 3", CSAT, "1-10", ByHeader, "50 45 30", ""},
		{"klanttevredenheid", "80 100 0", CSAT, "0-100", ByValues, "800 1000 0", ""},
		{"klanttevredenheid", "80% 5% 3%", CSAT, "0-100", ByValues, "800 50 30", ""},
		{"rating", "4/5 5/5", CSAT, "1-5", ByValues, "40 50", ""},
		{"rating", "8/10 5/10", CSAT, "1-10", ByValues, "80 50", ""},
		{"rating", "0 7 10", CSAT, "0-10", ByValues, "0 70 100", ""},
		{"Satisfaction Score", "Good Bad Offered Good", CSAT, "good_bad", ByValues, "10 0 - 10", ""},
		{"tevredenheid", "tevreden ontevreden", CSAT, "good_bad", ByValues, "10 0", ""},
		{"tevredenheid", "tevreden ontevreden neutraal zeer_tevreden", CSAT, "1-5", ByValues, "40 20 30 50", ""},
		{"CSAT (0-10)", "0 5 3", CSAT, "0-10", ByHeader, "0 50 30", ""},
		{"CSAT", "0 1 1", CSAT, "good_bad", ByValues, "0 10 10", ""},
		{"CSAT", "-100 50 20", CSAT, "", ByValues, "- - -", "no_score"},
		{"NPS", "0 9 10 6", NPS, "0-10", ByValues, "0 90 100 60", ""},
		{"NPS", "3 4", NPS, "0-10", ByValues, "30 40", ""},
		{"NPS", "-20 45", NPS, "", ByValues, "- -", "no_score"},
		{"CES", "1 5", CES, "1-5", ByValues, "10 50", "scale"},
		{"Customer Effort Score", "1 7", CES, "1-7", ByValues, "10 70", "scale"},
		{"CES (1-7)", "1 5", CES, "1-7", ByHeader, "10 50", ""},
		{"Net Promoter Score", "-20 45", NoRole, "", "", "- -", "unfit_column"},
		{"effort", "120 300", NoRole, "", "", "- -", "unfit_column"},
		{"rating", "Zorg Verkoop", NoRole, "", "", "- -", "unfit_column"},
	} {
		var rows strings.Builder
		rows.WriteString("start time;" + c.header + "\n")
		for _, v := range strings.Fields(c.cells) {
			fmt.Fprintf(&rows, "2026-03-02 09:00;%s\n", strings.ReplaceAll(v, "_", " "))
		}
		s, r := mustRead(t, rows.String(), options())
		var got []string
		for _, row := range s.added {
			score := map[Role]contact.Score{CSAT: row.CSAT, CES: row.CES, NPS: row.NPS}[c.role]
			if !score.Known() {
				got = append(got, "-")
				continue
			}
			got = append(got, fmt.Sprint(score.Tenths))
		}
		column := r.Layout.Columns[1]
		if column.Role != c.role || column.Scale.String() != c.scale || column.ScaleBy != c.by || strings.Join(got, " ") != c.want || codes(r.Doubts) != c.doubts || len(r.Unreadable) > 0 {
			t.Errorf("%s %s: %s on %q by %q, scores %s, doubts %q, unreadable %+v", c.header, c.cells, column.Role, column.Scale, column.ScaleBy, got, codes(r.Doubts), r.Unreadable)
		}
	}
}

// Three kinds of scores stand beside each other, and an emotion.
func TestScoresBesideEachOther(t *testing.T) {
	s, r := mustRead(t, "start time;CSAT;CES;NPS;Emotie\n"+strings.Repeat("2026-03-02 09:00;4;6;9;boos\n", 20)+"2026-03-02 09:00;;;;\n", options())
	row := s.added[0]
	if row.CSAT != (contact.Score{Tenths: 40, Scale: contact.OneToFive}) || row.CES != (contact.Score{Tenths: 60, Scale: contact.OneToSeven}) || row.NPS != (contact.Score{Tenths: 90, Scale: contact.ZeroToTen}) {
		t.Errorf("%+v", row)
	}
	if row.Emotion != 1 || s.emotions[0] != "boos" || s.added[20].Emotion != 0 || s.added[20].CSAT.Known() || len(r.Doubts) > 0 {
		t.Errorf("%+v, emotions %q, doubts %+v", row, s.emotions, r.Doubts)
	}
}

// A score behind the sample tells that the scale is wider: the file is read again.
func TestScaleIsVerified(t *testing.T) {
	s, r := mustRead(t, "start time,csat\n"+strings.Repeat("2026-03-02 09:00,4\n", 1500)+"2026-03-02 09:00,9\n", options())
	if s.truncated != 1 || r.Layout.Columns[1].Scale != contact.OneToTen || s.added[0].CSAT.Scale != contact.OneToTen || len(r.Unreadable) > 0 {
		t.Errorf("read again %d times, %+v", s.truncated, r.Layout.Columns[1])
	}
}

func FuzzRating(f *testing.F) {
	for _, seed := range []string{"4", "7,5", "4/5", "80 %", "8 out of 10", "4 - satisfied", "zeer tevreden", "-100", "Offered"} {
		f.Add(seed, byte(1))
	}
	f.Fuzz(func(t *testing.T, text string, scale byte) {
		r, fault := cell.ParseRating([]byte(text))
		if fault != cell.Fine {
			return
		}
		s := contact.Scale(int(scale) % contact.Scales)
		score, fault := r.On(s)
		low, high := s.Ends()
		if score.Known() != (fault == cell.Fine && s != contact.NoScale && !r.None) {
			t.Fatalf("%q is %+v, on %q %+v, %d", text, r, s, score, fault)
		}
		if score.Known() && (score.Value() < low || score.Value() > high || score.Scale != s) {
			t.Fatalf("%q is %v on %q", text, score.Value(), s)
		}
	})
}

// Zeros beside scores of at most five are no scores: on a scale of ten all of them would
// be bad.
func TestZerosThatAreNoScores(t *testing.T) {
	s, r := mustRead(t, "start time;CSAT\n2026-03-02 09:00;5\n2026-03-02 09:00;0\n2026-03-02 09:00;4\n", options())
	if codes(r.Doubts) != "scale" || r.UnreadableCells() != 1 || s.added[0].CSAT != (contact.Score{Tenths: 50, Scale: contact.OneToFive}) || s.added[1].CSAT.Known() {
		t.Errorf("%+v, unreadable %+v, %+v", r.Doubts, r.Unreadable, s.added[0].CSAT)
	}
}
