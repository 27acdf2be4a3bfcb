package analyzer_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"contactlog/analyzer"
	"contactlog/analyzer/contact"
	"contactlog/analyzer/reference"
)

// A column of more values than a dictionary holds is no dimension; one of as many is.
func TestAColumnOfTooManyValuesIsNoDimension(t *testing.T) {
	for _, values := range []int{contact.MaxValues, contact.MaxValues + 1} {
		var log bytes.Buffer
		log.WriteString("contact_id,start,Shop\n")
		for n := range values {
			fmt.Fprintf(&log, "%d,2026-01-05T09:00:00,shop %d\n", n, n)
		}
		r := sampleRequest(t, reference.Sample{Taxonomy: reference.Taxonomy{
			Owners: []reference.Owner{{ID: "owner"}}, Reasons: []reference.Reason{{ID: "late", Kind: reference.Avoidable, Owner: "owner", Codes: []string{"late"}}},
		}})
		r.Stdin, r.By, r.Asked = &log, []string{"Shop"}, []string{"by"}
		d, _, err := analyzer.Report(context.Background(), r)
		switch {
		case values > contact.MaxValues:
			if err == nil || !strings.Contains(err.Error(), `column "Shop" has more than 65535 different values`) {
				t.Errorf("%d values: %v", values, err)
			}
		case err != nil:
			t.Errorf("%d values: %v", values, err)
		case tableOf(d, "by").Rows[50][1].Value.Number != contact.MaxValues-50:
			t.Errorf("other values: %v", tableOf(d, "by").Rows[50])
		}
	}
}
