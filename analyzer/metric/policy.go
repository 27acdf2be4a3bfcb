package metric

import (
	"contactlog/analyzer/contact"
	"contactlog/reasons"
)

// Policy is what the taxonomy says of a channel for a reason.
type Policy uint8

// The policies. The zero value is that of a channel that no list of the reason
// names.
const (
	NoPolicy Policy = iota
	Preferred
	Supporting
	Discouraged
	policies // how many there are
)

// channelPolicy is the policy of one reason.
type channelPolicy struct {
	of [contact.Channels]Policy
	// moveTo is where its discouraged contacts belong: the first preferred channel
	// whose cost is known, else the first; cost is what a contact costs there.
	moveTo contact.Channel
	cost   contact.Micros
}

// policyOf reads the policy of a reason.
func (q *Question) policyOf(reason reasons.Reason) channelPolicy {
	p := channelPolicy{cost: contact.NoMicros}
	name := func(policy Policy, names []string) {
		for _, channel := range channelsOf(names) {
			p.of[channel] = policy
		}
	}
	name(Preferred, reason.Channels.Preferred)
	name(Supporting, reason.Channels.Supporting)
	name(Discouraged, reason.Channels.Discouraged)
	for _, channel := range channelsOf(reason.Channels.Preferred) {
		cost := q.Costs.InChannel(channel)
		if !p.cost.Known() && (cost.Known() || p.moveTo == contact.NoChannel) {
			p.moveTo, p.cost = channel, cost
		}
	}
	return p
}

// channelsOf returns the channels with these machine names.
func channelsOf(names []string) []contact.Channel {
	var channels []contact.Channel
	for _, name := range names {
		if channel, ok := contact.ParseChannel(name); ok {
			channels = append(channels, channel)
		}
	}
	return channels
}

// InChannel returns what a contact costs in a channel, [contact.NoMicros] when
// channels do not differ or nothing tells: the amount given for the channel, else
// the mean of the contacts of the period in it that have the basis.
func (c *Costs) InChannel(channel contact.Channel) contact.Micros {
	switch c.Basis {
	case ByChannel:
		if amount, ok := c.tariff.PerChannel[channel]; ok {
			return amount
		}
		return c.tariff.Flat
	case ByColumn, ByRate:
		return c.byChannel[channel]
	}
	return contact.NoMicros
}

// Differs reports whether the basis can tell what a contact costs in one channel
// and in another.
func (c *Costs) Differs() bool { return c.Basis != ByOption && c.Basis != Assumed }
