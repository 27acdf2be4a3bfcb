package analyzer

import (
	"sync"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/metric"
)

// Findings are all figures of a log under a request.
type Findings struct {
	Request  Request
	Reading  *Reading
	Question *metric.Question
	Books    contact.Books

	// OnCustomer says that repeats go by customer alone, because the user asked
	// for it or because the log has neither codes nor texts.
	OnCustomer bool

	Volume     metric.Volume
	FirstTime  metric.FirstTime
	Repeats    metric.Repeats
	Shared     metric.Shared
	Avoidable  metric.Avoidable
	ByKind     metric.Division
	ByReason   metric.Division
	Strategies metric.Strategies
	Channels   metric.Channels
	Reach      metric.Reach
	Waits      metric.Waits
	Saving     metric.Saving
	Customers  metric.Customers
	Volatility []metric.Volatile
	Daily      metric.Daily
	OwnerSheet metric.OwnerSheet // of the owner that the request is about, if it is about one
	AnyMapped  bool              // some contact of the log has a reason
}

// Measure computes the figures of a log.
func Measure(reading *Reading, r Request) *Findings {
	return measure(reading, r, follow(reading.Log, r))
}

// follow chains the contacts of a log.
func follow(log *contact.Log, r Request) *metric.Cases {
	on := metric.RepeatOnReason
	if onCustomer(log, r) {
		on = metric.RepeatOnCustomer
	}
	return metric.Follow(log, r.Window, on)
}

// measure computes the figures of the period, of a log whose contacts are chained.
func measure(reading *Reading, r Request, cases *metric.Cases) *Findings {
	log := reading.Log
	f := &Findings{Request: r, Reading: reading, OnCustomer: onCustomer(log, r)}
	period := r.period()
	q := &metric.Question{
		Cases:    cases,
		Log:      cases.Log,
		Taxonomy: r.Taxonomy,
		Period:   period,
		Coverage: coverage(log, r),
		Costs:    metric.NewCosts(cases.Log, r.Tariff, period),
	}
	q.Calendar = contact.NewCalendar(r.zone(), q.Coverage.First, q.Coverage.Last)
	f.Question = q
	atOnce(
		func() { f.Books = log.Books(period) },
		func() { f.Volume = q.Volume() },
		func() { f.FirstTime = q.FirstTime() },
		func() { f.Repeats = q.Repeats() },
		func() { f.Shared = q.Shared() },
		func() { f.Avoidable = q.Avoidable() },
		func() { f.ByKind = q.ByKind() },
		func() { f.ByReason = q.ByReason() },
		func() { f.Strategies = q.Strategies() },
		func() { f.Channels = q.Channels() },
		func() { f.Reach = q.Reach(log) },
		func() { f.Waits = q.Waits() },
		func() { f.Customers = q.Customers(r.CustomersTotal) },
		func() { f.Volatility = q.Volatility() },
		func() { f.Daily = q.Daily() },
		func() { f.AnyMapped = q.AnyMapped() },
	)
	f.Saving = q.Saving(r.Plan, f.Volume, f.Avoidable, f.ByKind, f.ByReason, f.Strategies)
	if r.Owner != "" {
		f.OwnerSheet = q.OwnerSheet(f.owner(), f.ByReason, f.Saving)
	}
	return f
}

// atOnce does independent work at the same time. Families of figures only read
// the log, so the order in which they end is of no matter.
func atOnce(work ...func()) {
	var all sync.WaitGroup
	for _, w := range work {
		all.Go(w)
	}
	all.Wait()
}

func onCustomer(log *contact.Log, r Request) bool {
	if r.RepeatOn != "" {
		return r.RepeatOn == RepeatOnCustomer
	}
	return !log.Columns.Codes && !log.Columns.Texts
}

// coverage ends with the until-date, where the user gives one.
func coverage(log *contact.Log, r Request) contact.Coverage {
	if r.Until == nil {
		return log.Coverage
	}
	return log.Coverage.Until((*r.Until + 1).Midnight(r.zone()) - 1)
}
