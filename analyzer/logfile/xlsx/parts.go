package xlsx

import (
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"strings"
)

// The markup of the parts that tell about the others. Elements are known by their
// local names, whatever prefix or (in strict documents) namespace they have.
type (
	relationships struct {
		All []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
			Mode   string `xml:"TargetMode,attr"`
		} `xml:"Relationship"`
	}
	workbook struct {
		Properties struct {
			Date1904 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Views []struct {
			Active int `xml:"activeTab,attr"`
		} `xml:"bookViews>workbookView"`
		Sheets []struct {
			Name  string     `xml:"name,attr"`
			State string     `xml:"state,attr"`
			Attrs []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	styleSheet struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
)

// unmarshal reads a small part into a value.
func (a *archive) unmarshal(name string, into any) error {
	content, err := a.read(name)
	if err != nil {
		return err
	}
	d := xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(content, []byte("\ufeff"))))
	d.CharsetReader = func(_ string, content io.Reader) (io.Reader, error) { return content, nil } // whatever it says, it is UTF-8 by now
	if err := d.Decode(into); err != nil {
		return damagedPart(name)
	}
	return nil
}

// related returns the parts that a part refers to: by id, and the first by the end
// of its type.
func (a *archive) related(name string) (byID, byType map[string]string, err error) {
	folder, file := path.Split(name)
	var r relationships
	if err := a.unmarshal(folder+"_rels/"+file+".rels", &r); err != nil {
		return nil, nil, err
	}
	byID, byType = map[string]string{}, map[string]string{}
	for _, one := range r.All {
		if strings.EqualFold(one.Mode, "External") {
			continue
		}
		target := one.Target
		if !strings.HasPrefix(target, "/") && !strings.HasPrefix(target, "\\") {
			target = folder + target
		}
		kind := path.Base(one.Type)
		if kind == "worksheet" {
			byID[one.ID] = partName(target)
		}
		if byType[kind] == "" {
			byType[kind] = partName(target)
		}
	}
	return byID, byType, nil
}

// readParts reads the list of sheets and the styles.
func (b *Book) readParts() error {
	name, err := b.archive.workbook()
	if err != nil {
		return err
	}
	var w workbook
	if err := b.archive.unmarshal(name, &w); err != nil {
		return err
	}
	byID, byType, err := b.archive.related(name)
	if err != nil {
		return err
	}
	b.Date1904 = w.Properties.Date1904 == "1" || strings.EqualFold(w.Properties.Date1904, "true")
	active := -1
	var all []Sheet
	for i, s := range w.Sheets {
		id := ""
		for _, attr := range s.Attrs {
			if attr.Name.Local == "id" {
				id = attr.Value
			}
		}
		if byID[id] == "" {
			continue // a sheet with nothing but a chart
		}
		if len(w.Views) > 0 && w.Views[0].Active == i {
			active = len(all)
		}
		all = append(all, Sheet{Name: s.Name, Hidden: s.State != "" && s.State != "visible", part: byID[id]})
	}
	b.Sheets = inOrder(all, active)
	b.strings = &stringTable{part: byType["sharedStrings"]}
	if byType["styles"] == "" {
		return nil
	}
	var s styleSheet
	if err := b.archive.unmarshal(byType["styles"], &s); err != nil {
		return err
	}
	b.formats = formatsOf(&s)
	return nil
}

// workbook returns the name of the part that lists the sheets.
func (a *archive) workbook() (string, error) {
	const usual = "xl/workbook.xml"
	name := usual
	if a.has("_rels/.rels") {
		_, byType, err := a.related("")
		if err != nil {
			return "", err
		}
		if found := byType["officeDocument"]; found != "" {
			name = found
		}
	}
	switch {
	case strings.HasSuffix(name, ".bin"), !a.has(name) && a.has("xl/workbook.bin"):
		return "", ErrBinary
	case a.has(name):
		return name, nil
	case a.has(usual):
		return usual, nil
	case a.has("[content_types].xml") && strings.HasPrefix(name, "xl/"):
		return "", ErrDamaged
	}
	return "", ErrNoWorkbook
}

// inOrder returns the sheets in the order of [Book.Sheets].
func inOrder(all []Sheet, active int) []Sheet {
	var shown, hidden []Sheet
	for i, s := range all {
		switch {
		case s.Hidden:
			hidden = append(hidden, s)
		case i == active:
			shown = append([]Sheet{s}, shown...)
		default:
			shown = append(shown, s)
		}
	}
	return append(shown, hidden...)
}
