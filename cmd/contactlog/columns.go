package main

import (
	"fmt"
	"strings"

	"contactlog/analyzer/logfile"
	"contactlog/analyzer/logfile/cell"
)

// parseColumns reads role=Header pairs. A role without a header is switched off.
func parseColumns(texts []string) (map[logfile.Role][]string, error) {
	columns := make(map[logfile.Role][]string)
	for _, text := range texts {
		name, header, ok := strings.Cut(text, "=")
		if !ok {
			return nil, fmt.Errorf("--column: %q has no header: write role=Header, such as customer=Klantnummer", text)
		}
		role, err := logfile.ParseRole(strings.TrimSpace(name))
		if err != nil {
			return nil, fmt.Errorf("--column: %w", err)
		}
		columns[role] = append(columns[role], header)
	}
	return columns, nil
}

func parseDateOrder(s string) (cell.Order, error) {
	order, ok := cell.ParseOrder(s)
	if !ok {
		return order, fmt.Errorf("%q is not one of auto, dmy, mdy, ymd", s)
	}
	return order, nil
}

// parseDates reads how the real dates of a workbook are to be taken.
func parseDates(s string, to *logfile.Options) error {
	name, err := oneOf("auto", "swapped", "stored")(s)
	to.SwappedDates, to.StoredDates = name == "swapped", name == "stored"
	return err
}
