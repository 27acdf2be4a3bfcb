package logfile

import (
	"fmt"
	"strings"
	"testing"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile/cell"
)

// customerOf is the key of a customer in a phone column.
func customerOf(number string) contact.Key {
	key, _ := cell.AppendCustomer(nil, []byte(number), true)
	return options().Keyer.Customer(key)
}

// On an outbound row the customer is the called side, where the columns are the two
// sides of a call.
func TestOutboundCustomers(t *testing.T) {
	const customer, own = "0612345678", "0881234567"
	for _, c := range []struct {
		header string
		swaps  bool
	}{
		{"ANI,DNIS", true}, {"From,To", true}, {"src,dst", true}, {"Caller ID,Destination", true}, {"ANI_Dialnum,Called number", true},
		{"Customer phone number,System phone number", false}, {"customer,called", false}, {"contact_phone_number,talkdesk_phone_number", false},
	} {
		caller, called := own, customer
		if !c.swaps {
			caller, called = called, caller
		}
		text := fmt.Sprintf("start time,direction,%s\n2026-03-02 09:00,inbound,%s,%s\n2026-03-02 10:00,outbound,%s,%s\n2026-03-02 11:00,internal,,\n",
			c.header, customer, own, caller, called)
		s, r := mustRead(t, text, options())
		in, out := s.added[0], s.added[1]
		if r.Layout.CalledOutbound != c.swaps || in.Customer != customerOf(customer) || in.Called != customerOf(own) || out.Customer != customerOf(customer) || out.Called != contact.NoKey {
			t.Errorf("%s: swaps %v, %+v, %+v", c.header, r.Layout.CalledOutbound, in, out)
		}
	}
}

// Of several addresses in one cell the first that is not the centre's own counts.
func TestSeveralAddresses(t *testing.T) {
	opt := options()
	opt.OwnNumbers = []string{"info@winkel.example", "088 123 45 67"}
	s, _ := mustRead(t, "start time;email\n"+strings.Join([]string{
		"2026-03-02 09:00;klant@example.nl", `2026-03-02 09:00;"INFO@winkel.example; Klant@example.nl"`, `2026-03-02 09:00;"""Klant, een"" <klant@example.nl>, ander@example.nl"`,
		"2026-03-02 09:00;noreply@winkel.example,klant@example.nl", `2026-03-02 09:00;"info@winkel.example;"`,
	}, "\n")+"\n", opt)
	for i, row := range s.added[:4] {
		if row.Customer != s.added[0].Customer || row.Customer == contact.NoKey {
			t.Errorf("row %d is another customer", i)
		}
	}
	if s.added[4].Customer != contact.NoKey {
		t.Error("the centre's own address is a customer")
	}
}

// A spreadsheet drops the 0 of a number: below the header of a phone, and among
// phone numbers, it is the same customer. Elsewhere nine digits are a customer's own.
func TestNumbersWithoutZero(t *testing.T) {
	row := func(v string) string { return "2026-03-02 09:00," + v + "\n" }
	for _, c := range []struct {
		name, header, rows string
		phone              bool
	}{
		{"one side of a call", "ANI", strings.Repeat(row("612345678"), 5), true},
		{"a phone", "Telefoonnummer", strings.Repeat(row("612345678.0"), 5), true},
		{"among phone numbers", "Klantnummer", strings.Repeat(row("612345678"), 2) + strings.Repeat(row("0612345679"), 2), true},
		{"customers", "Klantnummer", strings.Repeat(row("612345678"), 3) + strings.Repeat(row("0612345679"), 2), false},
		{"few phones", "Telefoonnummer", strings.Repeat(row("612345678"), 3) + strings.Repeat(row("K1"), 1), false},
	} {
		s, r := mustRead(t, "start time,"+c.header+"\n"+c.rows, options())
		if r.Layout.Columns[1].Phone != c.phone || (s.added[0].Customer == customerOf("0612345678")) != c.phone {
			t.Errorf("%s: %+v, %+v", c.name, r.Layout.Columns[1], s.added[0])
		}
	}
}

// Extensions in a phone column are nobody, and below the header of a side of a call
// they do not make it another column. Elsewhere short numbers are customers.
func TestExtensions(t *testing.T) {
	row := func(v string) string { return "2026-03-02 09:00," + v + "\n" }
	outside := strings.Repeat(row("Bakkerij (0612345678)"), 5)
	s, r := mustRead(t, "start time,from\n"+outside+strings.Repeat(row("Balie (101)"), 6)+row("+31 6 12345678"), options())
	if !r.Layout.Columns[1].Phone || s.added[0].Customer != s.added[11].Customer || s.added[5].Customer != contact.NoKey {
		t.Errorf("%+v, %+v", r.Layout.Columns[1], s.added)
	}
	s, r = mustRead(t, "start time,klantnummer\n"+row("0612345678")+strings.Repeat(row("10123"), 9), options())
	if r.Layout.Columns[1].Phone || s.added[1].Customer == contact.NoKey {
		t.Errorf("%+v: a customer's number is an extension", r.Layout.Columns[1])
	}
}
