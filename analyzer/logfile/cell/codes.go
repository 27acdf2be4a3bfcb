package cell

import "bytes"

// AppendCodes appends a cell with several codes to dst with semicolons between
// these: the levels of A > B and A::B and, where blanks separate tags, these. It is
// not ok when the cell holds nothing of the kind.
func AppendCodes(dst, b []byte, blanks bool) (codes []byte, ok bool) {
	start := len(dst)
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == ':' && i+1 < len(b) && b[i+1] == ':':
			dst, ok = append(dst, ';'), true
			i++
		case c == '>', blanks && c <= ' ':
			dst, ok = append(dst, ';'), true
		default:
			dst = append(dst, c)
		}
	}
	if !ok {
		return dst[:start], false
	}
	return dst, true
}

// mergedTags are the tags by which help desks mark a ticket that was merged into another.
var mergedTags = [...]string{"closed_by_merge", "ticket_merged", "merged_ticket", "Merged"}

// MergedTag returns the tag in a cell of tags by which a ticket was merged into
// another, "" if there is none.
func MergedTag(b []byte) string {
	for _, tag := range mergedTags {
		for rest := b; ; {
			i := bytes.Index(rest, []byte(tag))
			if i < 0 {
				break
			}
			after := i + len(tag)
			if (i == 0 || endsTag(rest[i-1])) && (after == len(rest) || endsTag(rest[after])) {
				return tag
			}
			rest = rest[after:]
		}
	}
	return ""
}

// endsTag reports whether c stands between tags.
func endsTag(c byte) bool {
	return c <= ' ' || c == ',' || c == ';' || c == '|' || c == '"' || c == '[' || c == ']'
}
