package reference

// volume is the head of the figures.
func (m *measure) volume() {
	m.put("contacts", number(float64(len(m.in))))
	// “`known_share` = contacts with a known customer / contacts.” Decision: a log
	// without customers cannot say, and a log without codes and texts cannot say
	// what is mapped.
	if m.columns.HasCustomers {
		m.put("known_share", shareOf(unitsOf(m.in, (*contact).known)))
	}
	// “`mapped_share` = mapped / contacts.”
	if m.columns.HasCodes || m.columns.HasTexts {
		m.put("mapped_share", shareOf(unitsOf(m.in, (*contact).mapped)))
	}
	if m.coverage.known {
		m.put("days", number(float64(len(m.dates))))
	}
	m.put("contacts_per_year", m.contactsPerYear())

	// “`transferred_share` = transferred / contacts”. Decision: absent unless the
	// log has a transfers column or a row that is a leg.
	if m.knowsTransfers() {
		m.put("transferred_share", shareOf(unitsOf(m.in, func(c *contact) bool { return c.transferred })))
	}
}

func (m *measure) knowsTransfers() bool { return m.columns.HasTransfers || m.books["legs"] > 0 }

// contactsPerYear: “`contacts_per_year` = 365 / 7 × the sum over weekdays of
// (contacts on that weekday / such dates in the span) …; or as given.”
//
// Decision: absent when the span has fewer than 7 days; it counts the contacts
// that start on dates of the span.
func (m *measure) contactsPerYear() Figure {
	if m.options.ContactsPerYear != nil {
		return number(*m.options.ContactsPerYear)
	}
	if len(m.dates) < 7 {
		return Figure{}
	}
	var contacts, dates [7]float64
	for _, date := range m.dates {
		dates[weekdayOf(date)]++
		for _, c := range m.in {
			if localDate(c.start, m.zone) == date {
				contacts[weekdayOf(date)]++
			}
		}
	}
	sum := 0.0
	for w := range contacts {
		sum += contacts[w] / dates[w]
	}
	return number(365.0 / 7 * sum)
}

// knowsCases reports whether any contact of the log can be in a case.
func (m *measure) knowsCases() bool { return len(keep(m.all, m.followable)) > 0 }

// registered: “in a log without known customers it is `registered`”. Decision:
// without known customers means that no contact of the log has one.
func (m *measure) registered() bool { return len(keep(m.all, (*contact).known)) == 0 }

// repeats are the figures about single contacts that follow one another.
//
// Decision: the counts are absent when no contact of the log can be in a case.
func (m *measure) repeats() {
	if !m.knowsCases() {
		return
	}
	m.put("repeats", number(float64(len(keep(m.in, func(c *contact) bool { return c.repeat })))))
	// “`left_open` counts them”: those before A + W.
	leftOpen := func(c *contact) bool { return m.followable(c) && !m.fullyPreceded(c) }
	m.put("left_open", number(float64(len(keep(m.in, leftOpen)))))
	m.put("repeat_share", m.repeatShare(everyContact))
	// “ftf and repeat_share without such keys stand beside the others.”
	if m.anyOverShared() {
		m.put("repeat_share_unshared", m.repeatShare(isUnshared))
	}

	// “`fcr` — the same question per contact: mature contacts (start + W ≤ L;
	// known, mapped) that no repeat follows / mature contacts.”
	mature := m.matureContacts()
	m.put("fcr", shareOf(unitsOf(mature, func(c *contact) bool { return !followed(c, m.window) })))
	// “`fcr_any`: no contact of the customer follows within W, whatever its
	// reason, mapped or not.”
	m.put("fcr_any", shareOf(unitsOf(mature, func(c *contact) bool { return !followedAny(c, m.window) })))
}

func everyContact(*contact) bool { return true }
func isUnshared(c *contact) bool { return !c.overShared }
func (m *measure) anyOverShared() bool {
	return len(keep(m.all, func(c *contact) bool { return c.overShared })) > 0
}

func (m *measure) matureContacts() []*contact {
	return keep(m.in, func(c *contact) bool { return m.followable(c) && m.mature(c, m.window) })
}

// fullyPreceded: it starts at A + W or later.
func (m *measure) fullyPreceded(c *contact) bool {
	return m.coverage.known && !c.start.Before(m.coverage.first.Add(m.window))
}

// repeatShare: “`repeat_share` = repeats / contacts, both among known, mapped
// contacts that start at A + W or later”, of the contacts that are wanted.
func (m *measure) repeatShare(wanted func(*contact) bool) Figure {
	base := keep(m.in, func(c *contact) bool { return wanted(c) && m.followable(c) && m.fullyPreceded(c) })
	return shareOf(unitsOf(base, func(c *contact) bool { return c.repeat }))
}

// judged returns the judged cases whose first contact is wanted. “The rest are
// `open_cases`: in no ftf, ftr, leak or switch rate, above or below the line.”
func (m *measure) judged(wanted func(*contact) bool) []episode {
	return keep(m.episodes, func(e episode) bool { return e.judged && wanted(e.first()) })
}

// ftf: “judged cases that took one contact / judged cases.”
func (m *measure) ftf(wanted func(*contact) bool) Figure {
	return shareOf(unitsOfCases(m.judged(wanted), episode.single))
}

// isAvoidableReason reports whether the contact's reason is avoidable; that of an
// unmapped contact is not.
func (m *measure) isAvoidableReason(c *contact) bool {
	return c.mapped() && m.taxonomy.Reasons[c.reason].Kind == Avoidable
}

// ftr: “judged cases that took one contact *and* whose reason is not avoidable /
// judged cases. … in a log without known customers it is `registered`: contacts
// marked resolved and not avoidable / mapped contacts with the mark.”
//
// Decision: absent when no contact of the log is mapped.
func (m *measure) ftr(wanted func(*contact) bool) Figure {
	if len(keep(m.all, (*contact).mapped)) == 0 {
		return Figure{}
	}
	if m.registered() {
		base := keep(m.in, func(c *contact) bool { return wanted(c) && c.mapped() && c.resolved != nil })
		return shareOf(unitsOf(base, func(c *contact) bool { return *c.resolved && !m.isAvoidableReason(c) }))
	}
	return shareOf(unitsOfCases(m.judged(wanted), func(e episode) bool {
		return e.single() && !m.isAvoidableReason(e.first())
	}))
}

// cases are the figures about cases.
func (m *measure) cases() {
	judged := m.judged(everyContact)
	if m.knowsCases() {
		m.put("cases", number(float64(len(m.episodes))))
		m.put("judged_cases", number(float64(len(judged))))
		m.put("open_cases", number(float64(len(m.episodes)-len(judged))))
	}
	m.put("ftf", m.ftf(everyContact))
	if m.anyOverShared() {
		m.put("ftf_unshared", m.ftf(isUnshared))
	}
	m.put("ftr", m.ftr(everyContact))
	m.put("ftr_basis", Figure{Word: "observed"})
	if m.registered() {
		m.put("ftr_basis", Figure{Word: "registered"})
	}
	m.ftfRegistered(judged)

	// “`ftr_customer` — the customer's word: judged cases of one contact whose
	// survey says "could not have been prevented" / judged cases whose first
	// contact has an answer.”
	answered := keep(judged, func(e episode) bool { return e.first().prevented != nil })
	m.put("ftr_customer", shareOf(unitsOfCases(answered, func(e episode) bool {
		return e.single() && !*e.first().prevented
	})))

	// “`ftf_untransferred` = judged cases of one contact that was not transferred
	// / judged cases.”
	if m.knowsTransfers() {
		m.put("ftf_untransferred", shareOf(unitsOfCases(judged, func(e episode) bool {
			return e.single() && !e.first().transferred
		})))
	}
}

// ftfRegistered: “`ftf_registered` — the agent's word: judged cases whose first
// contact is marked resolved / judged cases whose first contact has the mark
// (without known customers: contacts marked resolved / contacts with the mark).
// `ftf_gap` = that − ftf *over the same cases*”.
func (m *measure) ftfRegistered(judged []episode) {
	if m.registered() {
		marked := keep(m.in, func(c *contact) bool { return c.resolved != nil })
		m.put("ftf_registered", shareOf(unitsOf(marked, func(c *contact) bool { return *c.resolved })))
		return
	}
	marked := keep(judged, func(e episode) bool { return e.first().resolved != nil })
	registered := shareOf(unitsOfCases(marked, func(e episode) bool { return *e.first().resolved }))
	observed := shareOf(unitsOfCases(marked, episode.single))
	m.put("ftf_registered", registered)
	if registered.Known {
		m.put("ftf_gap", number(registered.Value-observed.Value))
	}
}
