package metric

import "contactlog/analyzer/contact"

// Journeys is how judged cases of the period go through the channels.
type Journeys struct {
	// Switch is the judged cases of two or more contacts with known channels that
	// used more than one channel / all of these.
	Switch Share
	// Leak is the judged cases that began in a known other channel and whose
	// customer phoned within W of the first contact, for any reason / judged cases
	// that began in a known other channel.
	Leak Share
	// Moves are the pairs of channels of two contacts that follow one another in a
	// judged case, most first, ties in the order of the channels.
	Moves []ChannelMove
}

// ChannelMove is how often a case went on in To after a contact in From: the same
// channel, or another.
type ChannelMove struct {
	From, To contact.Channel
	Share    Share // of the contacts in From after which the case went on in a known channel
}

// journey follows the cases of a log.
type journey struct {
	*Question
	leak, changed tally
	from          [contact.Channels]*split
}

// journeys walks the customers one by one, each from the last contact to the
// first, so that the next phone call after every contact is known.
func (q *Question) journeys() Journeys {
	j := journey{Question: q}
	for k := range q.Cases.Customers() {
		phone := none
		from, to := q.Cases.Of(k)
		for i := to - 1; i >= from; i-- {
			if c, ok := q.opens(i); ok && q.judged(c) && q.counts(i) {
				j.add(c, k, phone != none && q.Cases.gap(i, phone) <= q.Cases.Window)
			}
			if q.Log.Channel(i) == contact.Phone {
				phone = i
			}
		}
	}
	return Journeys{j.changed.share(), j.leak.share(), j.moves()}
}

// opens returns the case that contact i begins; false when it begins none.
func (q *Question) opens(i int) (Case, bool) {
	k, ok := q.Cases.Case(i)
	if !ok || int(q.Cases.List[k].First) != i {
		return Case{}, false
	}
	return q.Cases.List[k], true
}

// add counts a judged case, after whose first contact the customer phoned in time,
// or did not.
func (j *journey) add(c Case, customer int, phoned bool) {
	at := int(c.First)
	before := j.Log.Channel(at)
	if before != contact.NoChannel && before != contact.Phone {
		j.leak.add(customer, phoned)
	}
	var used [contact.Channels]int
	used[before]++
	for range c.Contacts - 1 {
		at = j.Cases.following(at)
		channel := j.Log.Channel(at)
		used[channel]++
		if before != contact.NoChannel && channel != contact.NoChannel {
			if j.from[before] == nil {
				j.from[before] = newSplit(contact.Channels)
			}
			j.from[before].add(customer, int(channel))
		}
		before = channel
	}
	contacts, channels := 0, 0
	for _, n := range used[contact.NoChannel+1:] {
		contacts += n
		channels += min(n, 1)
	}
	if contacts > 1 {
		j.changed.add(customer, channels > 1)
	}
}

// following returns the contact after contact i of the same customer and reason.
func (c *Cases) following(i int) int { return int(c.after[i]) }

func (j *journey) moves() []ChannelMove {
	var moves []ChannelMove
	for from, s := range j.from {
		if s == nil {
			continue
		}
		for to, share := range s.shares() {
			if share.Hits > 0 {
				moves = append(moves, ChannelMove{contact.Channel(from), contact.Channel(to), share})
			}
		}
	}
	sortStable(moves, func(m ChannelMove) int64 { return -m.Share.Hits })
	return moves
}
