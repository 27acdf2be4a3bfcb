package cell

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// Identity is what a customer cell says about who it was.
type Identity uint8

// The identities.
const (
	Nobody    Identity = iota // blank, withheld, anonymous, unknown
	Rounded                   // a number of which a spreadsheet kept only the first digits
	Extension                 // in a phone column, a number too short to lead outside the centre
	Known
)

// AppendCustomer appends the customer key in b to dst, in the form in which keys
// compare: in a phone column a number in E.164, home country the Netherlands;
// addresses without case; anything else as it is written. Of a name beside a number
// or address only these count. The result is dst itself unless the identity is Known.
func AppendCustomer(dst, b []byte, phone bool) ([]byte, Identity) {
	b = Trim(b)
	if len(b) == 0 {
		return dst, Nobody
	}
	if number, _, ok := plainNumber(b); ok && phone {
		switch {
		case isKeypad(number):
			return dst, Nobody
		case len(number) < minOutside:
			return dst, Extension
		}
		return appendPhone(dst, b), Known
	}
	if _, ok := PlainKey(b); ok {
		return append(dst, b...), Known
	}
	return appendCustomer(dst, b, phone)
}

// appendCustomer appends the customer key in any cell that is trimmed and not blank.
func appendCustomer(dst, b []byte, phone bool) ([]byte, Identity) {
	b, scheme := cutScheme(bare(b, phone))
	switch {
	case len(b) == 0, scheme == clientScheme:
		return dst, Nobody
	case scheme == sipScheme:
		return appendSIP(dst, b, phone)
	case bytes.IndexByte(b, '@') >= 0:
		return appendAddress(dst, b)
	}
	if nobody(b, phone) {
		return dst, Nobody
	}
	if whole, id, ok := appendExponent(dst, b); ok {
		if id != Known || !phone {
			return whole, id
		}
		return appendPhone(whole[:len(dst)], whole[len(dst):]), Known
	}
	b = cutPointZero(b)
	switch {
	case phone && numberLike(b) && Digits(b) < minOutside:
		return dst, Extension
	case phone:
		return appendPhone(dst, b), Known
	}
	if scheme == telScheme {
		return append(append(dst, "tel:"...), b...), Known
	}
	return append(dst, b...), Known
}

// scheme is what stands before the colon of a URI.
type scheme uint8

const (
	noScheme scheme = iota
	telScheme
	sipScheme
	mailScheme
	clientScheme // an app of the centre itself
)

// cutScheme returns what follows tel:, sip:, mailto: or client:, without parameters.
func cutScheme(b []byte) ([]byte, scheme) {
	s := noScheme
	if len(b) == 0 {
		return b, s
	}
	switch b[0] | 0x20 {
	case 't':
		if hasPrefixFold(b, "tel:") {
			b, s = b[4:], telScheme
		}
	case 's':
		if hasPrefixFold(b, "sip:") {
			b, s = b[4:], sipScheme
		} else if hasPrefixFold(b, "sips:") {
			b, s = b[5:], sipScheme
		}
	case 'c':
		if hasPrefixFold(b, "client:") {
			b, s = b[7:], clientScheme
		}
	case 'm':
		if hasPrefixFold(b, "mailto:") {
			b, s = b[7:], mailScheme
		}
	}
	if s == telScheme || s == sipScheme {
		if i := bytes.IndexByte(b, ';'); i >= 0 {
			b = b[:i]
		}
	}
	return Trim(b), s
}

// appendSIP appends the number before the @ of a SIP address; one without a
// number says nothing about who it was, nor does one with an extension.
func appendSIP(dst, b []byte, phone bool) ([]byte, Identity) {
	if i := bytes.IndexByte(b, '@'); i >= 0 {
		b = b[:i]
	}
	switch {
	case !numberLike(b) || nobody(b, phone):
		return dst, Nobody
	case Digits(b) < minOutside:
		return dst, Extension
	}
	if phone {
		return appendPhone(dst, b), Known
	}
	return append(append(dst, "sip:"...), b...), Known
}

// appendAddress appends a mail address in lower case. Addresses of machines and
// of nobody say nothing about who it was.
func appendAddress(dst, b []byte) ([]byte, Identity) {
	start := len(dst)
	dst = appendLower(dst, b)
	name := dst[start : start+bytes.IndexByte(dst[start:], '@')]
	for _, machine := range [...]string{"noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "mailer-daemon", "postmaster"} {
		if string(name) == machine {
			return dst[:start], Nobody
		}
	}
	if nobody(name, false) {
		return dst[:start], Nobody
	}
	return dst, Known
}

// appendLower appends b in lower case.
func appendLower(dst, b []byte) []byte {
	for len(b) > 0 {
		if c := b[0]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
			b = b[1:]
			continue
		}
		r, size := utf8.DecodeRune(b)
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
		b = b[size:]
	}
	return dst
}

// unknownWords are the customers that are nobody, in English and Dutch.
var unknownWords = words(list[bool]{true, "anonymous,anonymous caller,anoniem,anonieme beller,unknown,unknown caller,onbekend,onbekende,onbekend nummer,private,private number," +
	"prive,prive nummer,withheld,number withheld,restricted,restricted number,blocked,unavailable,not available,niet beschikbaar,geheim,geheim nummer," +
	"afgeschermd,nummer afgeschermd,verborgen,geen,geen nummer,geen klant,no number,no caller id,no id,na,n/a,n.a.,n.v.t.,nvt,n.b.,nb,null,nil,nan,none,[none],(none),(blank),(leeg)," +
	"leeg,empty,blank,undefined,not set,not specified,niet ingevuld,niet bekend,geblokkeerd,deleted,[deleted],#n/a,#n/b,#value!,#waarde!,#ref!,#verw!,#name?,#naam?,guest,gast,visitor,bezoeker,anonymous user,web user"})

// keypad are the numbers that networks send for a caller who is not known: the
// words ANONYMOUS, RESTRICTED, UNKNOWN, BLOCKED and UNAVAILABLE on a keypad.
var keypad = [...]string{"266696687", "7378742833", "8656696", "2562533", "86282452253"}

// nobody reports whether a trimmed customer key stands for a customer who is not
// known: a word for it, only zeros, only punctuation, a withheld number.
func nobody(b []byte, phone bool) bool {
	zeros, figures := 0, 0
	others, plus := false, false
	for i, c := range b {
		switch {
		case c == '0':
			zeros++
			figures++
		case isDigit(c):
			figures++
		case isLetter(c) || c >= utf8.RuneSelf:
			others = true
		case c == '+' && i == 0:
			plus = true
		}
	}
	if figures == 0 && !others || figures > 0 && zeros == figures && !others {
		return true
	}
	if plus || phone {
		number := b
		if plus {
			number = b[1:]
		}
		if isKeypad(number) {
			return true
		}
	}
	if figures > 0 && figures == len(b) {
		return false
	}
	_, ok := unknownWords.of(b)
	return ok
}

// isKeypad reports whether networks send the number for a caller who is not known.
func isKeypad(number []byte) bool {
	for _, k := range keypad {
		if string(number) == k {
			return true
		}
	}
	return false
}

// cutPointZero drops the .0 that a number gets on its way through a table of floats.
func cutPointZero(b []byte) []byte {
	n := len(b)
	if n < 3 || b[n-1] != '0' || b[n-2] != '.' {
		return b
	}
	for i, c := range b[:n-2] {
		if !isDigit(c) && (c != '+' || i > 0) {
			return b
		}
	}
	return b[:n-2]
}

// shownDigits is how many digits of a large number a spreadsheet shows in a narrow
// column. An exponent with more digits lost none.
const shownDigits = 6

// appendExponent appends a whole number that is written with an exponent. With
// few digits it is what a spreadsheet rounded: 3,16E+10 was many different
// customers. It is not ok when b is no such number.
func appendExponent(dst, b []byte) ([]byte, Identity, bool) {
	if len(b) < 4 || !isDigit(b[0]) {
		return dst, Nobody, false
	}
	start, point := len(dst), -1
	i := 0
	for ; i < len(b) && b[i]|0x20 != 'e'; i++ {
		switch {
		case isDigit(b[i]):
			dst = append(dst, b[i])
		case (b[i] == '.' || b[i] == ',') && point < 0 && i == 1:
			point = i
		default:
			return dst[:start], Nobody, false
		}
	}
	rest := b[min(i+1, len(b)):]
	signed := len(rest) > 0 && rest[0] == '+'
	if signed {
		rest = rest[1:]
	}
	e, size := digits(rest)
	if i == len(b) || size == 0 || size > 2 || size != len(rest) || point < 0 && !signed {
		return dst[:start], Nobody, false // 12E5 may well be a customer's number
	}
	kept := len(dst) - start
	if e < 5 || kept <= shownDigits && e >= kept || e > 17 {
		return dst[:start], Rounded, true
	}
	for ; kept <= e; kept++ {
		dst = append(dst, '0')
	}
	return dst[:start+e+1], Known, true
}
