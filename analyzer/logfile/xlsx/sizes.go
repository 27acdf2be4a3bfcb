package xlsx

import (
	"archive/zip"
	"fmt"
	"strings"
)

// maxInflate is how many times as much can come out of a deflated part as is in it,
// with some room for the smallest. A part that declares more is damaged, or made to
// fill the memory: room for what it declares is taken before it is read.
const maxInflate, smallPart = 1100, 1 << 16

// maxOtherPart is how many bytes a part may have that is no sheet and no list of
// strings, times the bytes of a part that are kept in memory.
const maxOtherPart = 4

// checkSizes holds what the parts of a workbook of so many bytes declare to come out
// of them against what can be in them, and against the limits.
func checkSizes(parts []*zip.File, file int, limits Limits) error {
	for _, p := range parts {
		size := p.UncompressedSize64
		if size > maxInflate*min(p.CompressedSize64, uint64(file))+smallPart {
			return ErrDamaged
		}
		name := strings.ToLower(strings.ReplaceAll(p.Name, "\\", "/"))
		isData := strings.HasPrefix(name, "xl/worksheets/") || name == "xl/sharedstrings.xml"
		if !isData && size > uint64(maxOtherPart*max(limits.Memory, smallPart)) {
			return fmt.Errorf("the workbook cannot be read: more than %d MiB come out of a part that holds no rows; save it as CSV", maxOtherPart*limits.Memory>>20)
		}
	}
	return nil
}
