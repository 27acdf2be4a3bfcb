package logfile

import (
	"fmt"
	"testing"
)

// What two columns of a file leave open alike is told once, and every doubt about cells
// says where the first stands.
func TestDoubtsAreToldOnceAndWhere(t *testing.T) {
	_, r := mustRead(t, "Rapport\n\nstart time;end time;customer\n03-04-2026 09:00;03-04-2026 09:05;1\n04-05-2026 09:00;04-05-2026 09:05;1\n", options())
	if codes(r.Doubts) != "date_order" || r.Doubts[0].Column != "start time" || r.Doubts[0].Row != 4 {
		t.Errorf("%+v", r.Doubts)
	}
	unique := "datum;klantnummer\n;\n"
	for i := range enoughCustomers {
		unique += fmt.Sprintf("%02d-03-2026;%d\n", 1+i%28, 1000+i)
	}
	_, r = mustRead(t, unique, options())
	if codes(r.Doubts) != "no_time unique_customers" || r.Doubts[0].Row != 3 || r.Doubts[1].Row != 3 {
		t.Errorf("%+v", r.Doubts)
	}
	for header, write := range map[string]func(int) string{
		"wait time": func(s int) string { return fmt.Sprint(s * 1000) },
		"talk time": func(s int) string { return fmt.Sprintf("%.2f", float64(s)/60) },
	} {
		if _, r = mustRead(t, lengthLog(header, someTalks, write, false), options()); len(r.Doubts) != 1 || r.Doubts[0].Row != 2 {
			t.Errorf("%s: %+v", header, r.Doubts)
		}
	}
}
