package logs_test

import (
	"slices"
	"strconv"
	"time"
)

// contact is one conversation of the story, before the system writes it down.
type contact struct {
	start     time.Time
	customer  string
	segment   string
	theme     int
	channel   int
	settled   bool
	outbound  bool
	abandoned bool
	machine   bool
}

// year is the story while it is told.
type year struct {
	dice
	customers []string
	contacts  []contact
}

// tell returns the contacts of the year in the order of their starts.
func tell() []contact {
	y := &year{dice: dice{seed}}
	y.meetCustomers()
	for day := range days {
		y.live(day)
	}
	for i, n := range heavyCallers {
		y.pester(y.customers[i], n)
	}
	slices.SortStableFunc(y.contacts, func(a, b contact) int { return a.start.Compare(b.start) })
	return y.contacts
}

// meetCustomers gives every customer a number. The heavy callers stand first,
// then those who order often.
func (y *year) meetCustomers() {
	n := 3000000
	for range len(heavyCallers) + frequentCustomers + otherCustomers {
		n += y.between(11, 989)
		y.customers = append(y.customers, strconv.Itoa(n))
	}
	for i := len(y.customers) - 1; i > 0; i-- { // a number says nothing about how often somebody calls
		j := y.below(i + 1)
		y.customers[i], y.customers[j] = y.customers[j], y.customers[i]
	}
}

// live adds what happens on a day.
func (y *year) live(day int) {
	date := firstDay.AddDate(0, 0, day)
	volume := byWeekday[date.Weekday()] * byMonth[date.Month()] // per 10 000
	for i, t := range themes {
		factor, worse := happening(t.code, date)
		for range y.count(causesPerDay * t.weight / 1000 * volume / 10000 * factor / 100) {
			y.ask(y.moment(date), y.somebody(), i, worse)
		}
	}
	busy := volume * volume / 10000
	if f, _ := happening("Te laat", date); f > 300 {
		busy *= 2
	}
	for range y.count(abandonedPerDay * busy / 10000) {
		y.add(contact{start: y.peak(date), customer: y.somebody(), abandoned: true})
	}
	for range y.count(chatbotPerDay * volume / 10000) {
		y.add(contact{start: y.moment(date), customer: y.somebody(), channel: chatChannel, machine: true, theme: y.theme()})
	}
}

// chatChannel is the place of the chat among the channels.
const chatChannel = 2

// happening returns how much more often a theme comes on a date, in per cent, and
// how much more often it is not settled.
func happening(code string, date time.Time) (factor, worse int) {
	day := date.Format(time.DateOnly)
	factor = 100
	for _, e := range events {
		if e.code == code && e.from <= day && day <= e.to {
			factor, worse = factor*e.factor/100, worse+e.worse
		}
	}
	return factor, worse
}

// ask adds a contact about a theme, and what follows from it: who is not helped
// comes back.
func (y *year) ask(start time.Time, customer string, theme, worse int) {
	c := contact{start: start, customer: customer, theme: theme, channel: y.channel()}
	chance := (themes[theme].again + worse) * channels[c.channel].again / 100
	comesBack := y.happens(chance)
	c.settled = !comesBack
	y.add(c)
	if y.happens(calledBack) {
		back := c
		back.outbound, back.channel, back.start = true, 0, y.moment(dayOf(start).AddDate(0, 0, y.between(1, 2)))
		y.add(back)
	}
	switch {
	case comesBack:
		y.ask(y.moment(dayOf(start).AddDate(0, 0, y.between(1, 6))), customer, y.backWith(theme), worse)
	case y.happens(comesLater):
		y.ask(y.moment(dayOf(start).AddDate(0, 0, y.between(9, 27))), customer, theme, worse)
	}
}

// backWith returns what somebody asks who comes back.
func (y *year) backWith(theme int) int {
	switch n := y.below(1000); {
	case n < sameTheme:
		return theme
	case n < sameTheme+chased:
		return chasing
	}
	return y.theme()
}

// chasing is the theme of those who were promised an answer.
var chasing = slices.IndexFunc(themes, func(t theme) bool { return t.reason == "repeat-traffic" })

// pester adds a caller who comes so often, at random over the year.
func (y *year) pester(customer string, times int) {
	for range times {
		y.add(contact{start: y.moment(firstDay.AddDate(0, 0, y.below(days))), customer: customer,
			theme: y.theme(), channel: y.channel(), settled: true})
	}
}

// add notes a contact that lies within the year.
func (y *year) add(c contact) {
	if !c.start.Before(firstDay.AddDate(0, 0, days)) {
		return
	}
	c.segment = segmentOf(c.customer)
	if y.happens(unknown) {
		c.customer, c.segment = y.oneOf(nobody), ""
	}
	y.contacts = append(y.contacts, c)
}

// segmentOf says what kind of customer a number is.
func segmentOf(customer string) string {
	switch customer[len(customer)-1] {
	case '7':
		return business
	case '3', '8':
		return member
	}
	return consumer
}

// somebody is a customer, some more often than others.
func (y *year) somebody() string {
	others := y.customers[len(heavyCallers):]
	if y.happens(fromFrequent) {
		return others[y.below(frequentCustomers)]
	}
	return others[frequentCustomers+y.below(otherCustomers)]
}

func (y *year) theme() int {
	return y.pick(weightsOf(themes, func(t theme) int { return t.weight }))
}

func (y *year) channel() int {
	return y.pick(weightsOf(channels, func(c channel) int { return c.weight }))
}

func weightsOf[T any](list []T, weight func(T) int) []int {
	weights := make([]int, len(list))
	for i, v := range list {
		weights[i] = weight(v)
	}
	return weights
}

// moment is a moment on a date within opening hours, more often at busy hours.
func (y *year) moment(date time.Time) time.Time {
	from, to := opens, closes
	if d := date.Weekday(); d == time.Saturday || d == time.Sunday {
		from, to = weekendOpens, weekendShut
	}
	return y.within(date, from+y.pick(byHour[from:to]))
}

// peak is a moment in the hours when the queue is longest.
func (y *year) peak(date time.Time) time.Time { return y.within(date, y.between(9, 11)) }

func (y *year) within(date time.Time, hour int) time.Time {
	return date.Add(time.Duration(hour)*time.Hour + time.Duration(y.below(3600))*time.Second)
}

// dayOf is midnight of the day.
func dayOf(t time.Time) time.Time { return t.Truncate(24 * time.Hour) }
