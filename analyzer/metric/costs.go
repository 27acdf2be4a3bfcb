package metric

import (
	"math/bits"

	"contactlog/analyzer/contact"
)

// Basis is where the cost of a contact comes from: one for the whole log.
type Basis string

// The bases, in the order in which they are tried.
const (
	ByRate    Basis = "hourly_rate" // a rate an hour × handle time
	ByChannel Basis = "per_channel" // an amount per channel
	ByOption  Basis = "option"      // one amount for all
	ByColumn  Basis = "column"      // the log's own cost column
	Assumed   Basis = "assumed"     // 10 euro, marked wherever money shows
)

// AssumedCost is the cost of a contact where neither the user nor the log says.
const AssumedCost = 10 * contact.Euro

// Tariff is what the user says a contact costs. Absent amounts are
// [contact.NoMicros].
type Tariff struct {
	HourlyRate contact.Micros // an hour of handle time
	PerChannel map[contact.Channel]contact.Micros
	Flat       contact.Micros // of every contact; beside PerChannel, of channels that it does not name
}

// NoTariff says nothing of costs.
var NoTariff = Tariff{HourlyRate: contact.NoMicros, Flat: contact.NoMicros}

// Costs tells what each contact costs.
type Costs struct {
	Basis   Basis
	Imputed int64 // contacts of the period that lack the basis and take a mean

	log       *contact.Log
	tariff    Tariff
	byChannel [contact.Channels]contact.Micros // means, for contacts that lack the basis
	overall   contact.Micros
	same      bool // all contacts cost the same
}

// NewCosts settles the basis for a log of contacts that count. A contact that lacks the basis takes
// the mean of the contacts of the period in the same channel, else over all.
func NewCosts(log *contact.Log, tariff Tariff, period contact.Period) *Costs {
	c := &Costs{log: log, tariff: tariff, Basis: basis(log, tariff)}
	if c.same = c.Basis == ByOption || c.Basis == Assumed; c.same {
		c.overall = c.own(0)
		return c
	}
	var all Mean
	var byChannel [contact.Channels]Mean
	for i := range log.Len() {
		if !period.Contains(log.Start(i)) {
			continue
		}
		cost := c.own(i)
		if !cost.Known() {
			c.Imputed++
			continue
		}
		all.add(int64(cost))
		byChannel[log.Channel(i)].add(int64(cost))
	}
	c.overall = rounded(all)
	for ch, mean := range byChannel {
		c.byChannel[ch] = rounded(mean)
	}
	return c
}

func basis(log *contact.Log, t Tariff) Basis {
	switch {
	case t.HourlyRate.Known():
		return ByRate
	case len(t.PerChannel) > 0:
		return ByChannel
	case t.Flat.Known():
		return ByOption
	case log.Any(func(i int) bool { return log.Cost(i).Known() }):
		return ByColumn
	}
	return Assumed
}

// rounded is a mean to the nearest micro-euro.
func rounded(m Mean) contact.Micros {
	if m.N == 0 {
		return contact.NoMicros
	}
	mean := m.Sum / m.N
	if m.Sum%m.N >= (m.N+1)/2 {
		mean++
	}
	return contact.Micros(mean)
}

// own returns what contact i costs by the basis alone.
func (c *Costs) own(i int) contact.Micros {
	switch c.Basis {
	case ByRate:
		d := c.log.Handle(i)
		if !d.Known() {
			return contact.NoMicros
		}
		return forTime(d, c.tariff.HourlyRate)
	case ByChannel:
		if amount, ok := c.tariff.PerChannel[c.log.Channel(i)]; ok {
			return amount
		}
		return c.tariff.Flat
	case ByOption:
		return c.tariff.Flat
	case ByColumn:
		return c.log.Cost(i)
	}
	return AssumedCost
}

// forTime is what a length of time costs at a rate an hour, to the nearest
// micro-euro. The product may pass 64 bits; the quotient of the longest time at
// the highest rate does not.
func forTime(d contact.Millis, rate contact.Micros) contact.Micros {
	const hour = uint64(contact.Hour)
	high, low := bits.Mul64(uint64(d), uint64(rate))
	low, carry := bits.Add64(low, hour/2, 0)
	cost, _ := bits.Div64(high+carry, low, hour)
	return contact.Micros(cost)
}

// Of returns what contact i costs, [contact.NoMicros] when no contact of the
// period has the basis.
func (c *Costs) Of(i int) contact.Micros {
	if c.same {
		return c.overall
	}
	return c.of(i)
}

func (c *Costs) of(i int) contact.Micros {
	if own := c.own(i); own.Known() {
		return own
	}
	if ch := c.log.Channel(i); ch != contact.NoChannel && c.byChannel[ch].Known() {
		return c.byChannel[ch]
	}
	return c.overall
}
