package metric

import "contactlog/analyzer/contact"

// Channels is how the contacts of the period came, and whether customers changed
// channel within a case.
type Channels struct {
	Known int64 // contacts with a known channel

	// Cells divide the contacts by reason and channel: All over all reasons,
	// ByReason for each in the order of the taxonomy, the unmapped last. A share is
	// of the contacts of the reason with a known channel; that of the unknown
	// channel is not known.
	All      [contact.Channels]ChannelCell
	ByReason [][contact.Channels]ChannelCell

	// Adherence divides the mapped contacts with a known channel by policy; the
	// share is of these. Elsewhere are the other contacts: of an unknown reason or
	// channel.
	Adherence [policies]Adherence
	Elsewhere Load

	Journeys
}

// ChannelCell is the contacts of a reason in a channel.
type ChannelCell struct {
	Load
	Policy Policy
	MoveTo contact.Channel // where contacts that are discouraged here belong; [contact.NoChannel]: nowhere
	Saved  Mean            // micro-euro, by moving each of them; over none when that is not known
}

// Adherence is the contacts in channels of one policy.
type Adherence struct {
	Load
	Saved Mean // micro-euro, by moving those that can be moved
}

// Channels divides the contacts of the period by channel and follows their cases.
func (q *Question) Channels() Channels {
	n := len(q.Taxonomy.Reasons)
	c := Channels{ByReason: make([][contact.Channels]ChannelCell, n+1)}
	all, policy := newSplit(contact.Channels), newSplit(int(policies))
	byReason := make([]*split, n+1)
	policyOf := make([]channelPolicy, n+1)
	for r, reason := range q.Taxonomy.Reasons {
		policyOf[r] = q.policyOf(reason)
	}
	work, ofReasons := q.work(), q.reasonNumbers()
	q.eachContact(func(i, cluster, _ int) {
		r, channel := int(ofReasons[i]), q.Log.Channel(i)
		if channel == contact.NoChannel {
			return
		}
		c.Known++
		all.add(cluster, int(channel))
		if byReason[r] == nil {
			byReason[r] = newSplit(contact.Channels)
		}
		byReason[r].add(cluster, int(channel))
		if r < n {
			policy.add(cluster, int(policyOf[r].of[channel]))
		}
	})
	for r := range c.ByReason {
		for channel := range c.ByReason[r] {
			c.ByReason[r][channel].Load = work.ofChannel(r, contact.Channel(channel)).load()
		}
	}
	c.divide(all.shares(), policy.shares())
	for r, s := range byReason {
		c.settle(r, s, policyOf[r])
	}
	c.Journeys = q.journeys()
	return c
}

// divide sets the shares over all reasons: of each channel, and of each policy.
func (c *Channels) divide(channels, policies []Share) {
	for channel := contact.NoChannel + 1; int(channel) < contact.Channels; channel++ {
		c.All[channel].Share = channels[channel]
	}
	for p, share := range policies {
		c.Adherence[p].Share = share
	}
}

// settle completes the cells of a reason, and adds them to those over all reasons
// and to the policies. The split is nil when none of its channels is known.
func (c *Channels) settle(r int, s *split, policy channelPolicy) {
	var shares []Share
	if s != nil {
		shares = s.shares()
	}
	for k := range c.ByReason[r] {
		cell, channel := &c.ByReason[r][k], contact.Channel(k)
		if shares != nil && channel != contact.NoChannel {
			cell.Share = shares[k]
		}
		cell.judge(policy, channel)
		c.All[k].Load.join(cell.Load)
		c.All[k].Saved.join(cell.Saved)
		if r == len(c.ByReason)-1 || channel == contact.NoChannel {
			c.Elsewhere.join(cell.Load)
			continue
		}
		c.Adherence[cell.Policy].join(cell.Load)
		c.Adherence[cell.Policy].Saved.join(cell.Saved)
	}
}

// judge says what the policy of the reason says of a cell, and what moving its
// contacts to a better channel saves.
func (cell *ChannelCell) judge(policy channelPolicy, channel contact.Channel) {
	cell.Policy = policy.of[channel]
	if cell.Policy != Discouraged {
		return
	}
	cell.MoveTo = policy.moveTo
	if policy.cost.Known() {
		cell.Saved = Mean{cell.Cost.Sum - cell.Cost.N*int64(policy.cost), cell.Cost.N}
	}
}
