package logfile

import (
	"strings"
)

// System is a system that exports are known of. It is only told: nothing is read
// differently because of it.
type System struct {
	ID   string // for programs
	Name string
}

// fingerprint is what gives an export of a system away.
type fingerprint struct {
	system System
	signs  string
}

// fingerprints list, per system, the headers that only its exports have: a comma
// between two signs of which one is enough, a + between headers that belong
// together, a * for any ending. A header with a capital letter must be written
// exactly so, others as loosely as [readHeader] compares. A new system goes here,
// never into code.
var fingerprints = []fingerprint{
	{System{"genesys-cloud", "Genesys Cloud"}, "full export completed + conversation id, full export completed + media type"},
	{System{"nice-cxone", "NICE CXone"}, "master_contact_id"},
	{System{"amazon-connect", "Amazon Connect"}, "initiation timestamp + contact id, InitiationTimestamp"},
	{System{"five9", "Five9"}, "CALL ID + AFTER CALL WORK TIME"},
	{System{"talkdesk", "Talkdesk"}, "interaction_id + talkdesk_phone_number, data status (valid / damaged)"},
	{System{"asterisk", "Asterisk"}, "calldate + billsec"},
	{System{"3cx", "3CX"}, "call time + call activity details, ringing + talking"},
	{System{"cisco-uccx", "Cisco UCCX"}, "originator dn (calling number)"},
	{System{"avaya-ech", "Avaya"}, "dispsplit + segstart"},
	{System{"zendesk", "Zendesk"}, "summation column, requester id + satisfaction score, ticket created - date"},
	{System{"salesforce", "Salesforce"}, "date/time opened + case number"},
	{System{"hubspot", "HubSpot"}, "ticket name + create date"},
	{System{"dynamics-365", "Dynamics 365"}, "(do not modify)*"},
	{System{"zammad", "Zammad"}, "# + create channel"},
	{System{"osticket", "osTicket"}, "ticket number + help topic"},
	{System{"kiss-vng", "KISS / VNG Contactmomenten"}, "gespreksId, gespreksresultaat"},
}

// System returns the system whose fingerprint the headers have; the zero System if
// none is known.
func (l *Layout) System() System {
	headers := make([]header, len(l.Columns))
	for i, c := range l.Columns {
		headers[i] = readHeader([]byte(c.Header))
	}
	for _, f := range fingerprints {
		for sign := range strings.SplitSeq(f.signs, ",") {
			if hasAll(headers, strings.Split(sign, "+")) {
				return f.system
			}
		}
	}
	return System{}
}

// hasAll reports whether every name is that of some header.
func hasAll(headers []header, names []string) bool {
	for _, name := range names {
		found := false
		for i := range headers {
			found = found || headers[i].isNamed(strings.TrimSpace(name))
		}
		if !found {
			return false
		}
	}
	return true
}

// isNamed reports whether the header is the one that a fingerprint names.
func (h *header) isNamed(name string) bool {
	if strings.ToLower(name) != name {
		return h.text == name
	}
	begin, open := strings.CutSuffix(name, "*")
	asked := strings.Join(headerWords(begin), "")
	return h.full == asked || open && strings.HasPrefix(h.full, asked)
}
