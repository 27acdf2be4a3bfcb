package document

// Scenario is the sum of the saving laid open: the numbers that a reader may
// change, what stands fixed because the log says so, and what follows. A format
// that reckons must come to the Results with the Inputs as they are.
//
// With Y contacts a year, cost c, target t and handle time h:
//
//	cost_per_year   = Y × c
//	saving_per_year = Y × c × t
//	hours_freed     = Y × t × h / 3600
//	fte_freed       = hours_freed / hours_per_fte
//	payback_months  = investment × 12 / saving_per_year
//
// A reason's step on the roadmap prevents Y × avoidable × preventable / contacts
// a year at the reason's own cost. The costliest by avoidable × preventable × cost
// comes first, ties as they stand in Reasons; the roadmap ends with the step whose
// running share of the contacts reaches the target.
//
// Where every contact costs the same, that is also each reason's cost. Costs per
// channel give a reason the mean over its own contacts; one whose channel has no
// cost takes the mean of all that have one. An hourly rate gives a contact its
// handle time × rate / 3600; one without a handle time takes the mean of its
// channel, or else of all.
type Scenario struct {
	Basis    string          // what the cost of a contact rests on: a word of cost_basis
	Inputs   []ScenarioInput // contacts_per_year, cost_per_contact, hourly_rate, target, hours_per_fte, investment
	Channels []ScenarioChannel
	Reasons  []ScenarioReason // those with avoidable contacts, in the order of the taxonomy
	Results  []Figure         // of this run

	Contacts           int64 // of the log; 0 when there is none
	HandleTime         Value // seconds, mean over the contacts that have one
	ValuableHandleTime Value // the same over valuable contacts
	Avoidable          Value // avoidable contacts / contacts, with its interval
	Survey             Value // the share that customers call preventable; unknown when it sets no ceiling
}

// ScenarioInput is a number that a reader may change. It is unknown where it was
// neither given nor can be told from the log, such as an investment.
type ScenarioInput struct {
	Name           string
	Label          Text
	Unit           Unit
	Value          Value // marked as assumed where it is
	Given          bool  // the user chose it
	Min, Max, Step float64
}

// ScenarioChannel is the contacts of a channel, the unknown one as well.
type ScenarioChannel struct {
	ID    string
	Label Text
	Known bool  // false of the contacts whose channel is not known: no price can be set for these
	Price Value // what the user says that one contact costs; unknown where nothing was said
	Cost  Value // what one contact costs in this run, in euro; unknown without a contact
	ScenarioLoad
}

// ScenarioReason is what preventing the avoidable contacts of a reason rests on.
type ScenarioReason struct {
	ID          string
	Label       Text
	Owner       Text
	Avoidable   int64
	Preventable float64        // 0 to 1, of the avoidable contacts
	Cost        Value          // mean of one contact in this run, in euro
	Channels    []ScenarioLoad // in the order of the scenario's channels
}

// ScenarioLoad is contacts with their handle time.
type ScenarioLoad struct {
	Contacts int64
	Timed    int64   // those whose handle time is known
	Seconds  float64 // of these together
}
