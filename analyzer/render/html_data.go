package render

import "contactlog/analyzer/document"

// pageData is what the scripts of the page work with. Texts are places in Texts;
// numbers that are not known are null.
type pageData struct {
	Title    int                   `json:"title"`
	Charts   map[string]*dataChart `json:"charts"` // by table; written in the order of their names
	Scenario *dataScenario         `json:"scenario"`
	Texts    [][]string            `json:"texts"`
}

type dataChart struct {
	Kind     document.ChartKind `json:"kind"`
	Title    int                `json:"title"`
	Category string             `json:"category"`
	Group    string             `json:"group,omitempty"`
	Values   []string           `json:"values"`
	Says     []string           `json:"says,omitempty"`
	Colour   string             `json:"colour,omitempty"`
	Mark     string             `json:"mark,omitempty"`
	Rows     []int              `json:"rows"`
	Part     bool               `json:"part,omitempty"`
	Notes    []dataNote         `json:"notes,omitempty"`
	Goal     *dataGoal          `json:"goal,omitempty"`
}

type dataNote struct {
	At   string `json:"at"`
	Text int    `json:"text"`
}

type dataGoal struct {
	Value float64 `json:"value"`
	Label int     `json:"label"`
}

type dataScenario struct {
	Contacts  int64         `json:"contacts"`
	Handle    *float64      `json:"handle"`
	Valuable  *float64      `json:"valuable"`
	Avoidable *dataShare    `json:"avoidable"`
	Survey    *dataShare    `json:"survey"`
	Inputs    []dataInput   `json:"inputs"`
	Channels  []dataChannel `json:"channels"`
	Reasons   []dataReason  `json:"reasons"`
	Results   []dataResult  `json:"results"`
}

type dataShare struct {
	Value float64 `json:"value"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

type dataInput struct {
	Name  string        `json:"name"`
	Label int           `json:"label"`
	Unit  document.Unit `json:"unit"`
	Value *float64      `json:"value"`
	Min   float64       `json:"min"`
	Max   float64       `json:"max"`
	Step  float64       `json:"step"`
}

type dataLoad struct {
	Contacts int64   `json:"contacts"`
	Timed    int64   `json:"timed"`
	Seconds  float64 `json:"seconds"`
}

type dataChannel struct {
	ID    string   `json:"id"`
	Label int      `json:"label"`
	Known bool     `json:"known"`
	Price *float64 `json:"price"`
	Cost  *float64 `json:"cost"`
	dataLoad
}

type dataReason struct {
	ID          string     `json:"id"`
	Label       int        `json:"label"`
	Owner       int        `json:"owner"`
	Avoidable   int64      `json:"avoidable"`
	Preventable float64    `json:"preventable"`
	Cost        *float64   `json:"cost"`
	Loads       []dataLoad `json:"loads"`
}

type dataResult struct {
	Name  string        `json:"name"`
	Label int           `json:"label"`
	Unit  document.Unit `json:"unit"`
}

// data gathers what the scripts need of the tables that are shown. It comes last,
// when all texts of the page are known.
func (p *paper) data(d *document.Document, tables []document.Table) pageData {
	data := pageData{Title: p.place(d.Title, ""), Charts: map[string]*dataChart{}}
	for _, t := range tables {
		if t.Chart != nil {
			data.Charts[t.ID] = p.chart(t.Chart)
		}
	}
	if whatIfBehind(d, tables) != "" {
		data.Scenario = p.scenario(d.Scenario)
	}
	data.Texts = p.texts
	return data
}

func (p *paper) chart(c *document.Chart) *dataChart {
	out := &dataChart{
		Kind: c.Kind, Title: p.place(c.Title, ""), Category: c.Category, Group: c.Group, Values: c.Values, Says: c.Says,
		Colour: c.Colour, Mark: c.Mark, Rows: c.Rows, Part: c.Part,
	}
	for _, n := range c.Notes {
		out.Notes = append(out.Notes, dataNote{Clean(n.At), p.place(n.Text, "")})
	}
	if g := c.Goal; g != nil && known(g.Value) {
		out.Goal = &dataGoal{g.Value.Number, p.place(g.Label, "")}
	}
	return out
}

func (p *paper) scenario(s *document.Scenario) *dataScenario {
	out := &dataScenario{
		Contacts: s.Contacts, Handle: numberOrNull(s.HandleTime), Valuable: numberOrNull(s.ValuableHandleTime),
		Avoidable: shareOrNull(s.Avoidable), Survey: shareOrNull(s.Survey),
		Inputs: []dataInput{}, Channels: []dataChannel{}, Reasons: []dataReason{}, Results: []dataResult{},
	}
	for _, in := range s.Inputs {
		out.Inputs = append(out.Inputs, dataInput{in.Name, p.place(in.Label, ""), in.Unit, numberOrNull(in.Value), in.Min, in.Max, in.Step})
	}
	for _, c := range s.Channels {
		out.Channels = append(out.Channels, dataChannel{Clean(c.ID), p.place(c.Label, ""), c.Known, numberOrNull(c.Price), numberOrNull(c.Cost), dataLoad(c.ScenarioLoad)})
	}
	for _, r := range s.Reasons {
		reason := dataReason{ID: Clean(r.ID), Label: p.place(r.Label, ""), Owner: p.place(r.Owner, ""), Avoidable: r.Avoidable, Preventable: r.Preventable, Cost: numberOrNull(r.Cost)}
		for _, l := range r.Channels {
			reason.Loads = append(reason.Loads, dataLoad(l))
		}
		out.Reasons = append(out.Reasons, reason)
	}
	for _, g := range s.Results {
		out.Results = append(out.Results, dataResult{g.Name, p.place(g.Label, ""), g.Unit})
	}
	return out
}

func numberOrNull(v document.Value) *float64 {
	if !known(v) {
		return nil
	}
	return &v.Number
}

func shareOrNull(v document.Value) *dataShare {
	if !hasInterval(v) {
		return nil
	}
	return &dataShare{v.Number, v.Low, v.High}
}
