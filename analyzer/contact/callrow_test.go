package contact

import "testing"

// A row of the whole call speaks for the rows of its agents, and one agent is no transfer.
func TestCallRows(t *testing.T) {
	lasts := func(end, handle Millis, cost Micros) row {
		return func(r *Row) { r.End, r.Handle, r.Cost = noon+Instant(end), handle, cost }
	}
	unmanned := func(r *Row) { r.Unmanned = true }
	missed := func(r *Row) { r.Outcome = Missed }
	call := at(1, 0, unmanned, lasts(10*Minute, 9*Minute, 5*Euro))
	agent := func(after, end, handle Millis, more ...row) Row {
		return at(1, after, append(more, lasts(end, handle, Euro))...)
	}
	for _, tt := range []struct {
		name        string
		rows        []Row
		handle      Millis
		cost        Micros
		transferred bool
	}{
		{"one agent", []Row{call, agent(Minute, 10*Minute, 8*Minute)}, 9 * Minute, 5 * Euro, false},
		{"two agents", []Row{call, agent(Minute, 5*Minute, 4*Minute), agent(5*Minute, 10*Minute, 5*Minute)}, 9 * Minute, 5 * Euro, true},
		{"one that did not answer", []Row{call, agent(Minute, 2*Minute, 0, missed), agent(2*Minute, 10*Minute, 8*Minute)}, 9 * Minute, 5 * Euro, false},
		{"at the same moment", []Row{agent(0, 10*Minute, 9*Minute), call}, 9 * Minute, 5 * Euro, false},
		{"an agent after the call", []Row{call, agent(11*Minute, 12*Minute, Minute)}, 10 * Minute, 6 * Euro, true},
		{"an agent who ends later", []Row{call, agent(Minute, 12*Minute, Minute)}, 10 * Minute, 6 * Euro, true},
		{"an agent who took longer", []Row{call, agent(Minute, 10*Minute, 9*Minute+1)}, 18*Minute + 1, 6 * Euro, true},
		{"a queue in which nobody worked", []Row{at(1, 0, unmanned, lasts(10*Minute, 0, 0)), agent(Minute, 10*Minute, 9*Minute)}, 9 * Minute, Euro, true},
		{"without an end", []Row{at(1, 0, unmanned, func(r *Row) { r.Handle = 9 * Minute }), agent(Minute, 10*Minute, 8*Minute)}, 17 * Minute, Euro, true},
		{"two without an agent", []Row{call, call, agent(Minute, 10*Minute, 8*Minute)}, 17 * Minute, 6 * Euro, true},
		{"agents alone", []Row{agent(0, 10*Minute, 9*Minute), agent(Minute, 5*Minute, 4*Minute)}, 13 * Minute, 2 * Euro, true},
		{"no agent at all", []Row{call}, 9 * Minute, 5 * Euro, false},
	} {
		l := build(tt.rows...)
		if l.Len() != 1 || l.Handle(0) != tt.handle || l.Cost(0) != tt.cost || l.Transferred(0) != tt.transferred {
			t.Errorf("%s: %d contacts, handled %v at %v, transferred %v", tt.name, l.Len(), l.Handle(0), l.Cost(0), l.Transferred(0))
		}
	}
}
