package logfile

import (
	"slices"
	"testing"
)

// A longer form of a known word means what the word means, and a word that says more
// than of what it is leaves a header unknown.
func TestPlainerHeaders(t *testing.T) {
	for _, tt := range []struct {
		header string
		role   Role // that it means best; none: it must mean nothing
		name   string
	}{
		{"Contact Start Timestamp", Start, "starttime"},
		{"Start Time (Local)", Start, "starttime"},
		{"call_start_datetime", Start, "callstarttime"},
		{"callstarttime", Start, "callstarttime"},
		{"Created Datetime", Start, "createdtime"},
		{"InitiatedDateTimeGMT", Start, "initiatedtime"},
		{"Datum/tijd registratie", Start, "datumregistratie"},
		{"Datum en tijd van de melding", Start, "datummelding"},
		{"Interaction GUID", ContactID, "interactionid"},
		{"Contact Session ID", ContactID, "sessionid"},
		{"Registratienr.", ContactID, "registratienummer"},
		{"Visitor Email Address", Customer, "customeremailaddress"},
		{"Contact phone number", Customer, "contactphonenumber"},
		{"Operator Name", Agent, "agentname"},
		{"Wrap Up Code Name", Code, "wrapupcode"},
		{"Is First Call Resolution", Resolved, "firstcallresolution"},
		{"Chat channel", Channel, "channel"},
		{"queue_seconds", Wait, "queue"},
		{"Survey: how likely are you to recommend us to a friend?", NPS, "npsscore"},
		{"In hoeverre zou u ons aanbevelen (0-10)", NPS, "npsscore"},
		{"Opgelost J/N", Resolved, "opgelost"},
		{"Transferred Yes/No", Transfers, "transferred"},
		{"metrics.handle_time_seconds", Handle, "handletime"},
		{"Datum klantvraag", Start, "datum"},
		{"Abandoned Flag", Answered, "abandonedflag"},
		{"Was Abandoned", Answered, "abandoned"},

		{"Contract start date", NoRole, ""},
		{"Last contact date", NoRole, ""},
		{"Last Contact At", NoRole, ""},
		{"First response datetime", NoRole, ""},
		{"Subscription Start Time", NoRole, ""},
		{"Issue date", NoRole, ""},
		{"Order Created At", NoRole, ""},
		{"Contact code", NoRole, ""},
		{"Call recording", NoRole, ""},
		{"Callback number", NoRole, ""},
		{"Call center", NoRole, ""},
		{"Contact end customer", NoRole, ""},
		{"Aankoopdatum", NoRole, ""},
		{"Vervaldatum contract", NoRole, ""},
		{"Case", NoRole, ""},
		{"The", NoRole, ""},
	} {
		h := readHeader([]byte(tt.header))
		meant := h.meant()
		switch {
		case tt.role == NoRole && len(meant) > 0:
			t.Errorf("%s means %v, expected nothing", tt.header, meant)
		case tt.role != NoRole && (len(meant) == 0 || meant[0] != tt.role || h.name != tt.name):
			t.Errorf("%s (as %s) means %v, expected %s as %s", tt.header, h.name, meant, tt.role, tt.name)
		}
	}
}

// A plainer form is less sure than the word itself, and never the name of a role: its
// values must fit.
func TestPlainerHeadersAreWeak(t *testing.T) {
	for _, name := range []string{"Contact Start Timestamp", "Ticket Channel Type", "Chat queue", "chatstarttime"} {
		h := readHeader([]byte(name))
		for _, m := range h.meanings() {
			if m.rank < weak {
				t.Errorf("%s means %s with rank %d", name, m.role, m.rank)
			}
		}
		if slices.ContainsFunc(roles, h.isOwnName) {
			t.Errorf("%s is taken for the name of a role", name)
		}
	}
}

// Words that only fill a header change nothing of what it means.
func TestEmptyWordsKeepTheRank(t *testing.T) {
	for name, want := range map[string]alias{"Is First Call Resolution": {Resolved, strong}, "Was Transferred": {Transfers, strong}} {
		h := readHeader([]byte(name))
		if !slices.Contains(h.meanings(), want) {
			t.Errorf("%s means %v, expected %v", name, h.meanings(), want)
		}
	}
}
