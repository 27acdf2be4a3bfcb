package logfile

import "fmt"

// news tell what a file says of itself that leaves nothing open: it is told as a
// warning, and it is no doubt.
func (p *pass) news() []Doubt {
	var all []Doubt
	for _, column := range p.codes {
		e, h := &p.seen[column], p.layout.Columns[column].Header
		if e.noCode > 0 {
			all = append(all, Doubt{"no_code_given", h, e.noCode, e.firstNoCode.row, Text{
				fmt.Sprintf("column %q says %d× that the agent gave no code, as by ININ-WRAP-UP-TIMEOUT: it tells no reason for these rows", h, e.noCode),
				fmt.Sprintf("kolom %q zegt %d× dat de medewerker geen code heeft gegeven, zoals met ININ-WRAP-UP-TIMEOUT: voor deze rijen noemt ze geen reden", h, e.noCode)}, ""})
		}
	}
	return all
}
