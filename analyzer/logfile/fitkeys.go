package logfile

import "contactlog/analyzer/logfile/cell"

// isID reports whether the column can hold contact ids. A word that ties legs
// together must be filled; a number by itself must not be a phone number.
func (c *candidate) isID(k rank) bool {
	switch {
	case c.sampled == 0:
		return true
	case c.isDate() && c.share(isDigits) < enough: // a number by itself may look like a day
		return false
	case k == thread:
		return 2*len(c.values) >= c.sampled
	case k == lastResort:
		return len(c.values) > 0 && c.share(cell.PhoneLike) < enough
	}
	return len(c.values) > 0
}

// isKey reports whether the column can hold customers.
func (c *candidate) isKey() bool {
	if c.isDate() && len(c.values) > 0 {
		return false
	}
	if addressNames[c.header.name] {
		return c.share(isAddress) >= enough
	}
	return c.share(func(b []byte) bool { _, ok := cell.YesNo(b); return ok }) < enough || c.sampled == 0
}

// isAddress reports whether a cell is a number or an address, or says that it is withheld.
func isAddress(b []byte) bool {
	var buf [128]byte
	key, id := cell.AppendCustomer(buf[:0], b, true)
	switch id {
	case cell.Known:
	case cell.Extension:
		return cell.Digits(b) >= 3
	default:
		return true
	}
	digits := 0
	for _, c := range key {
		if c == '@' {
			return true
		}
		if '0' <= c && c <= '9' {
			digits++
		}
	}
	return digits >= 3 && 2*digits >= len(key)
}

// isDigits reports whether b is digits alone.
func isDigits(b []byte) bool { return cell.Digits(b) == len(b) }
