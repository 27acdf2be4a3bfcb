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

	first int     // contact of the customer at hand
	after []int32 // of each contact of the customer: the one after, of the same reason; -1: none
	last  []int32 // by reason, unmapped first: its last contact, if not of an earlier customer
}

// journeys walks the customers one by one, each from the last contact to the
// first, so that the next phone call after every contact is known.
func (q *Question) journeys() Journeys {
	j := journey{Question: q}
	facts := q.facts()
	for k := range q.Cases.Customers() {
		phone := none
		from, to := q.Cases.Of(k)
		if j.returned(from, to) {
			j.chain(from, to)
		}
		for i := to - 1; i >= from; i-- {
			if facts[i].has(ofFirst) {
				j.add(i, k, phone != none && q.Cases.gap(i, phone) <= q.Cases.Window)
			}
			if q.Log.Channel(i) == contact.Phone {
				phone = i
			}
		}
	}
	return Journeys{j.changed.share(), j.leak.share(), j.moves()}
}

// returned reports whether any of a customer's contacts is repeated. Of the others
// no case goes on, and none is chained.
func (j *journey) returned(from, to int) bool {
	for _, n := range j.Cases.near[from:to] {
		if n&oneRepeats != 0 {
			return true
		}
	}
	return false
}

// chain finds which contact comes after each of a customer's.
func (j *journey) chain(from, to int) {
	j.first, j.after = from, j.after[:0]
	for i := from; i < to; i++ {
		j.after = append(j.after, none)
		if !j.Cases.inCase(i) {
			continue
		}
		reason := contact.Unmapped
		if j.Cases.On == RepeatOnReason {
			reason = j.Log.Reason(i)
		}
		at := int(reason - contact.Unmapped)
		for at >= len(j.last) {
			j.last = append(j.last, none)
		}
		if before := int(j.last[at]); before >= from {
			j.after[before-from] = int32(i)
		}
		j.last[at] = int32(i)
	}
}

// following returns the contact that repeats contact i; false when none does.
func (j *journey) following(i int) (int, bool) {
	if j.Cases.near[i]&oneRepeats == 0 {
		return none, false
	}
	return int(j.after[i-j.first]), true
}

// add counts a judged case, after whose first contact the customer phoned in time,
// or did not.
func (j *journey) add(first, customer int, phoned bool) {
	before := j.Log.Channel(first)
	if before != contact.NoChannel && before != contact.Phone {
		j.leak.add(customer, phoned)
	}
	if j.Cases.near[first]&oneRepeats == 0 {
		return // a case of one contact changes no channel
	}
	var used [contact.Channels]int
	used[before]++
	for at, more := j.following(first); more; at, more = j.following(at) {
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
