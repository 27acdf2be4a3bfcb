package logfile

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func TestInspect(t *testing.T) {
	var log strings.Builder
	log.WriteString("Call ID,start,Phone,code,notes,Duration,Status,,Colour,BSN,Talk time\n")
	for i := range 2000 {
		fmt.Fprintf(&log, "C-%d,2026-03-%02d 9:00,06%08d,%s,note %d,%d,%s,,%s,1,0:0%d:00\n", i, 1+i%28, i, []string{"R1", "x9", ""}[i%3], i, i, []string{"paars", "Closed", "Closed", "Closed", "Closed", "Closed"}[i%6], []string{"red", ""}[i%2], i%5)
	}
	log.WriteString("C-0,tomorrow,0612345678,R1,,,Closed,,,,\n")
	n, err := inspectText(t, log.String(), options())
	if err != nil {
		t.Fatal(err)
	}
	if n.Rows != 2001 || n.Rejected != 1 || n.System != (System{}) {
		t.Errorf("%d rows, %d rejected, system %v", n.Rows, n.Rejected, n.System)
	}
	want := []string{
		"contact_id both 2001 1000 true [A-9 A-999 A-9999]",
		"start name 2001 29 false [2026-03-01 9:00 2026-03-17 9:00 2026-03-05 9:00]",
		"customer both 2001 1000 true [9999999999]",
		"code name 1335 2 false [R1 a9]",
		"text both 2000 1000 true [aaaa 9 aaaa 999 aaaa 9999]",
		" other_column 2000 1000 true [9 999 9999]",
		"resolved both 2001 2 false [aaaaa Closed]",
		" no_name 0 0 false []",
		" unknown_name 1000 1 false [aaa]",
		" citizen_numbers 2000 1 false [9]",
		"talk both 2000 5 false [0:00:00 0:01:00 0:03:00]",
	}
	for i, p := range n.Columns {
		if got := fmt.Sprint(n.Layout.Columns[i].Role, " ", p.Why.Code, " ", p.Filled, " ", p.Different, " ", p.More, " ", p.Samples); i >= len(want) || got != want[i] {
			t.Errorf("column %q: got\n%s, want\n%s", n.Layout.Columns[i].Header, got, want[min(i, len(want)-1)])
		}
	}
	if w := n.Columns[5].Why.Text.EN; w != `handle is "Talk time"` && !strings.Contains(w, "Talk time") {
		t.Errorf("why: %s", w)
	}
}

// Whoever reads an inspection and whoever reads the log find the same.
func TestInspectReadsAsRead(t *testing.T) {
	log := savedLog + "a4;1004;13-03-2026 9:00;R1;;;\na5;1005;13-03-2026 9:00;R1;;;\na3;1003;32-03-2026;R1;;;\n\nTotaal;3\n"
	_, want, err := readText(t, log, options())
	if err != nil {
		t.Fatal(err)
	}
	n, err := inspectText(t, log, options())
	if err != nil {
		t.Fatal(err)
	}
	n.profiles = nil
	if !reflect.DeepEqual(n.Reading, want) {
		t.Errorf("got %+v, want %+v", n.Reading, want)
	}
}

func TestWhyNot(t *testing.T) {
	const log = "Start;Aangemaakt op;Kanaal;Richting;Klantnummer;Duur\n2026-03-13 9:00;2026-03-13 9:00;koffie;blauw;1001;9:00\n"
	opt := options("customer=")
	n, err := inspectText(t, log, opt)
	if err != nil {
		t.Fatal(err)
	}
	want := []Text{
		{"its name", "de naam"}, {`start is "Start"`, `start is "Start"`}, {"its values do not fit channel", "de waarden passen niet bij channel"},
		{"its values do not fit direction", "de waarden passen niet bij direction"}, {"--column customer", "--column customer"}, {"name and values", "naam en waarden"},
	}
	for i, w := range want {
		if got := n.Columns[i].Why.Text; got != w {
			t.Errorf("column %q: %q, want %q", n.Layout.Columns[i].Header, got, w)
		}
	}
}

func TestSystems(t *testing.T) {
	for headers, want := range map[string]string{
		"Full Export Completed,Filters,Media Type,Conversation ID": "genesys-cloud",
		"contact_id,Master_Contact_ID,Start_Date":                  "nice-cxone",
		"Contact ID,Channel,Initiation timestamp":                  "amazon-connect",
		"CALL ID,TIMESTAMP,AFTER CALL WORK TIME":                   "five9",
		"Call ID,After call work time":                             "",
		"interaction_id,talkdesk_phone_number":                     "talkdesk",
		"Data Status (Valid / Damaged),Interaction ID":             "talkdesk",
		"calldate,src,dst,billsec":                                 "asterisk",
		"Call Time,Call ID,From,To,Ringing,Talking":                "3cx",
		"Originator DN (Calling Number),Talk Time":                 "cisco-uccx",
		"CALLID,DISPSPLIT,SEGSTART":                                "avaya-ech",
		"Ticket ID,Ticket created - Date":                          "zendesk",
		"Case Number,Date/Time Opened":                             "salesforce",
		"Ticket ID,Ticket name,Create date":                        "hubspot",
		"(Do Not Modify) Case,Created On":                          "dynamics-365",
		"#,Title,Create Channel":                                   "zammad",
		"Ticket Number,Help Topic":                                 "osticket",
		"gespreksId,vraag,startdatum":                              "kiss-vng",
		"Gespreks-ID,Klantnummer,Begintijd":                        "",
		"start,code":                                               "",
	} {
		var l Layout
		for h := range strings.SplitSeq(headers, ",") {
			l.Columns = append(l.Columns, Column{Header: h})
		}
		if got := l.System(); got.ID != want || (got.Name == "") != (want == "") {
			t.Errorf("%s: %v, want %q", headers, got, want)
		}
	}
}
