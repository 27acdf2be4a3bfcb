package logfile

import (
	"fmt"
	"strings"

	"contactlog/analyzer/contact"
)

// Role is what a column is to us. Its text is the name by which users and headers
// name it.
type Role string

// The roles. NoRole is a column that is not used.
const (
	NoRole    Role = ""
	ContactID Role = "contact_id"
	Customer  Role = "customer"
	Called    Role = "called" // the number or address that was called
	Start     Role = "start"
	Date      Role = "date" // the day of the start, where its time is another column
	Time      Role = "time"
	End       Role = "end"
	TimeZone  Role = "timezone" // in which the clock of the row runs
	Direction Role = "direction"
	Answered  Role = "answered"
	Excluded  Role = "excluded" // the export's own mark of damaged, merged, spam and test rows
	Channel   Role = "channel"
	Queue     Role = "queue"
	Agent     Role = "agent" // whether there is one is read, and the name, to be masked; and no other role takes it
	Code      Role = "code"
	TextRole  Role = "text"
	Handle    Role = "handle"
	Talk      Role = "talk"
	Hold      Role = "hold"
	Wrap      Role = "wrap"
	Wait      Role = "wait"
	Transfers Role = "transfers"
	Resolved  Role = "resolved"
	Prevented Role = "prevented" // the survey: could this contact have been prevented?
	Cost      Role = "cost"
	Segment   Role = "segment"
	CSAT      Role = "csat" // satisfaction
	CES       Role = "ces"  // effort
	NPS       Role = "nps"  // would they recommend us
	Emotion   Role = "emotion"
)

var roles = []Role{
	ContactID, Customer, Called, Start, Date, Time, End, TimeZone, Direction, Answered, Excluded, Channel, Queue, Agent, Code, TextRole,
	Handle, Talk, Hold, Wrap, Wait, Transfers, Resolved, Prevented, Cost, Segment, CSAT, CES, NPS, Emotion,
}

// Roles returns all roles that a column can have.
func Roles() []Role { return append([]Role(nil), roles...) }

// ParseRole returns the role with that name.
func ParseRole(name string) (Role, error) {
	for _, r := range roles {
		if string(r) == name {
			return r, nil
		}
	}
	return NoRole, fmt.Errorf("there is no role %q; the roles are %s", name, roleList())
}

func roleList() string {
	names := make([]string, len(roles))
	for i, r := range roles {
		names[i] = string(r)
	}
	return strings.Join(names, ", ")
}

// most returns how many columns can have the role.
func (r Role) most() int {
	switch r {
	case Code:
		return contact.MaxCodes
	case TextRole:
		return maxTexts
	}
	return 1
}

// isLength reports whether the cells of the role are lengths of time.
func (r Role) isLength() bool {
	return r == Handle || r == Talk || r == Hold || r == Wrap || r == Wait
}

// isDate reports whether the cells of the role are dates.
func (r Role) isDate() bool { return r == Start || r == Date || r == End }

// isScore reports whether the cells of the role are scores.
func (r Role) isScore() bool { return r == CSAT || r == CES || r == NPS }

// isKey reports whether the cells of the role are numbers or addresses of people.
func (r Role) isKey() bool { return r == Customer || r == Called }
