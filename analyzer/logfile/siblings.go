package logfile

import (
	"strings"

	"contactlog/analyzer/logfile/cell"
)

// Orders are the orders of day and month in files, by their columns: an export of some
// days early in a month leaves its order open, and the others of the same system do not.
type Orders map[string]cell.Order

// OrdersOf looks at the beginning of each of several texts for the order of its dates.
// Where files with the same columns differ, neither counts; what cannot be read says
// nothing here. Workbooks hold real dates.
func OrdersOf(files []*File, opt Options) Orders {
	if len(files) < 2 || opt.DateOrder != cell.Auto || opt.Saved != nil {
		return nil
	}
	found := Orders{}
	contested := map[string]bool{}
	for _, f := range files {
		if l, err := f.look(&opt); err != nil || l.Container != CSV {
			continue
		}
		l, err := recognise(f, &opt)
		if err != nil || l.proven == cell.Auto {
			continue
		}
		key := columnsKeyOf(l.Columns)
		if before, ok := found[key]; ok && before != l.proven {
			contested[key] = true
		}
		found[key] = l.proven
	}
	for key := range contested {
		delete(found, key)
	}
	return found
}

// columnsKeyOf is the same of files with the same columns.
func columnsKeyOf(columns []Column) string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.Header
	}
	return strings.Join(names, "\x00")
}

// provenOrder returns the order of day and month that some column of dates proves, Auto
// where none does or they differ.
func provenOrder(columns []Column, seen []evidence) cell.Order {
	proven := cell.Auto
	for i := range columns {
		if !columns[i].Role.isDate() {
			continue
		}
		order := cell.Auto
		switch e := &seen[i]; {
		case e.years.yearFirst():
			order = cell.YMD
		case e.dayFirst.row > 0 && e.monthFirst.row == 0:
			order = cell.DMY
		case e.monthFirst.row > 0 && e.dayFirst.row == 0:
			order = cell.MDY
		}
		if order != cell.Auto && proven != cell.Auto && order != proven {
			return cell.Auto
		}
		if order != cell.Auto {
			proven = order
		}
	}
	return proven
}
