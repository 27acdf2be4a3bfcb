package logfile

import (
	"strings"
	"testing"
)

// rolesOf returns the columns that have a role as "header=role ..." in file order.
func rolesOf(l *Layout) string {
	var all []string
	for _, c := range l.Used() {
		all = append(all, c.Header+"="+string(c.Role))
	}
	return strings.Join(all, " ")
}

func TestRecognise(t *testing.T) {
	for _, c := range []struct{ name, header, row, want string }{
		{"own names", "start,customer,code,text,handle", "2026-03-02 09:00,K1,a,b,1", "start=start customer=customer code=code text=text handle=handle"},
		{"Dutch", "Contactnummer;Begintijd;Klantnummer;Kanaal;Richting;Wachtrij;Contactreden;Toelichting;Gespreksduur;Nawerktijd;Medewerker;Opgelost;Doorverbonden",
			"1;02-03-2026 09:00;K1;telefoon;inkomend;Zorg;nota;vraag;0:04:00;30;A;ja;nee",
			"Contactnummer=contact_id Begintijd=start Klantnummer=customer Kanaal=channel Richting=direction Wachtrij=queue Contactreden=code Toelichting=text Gespreksduur=talk Nawerktijd=wrap Medewerker=agent Opgelost=resolved Doorverbonden=transfers"},
		{"type is direction", "created at,type", "2026-03-02 09:00,inbound", "created at=start type=direction"},
		{"type is a reason", "created at,type", "2026-03-02 09:00,Invoice", "created at=start type=code"},
		{"type is a channel", "created at,type", "2026-03-02 09:00,chat", "created at=start type=channel"},
		{"disposition is technical", "calldate,src,disposition,billsec", "2026-03-02 09:00,0612345678,NO ANSWER,4", "calldate=start src=customer disposition=answered billsec=talk"},
		{"disposition is a reason", "calldate,disposition", "2026-03-02 09:00,Invoice", "calldate=start disposition=code"},
		{"from is a number", "start time,from", "2026-03-02 09:00,+31612345678", "start time=start from=customer"},
		{"from is a channel", "start time,from,source", "2026-03-02 09:00,website,chat", "start time=start source=channel"},
		{"telefoon is a channel", "datum,telefoon", "2026-03-02 09:00,ja", "datum=start"},
		{"contact id is the contact", "contact id,start time", "12,2026-03-02 09:00", "contact id=contact_id start time=start"},
		{"contact id is the customer", "contact id,ticket id,created time", "K1,12,2026-03-02 09:00", "contact id=customer ticket id=contact_id created time=start"},
		{"master before leg", "contact id,master_contact_id,start_date,start_time", "1,2,03/22/2026,09:00:00", "master_contact_id=contact_id start_date=date start_time=time"},
		{"conversation of questions", "vraag,gespreksresultaat,startdatum,einddatum,verantwoordelijkeAfdeling,gespreksId", "a,Doorverbonden,2026-03-02T09:00:00Z,2026-03-02T09:05:00Z,b,c",
			"vraag=code gespreksresultaat=resolved startdatum=start einddatum=end verantwoordelijkeAfdeling=queue gespreksId=contact_id"},
		{"elapsed time is no handle time", "created at,resolution time,close time,full resolution time", "2026-03-02 09:00,400,2026-03-04 09:00,500", "created at=start close time=end"},
		{"duration when nothing better", "start time,duration", "2026-03-02 09:00,300", "start time=start duration=handle"},
		{"duration beside talk", "start time,duration,talk time", "2026-03-02 09:00,300,200", "start time=start talk time=talk"},
		{"strong before weak", "timestamp,tags,reason,created at", "2026-03-02 09:00,a,b,2026-03-02 09:01", "reason=code created at=start"},
		{"date with time before date", "date,created at", "2026-03-02,2026-03-02 09:00", "created at=start"},
		{"date and time", "date,time,created at", "2026-03-02,09:00,2026-03-02 09:01", "date=date time=time"},
		{"date holds the time", "date,time,queue", "2026-03-02 09:00,300,a", "date=date queue=queue"},
		{"time under another name", "Call date,Start time", "2026-03-02,09:00", "Call date=date Start time=time"},
		{"start holds only a time", "date,start", "2026-03-02,09:00", "date=date start=time"},
		{"no purchase dates", "purchase date,due date,start", "2026-03-02,2026-03-02,2026-03-02", "start=start"},
		{"citizens' numbers", "start,bsn", "2026-03-02,123456782", "start=start"},
		{"numbered codes", "start,code,code_2,code 3,text,text2", "2026-03-02,a,b,c,d,e", "start=start code=code code_2=code code 3=code text=text text2=text"},
		{"one code by alias", "start,reason,category,subject,description", "2026-03-02,a,b,c,d", "start=start reason=code subject=text description=text"},
		{"suffixes", "Start time,Answered (Y/N),Motivo do Contato [list],Abandoned (Yes/No)", "2026-03-02,Y,a,No", "Start time=date Answered (Y/N)=answered Motivo do Contato [list]=code"},
		{"filled before blank", "start,channel type,source", "2026-03-02,,chat", "start=start source=channel"},
		{"a channel of a switchboard", "start,channel,source", "2026-03-02 09:00,SIP/trunk-0001,chat", "start=start source=channel"},
		{"the clock in UTC", "date (TZ offset incl.),time (TZ offset incl.),datetime (UTC),call end time", "2026-03-02,10:00:00,2026-03-02 09:00:00,2026-03-02 10:05:00", "datetime (UTC)=start"},
		{"one clock for both", "SEGSTART,SEGSTOP,SEGSTART_UTC,SEGSTOP_UTC", "1776070800,1776071080,1776063600,1776063880", "SEGSTART_UTC=start SEGSTOP_UTC=end"},
		{"quotes inside cells", "Start Time,Talk Time", "\"\"\"2026-03-02 09:00\"\"\",\"\"\"0:04:00\"\"\"", "Start Time=start Talk Time=talk"},
		{"spaces and case", " START TIME , Customer  Phone_Number ", "2026-03-02 09:00,0612345678", "START TIME=start Customer  Phone_Number=customer"},
	} {
		f, err := spool("log.csv", strings.NewReader(c.header+"\n"+c.row+"\n"), spoolMemory)
		if err != nil {
			t.Fatal(err)
		}
		l, err := Recognise(f, options())
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := rolesOf(l); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestColumnsThatTheUserNames(t *testing.T) {
	const log = "created at,klant,nummer,reden,category,Notes,BSN\n2026-03-02 09:00,A,1,x,y,z,123456782\n"
	for _, c := range []struct {
		columns string
		want    string // roles, or the end of the error
	}{
		{"", "created at=start klant=customer nummer=contact_id reden=code Notes=text"},
		{"customer=nummer", "created at=start nummer=customer reden=code Notes=text"},
		{"customer=", "created at=start nummer=contact_id reden=code Notes=text"},
		{"code=REDEN code=category", "created at=start klant=customer nummer=contact_id reden=code category=code Notes=text"},
		{"text=klant", "created at=start klant=text nummer=contact_id reden=code"},
		{"customer=klantt", `there is no column "klantt" for role customer; the headers are "klant", "BSN", "nummer", "reden", "Notes", "created at", "category"`},
		{"customer=klant queue=klant", `column "klant" is named for the roles customer and queue; a column has one role`},
		{"customer=BSN", `column "BSN" holds citizens' service numbers (BSN): they may not be used to recognise customers; name another column for role customer, or leave it out`},
		{"mood=nummer", `there is no role "mood"; the roles are contact_id, customer, called, start, date, time, end, timezone, direction, answered, excluded, channel, queue, agent, code, text, handle, talk, hold, wrap, wait, transfers, resolved, prevented, cost, segment, csat, ces, nps, emotion`},
		{"queue=reden queue=category", "role queue has 2 columns; it can have 1"},
		{"start=klant date=nummer", "give the start as one column (--column start=...) or as two (date and time), not both"},
		{"start=", `no usable start: no column with a known name holds the date and time at which a contact began; the headers are "created at", "klant", "nummer", "reden", "category", "Notes", "BSN"; name it with --column start=HEADER, or --column date=HEADER --column time=HEADER; dates stand in "created at": name it only if a contact began then`},
	} {
		_, r, err := readText(t, log, options(strings.Fields(c.columns)...))
		got := ""
		if err != nil {
			got = strings.TrimPrefix(err.Error(), "log.csv: ")
		} else {
			got = rolesOf(&r.Layout)
		}
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.columns, got, c.want)
		}
		if c.columns == "" && (len(r.Doubts) != 1 || r.Doubts[0].Code != "citizen_numbers") {
			t.Errorf("doubts %+v", r.Doubts)
		}
	}
	_, r := mustRead(t, "Wanneer;Wie;Waarom\n2026-03-02 09:00;K1;R1\n", options("start=Wanneer", "customer=wie", "code=Waarom"))
	if got := rolesOf(&r.Layout); got != "Wanneer=start Wie=customer Waarom=code" {
		t.Errorf("names that only the user knows: %s", got)
	}
}

func TestNoHeader(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"unknown names", "Wanneer,Wie\n2026-03-02,a\n", `log.csv: no column name is known: row 1 has the headers "Wanneer", "Wie"; say which is which with --column start=HEADER, --column customer=HEADER, --column code=HEADER (roles: ` + roleList() + ")"},
		{"data", "2026-03-02 09:00,0612345678,Bakker\n", "log.csv: no header row: within the first 50 rows none has a known column name, and row 1 holds values (9999-99-99 99:99 | 9999999999 | Aaaaaa); add a row with the names of the columns, such as start, customer, code, or name them by their number: --header none --column start=1"},
		{"data with a known word", "2026-03-02 09:00,telefoon\n", "log.csv: no header row: within the first 50 rows none has a known column name, and row 1 holds values (9999-99-99 99:99 | aaaaaaaa); add a row with the names of the columns, such as start, customer, code, or name them by their number: --header none --column start=1"},
		{"another delimiter", "Call ID^Begintijd^Klant\nC1^2026-03-02 09:00^K1\n", `log.csv: row 1 is one cell ("Call ID^Begintijd^Klant"): columns are divided by a comma, a semicolon, a tab or a |, and something else seems to divide these; export the log as CSV`},
		{"columns of a fixed width", "Call ID     Begintijd        Klant\nC1          2026-03-02 09:00 K1\n", `log.csv: row 1 is one cell ("Call ID     Begintijd        Klant"): columns are divided by a comma, a semicolon, a tab or a |, and something else seems to divide these; export the log as CSV`},
		{"no start", "queue,purchase date\na,2026-03-02\n", `log.csv: no usable start: no column with a known name holds the date and time at which a contact began; the headers are "queue", "purchase date"; name it with --column start=HEADER, or --column date=HEADER --column time=HEADER; dates stand in "purchase date": name it only if a contact began then; also without a column: customer, code, text`},
	} {
		if _, _, err := readText(t, c.text, options()); err == nil || err.Error() != c.want {
			t.Errorf("%s:\n got %v\nwant %s", c.name, err, c.want)
		}
	}
}

// A word that other words stand in the way of is found nowhere: every alias leads
// to a role.
func TestVocabularyIsKnown(t *testing.T) {
	for _, e := range vocabulary {
		for _, word := range strings.Split(e.words, ",") {
			h := readHeader([]byte(word))
			c := candidate{header: h}
			if k, ok := c.rank(e.role); !ok || k > e.rank {
				t.Errorf("the header %q does not lead to %s", strings.TrimSpace(word), e.role)
			}
		}
	}
	for name := range invertedNames {
		c := candidate{header: header{name: name}}
		if _, ok := c.rank(Answered); !ok {
			t.Errorf("the header %q turns yes and no around but is not known", name)
		}
	}
}

func TestReadHeader(t *testing.T) {
	for _, c := range []struct {
		text, name  string
		unit        string
		utc, hhmm   bool
		unitIsGiven bool
	}{
		{"Talk Time (sec)", "talktime", "seconds", false, false, true},
		{"handle_ms", "handle", "milliseconds", false, false, true},
		{"First reply time in minutes", "firstreplytime", "minutes", false, false, true},
		{"datetime (UTC)", "datetime", "seconds", true, false, false},
		{"SEGSTART_UTC", "segstart", "seconds", true, false, false},
		{"Duur (hh:mm)", "duur", "seconds", false, true, false},
		{"Duur (hh:mm:ss)", "duur", "seconds", false, false, false},
		{"verantwoordelijkeAfdeling", "verantwoordelijkeafdeling", "seconds", false, false, false},
		{"Één keer (J/N) [list]", "eenkeer", "seconds", false, false, false},
		{"(Yes/No)", "yesno", "seconds", false, false, false},
		{"#", "#", "seconds", false, false, false},
		{"min", "min", "seconds", false, false, false},
	} {
		h := readHeader([]byte(c.text))
		if h.name != c.name || h.unit.String() != c.unit || h.utc != c.utc || h.hoursTwo != c.hhmm || h.timed != c.unitIsGiven {
			t.Errorf("readHeader(%q) = %+v", c.text, h)
		}
	}
}
