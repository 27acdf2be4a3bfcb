package analyzer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"contactlog/analyzer/contact"
	"contactlog/analyzer/logfile"
	"contactlog/analyzer/text"
	"contactlog/reasons"
)

// maxVolumes bounds a file of volumes, in bytes.
const maxVolumes = 4 << 20

// LoadVolumes reads a file of volumes: CSV with a column period, perhaps one of
// reason and journey, and one whose header names what is counted. A name replaces
// that header. It is strict: every row must be right, and no two rows may count one
// day twice.
func LoadVolumes(path, name string, t *reasons.Taxonomy) (*Volumes, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, logfile.OpenError(err))
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, maxVolumes+1))
	if err != nil {
		return nil, err
	}
	if len(content) > maxVolumes {
		return nil, fmt.Errorf("%s: the file has more than %d bytes", path, maxVolumes)
	}
	v, err := ParseVolumes(content, t)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if name != "" {
		v.Name = name
	}
	return v, nil
}

// volumeFile is a file of volumes while it is read: where its columns are.
type volumeFile struct {
	Volumes
	header               []string
	period, item, volume int // -1 where there is none
	taxonomy             *reasons.Taxonomy
}

// ParseVolumes reads what a file of volumes holds.
func ParseVolumes(content []byte, t *reasons.Taxonomy) (*Volumes, error) {
	content = bytes.TrimPrefix(content, []byte("\uFEFF"))
	r := csv.NewReader(bytes.NewReader(content))
	r.Comma = delimiterOf(content)
	header, err := r.Read()
	if errors.Is(err, io.EOF) {
		return nil, errors.New("the file is empty: its first row names the columns, such as period,orders")
	}
	if err != nil {
		return nil, err
	}
	v := &volumeFile{taxonomy: t}
	if err := v.findColumns(header); err != nil {
		return nil, err
	}
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		row, _ := r.FieldPos(0)
		if err := v.add(row, cells); err != nil {
			return nil, err
		}
	}
	if len(v.Rows) == 0 {
		return nil, errors.New("the file has no row below its header")
	}
	return &v.Volumes, v.overlaps()
}

// delimiterOf returns what separates the columns of the first row.
func delimiterOf(content []byte) rune {
	first, _, _ := bytes.Cut(content, []byte("\n"))
	for _, mark := range ";\t" {
		if bytes.ContainsRune(first, mark) {
			return mark
		}
	}
	return ','
}

func (v *volumeFile) findColumns(header []string) error {
	v.header, v.period, v.item, v.volume = header, -1, -1, -1
	for k, cell := range header {
		name := strings.TrimSpace(cell)
		switch strings.ToLower(name) {
		case "period", "periode":
			if v.period >= 0 {
				return fmt.Errorf("row 1, column %d: a second column of periods", k+1)
			}
			v.period = k
		case "reason", "reden", "journey", "klantreis":
			if v.item >= 0 {
				return fmt.Errorf("row 1, column %d: give reason or journey, in one column", k+1)
			}
			v.item, v.By = k, "reason"
			if low := strings.ToLower(name); low == "journey" || low == "klantreis" {
				v.By = "journey"
			}
		default:
			if v.volume >= 0 {
				return fmt.Errorf("row 1, column %d: %q is a second volume beside %q; the columns are period, perhaps reason or journey, and one volume", k+1, name, v.Name)
			}
			v.volume, v.Name = k, name
		}
	}
	if v.period < 0 || v.volume < 0 || v.Name == "" {
		return fmt.Errorf("row 1: the columns are period, perhaps reason or journey, and one volume with a name, such as period,orders; found %d columns", len(header))
	}
	return nil
}

// add reads a row.
func (v *volumeFile) add(row int, cells []string) error {
	at := func(column int, err error) error {
		return fmt.Errorf("row %d, column %q: %w", row, strings.TrimSpace(v.header[column]), err)
	}
	r := VolumeRow{row: row, Period: strings.TrimSpace(cells[v.period])}
	var err error
	if r.From, r.To, err = parsePeriod(r.Period); err != nil {
		return at(v.period, err)
	}
	if v.item >= 0 {
		if r.Item, err = v.parseItem(strings.TrimSpace(cells[v.item])); err != nil {
			return at(v.item, err)
		}
	}
	if r.Volume, err = parseVolume(strings.TrimSpace(cells[v.volume]), v.Name); err != nil {
		return at(v.volume, err)
	}
	v.Rows = append(v.Rows, r)
	return nil
}

// parseItem finds the reason, by id or name, or the journey.
func (v *volumeFile) parseItem(s string) (string, error) {
	var known []string
	for _, r := range v.taxonomy.Reasons {
		same := strings.EqualFold(r.ID, s) || strings.EqualFold(r.Name.EN, s) || strings.EqualFold(r.Name.NL, s)
		switch {
		case v.By == "reason" && same:
			return r.ID, nil
		case v.By == "journey" && r.Journey != "" && strings.EqualFold(r.Journey, s):
			return r.Journey, nil
		case v.By == "reason":
			known = append(known, r.ID)
		case r.Journey != "" && !slices.Contains(known, r.Journey):
			known = append(known, r.Journey)
		}
	}
	return "", fmt.Errorf("no %s of the taxonomy is called so (found %s); there are %s", v.By, text.Shape([]byte(s)), strings.Join(known, ", "))
}

// maxVolume bounds a volume.
const maxVolume = 1e12

func parseVolume(s, name string) (float64, error) {
	plain := s
	if strings.Count(plain, ",") == 1 && !strings.Contains(plain, ".") {
		plain = strings.Replace(plain, ",", ".", 1)
	}
	x, err := strconv.ParseFloat(plain, 64)
	if strings.Trim(plain, "0123456789.") != "" || err != nil || math.IsNaN(x) || x <= 0 || x > maxVolume {
		return 0, fmt.Errorf("not a number of %q above 0 (found %s): write 1250", name, text.Shape([]byte(s)))
	}
	return x, nil
}

// parsePeriod reads a day, an ISO week, a month or a range of dates: 2026-01-31,
// 2026-W05, 2026-01, 2026-01-01/2026-01-31.
func parsePeriod(s string) (from, to contact.Date, err error) {
	wrong := fmt.Errorf("not a period (found %s): write a day 2026-01-31, a week 2026-W05, a month 2026-01 or a range 2026-01-01/2026-01-31", text.Shape([]byte(s)))
	if a, z, isRange := strings.Cut(s, "/"); isRange {
		first, err := time.Parse(time.DateOnly, strings.TrimSpace(a))
		last, err2 := time.Parse(time.DateOnly, strings.TrimSpace(z))
		switch {
		case err != nil || err2 != nil:
			return 0, 0, wrong
		case last.Before(first):
			return 0, 0, errors.New("the period ends before it begins")
		}
		return contact.DateOf(first.Date()), contact.DateOf(last.Date()), nil
	}
	if year, week, isWeek := strings.Cut(s, "-W"); isWeek {
		y, err := strconv.Atoi(year)
		w, err2 := strconv.Atoi(week)
		if err != nil || err2 != nil || strings.Trim(year+week, "0123456789") != "" || len(year) != 4 || len(week) != 2 || y < 1 {
			return 0, 0, wrong
		}
		monday := contact.MondayOf(contact.DateOf(y, time.January, 4).Week() + w - 1) // 4 January is in week 1
		if isoYear, isoWeek := monday.UTC().ISOWeek(); isoYear != y || isoWeek != w {
			return 0, 0, fmt.Errorf("%s is a week that does not exist", s)
		}
		return monday, monday + 6, nil
	}
	if day, err := time.Parse(time.DateOnly, s); err == nil {
		date := contact.DateOf(day.Date())
		return date, date, nil
	}
	if month, err := time.Parse("2006-01", s); err == nil {
		return contact.DateOf(month.Date()), contact.DateOf(month.AddDate(0, 1, -1).Date()), nil
	}
	return 0, 0, wrong
}

// overlaps refuses rows that count a day of one item twice.
func (v *volumeFile) overlaps() error {
	rows := slices.Clone(v.Rows)
	slices.SortStableFunc(rows, func(a, b VolumeRow) int {
		if c := strings.Compare(a.Item, b.Item); c != 0 {
			return c
		}
		return int(a.From - b.From)
	})
	for k := 1; k < len(rows); k++ {
		a, b := rows[k-1], rows[k]
		if a.Item == b.Item && b.From <= a.To {
			return fmt.Errorf("row %d, column %q: the period shares days with that of row %d", max(a.row, b.row), strings.TrimSpace(v.header[v.period]), min(a.row, b.row))
		}
	}
	return nil
}
