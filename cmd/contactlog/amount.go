package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"contactlog/analyzer/contact"
)

// parseNumber reads a number as people write it: 1000000, 8.50 or 8,50.
func parseNumber(s string) (float64, error) {
	plain := s
	if strings.Count(plain, ",") == 1 && !strings.Contains(plain, ".") {
		plain = strings.Replace(plain, ",", ".", 1)
	}
	x, err := strconv.ParseFloat(plain, 64)
	if err != nil || math.IsNaN(x) || x < 0 || x > maxNumber {
		return 0, fmt.Errorf("%q is not a number from 0 to %.0f: write 1000000 or 8.50", s, maxNumber)
	}
	return x, nil
}

// parseShare reads a share: 10%, 10 % or 0.1.
func parseShare(s string) (float64, error) {
	digits, percent := strings.CutSuffix(strings.TrimSpace(s), "%")
	x, err := parseNumber(strings.TrimSpace(digits))
	if percent {
		x /= 100
	}
	if err != nil || x > 1 {
		return 0, fmt.Errorf("%q is not a share: write 10%% or 0.1, at most 100%%", s)
	}
	return x, nil
}

// maxMoney bounds an amount a contact or an hour, so that sums over a hundred
// million contacts fit.
const maxMoney = 10_000

// maxNumber bounds a volume or a sum of money.
const maxNumber = 1e12

// parseMoney reads an amount in euro: 8, 8.50 or 8,50.
func parseMoney(s string) (contact.Micros, error) {
	x, err := parseNumber(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(s), "€")))
	if err != nil || x > maxMoney {
		return 0, fmt.Errorf("%q is not an amount in euro: write 8 or 8.50, at most %d", s, maxMoney)
	}
	return contact.Micros(math.Round(x * float64(contact.Euro))), nil
}

// parsePerChannel reads amounts in euro per channel: phone=8,chat=4.
func parsePerChannel(s string) (map[contact.Channel]contact.Micros, error) {
	amounts := make(map[contact.Channel]contact.Micros)
	for item := range strings.SplitSeq(s, ",") {
		name, amount, ok := strings.Cut(item, "=")
		if !ok {
			return nil, fmt.Errorf("%q has no amount: write phone=8,chat=4.50 (a point in the cents, since a comma ends the amount)", item)
		}
		channel, ok := contact.ParseChannel(strings.TrimSpace(name))
		if !ok {
			return nil, fmt.Errorf("%q is not a channel: use %s", name, strings.Join(channelNames(), ", "))
		}
		if _, twice := amounts[channel]; twice {
			return nil, fmt.Errorf("%s has two amounts", channel)
		}
		m, err := parseMoney(amount)
		if err != nil {
			return nil, err
		}
		amounts[channel] = m
	}
	return amounts, nil
}

func channelNames() []string {
	var names []string
	for c := contact.Channel(1); int(c) < contact.Channels; c++ {
		names = append(names, c.String())
	}
	return names
}
