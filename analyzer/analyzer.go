// Package analyzer is the corridor of the program, from end to end: it reads
// the export, maps its contacts to reasons, measures, and lays the figures out
// as a document.
//
//	export files → logfile → contact → metric → document → render
//	               (rows)    (log)     (figures) (tables)
//
// [Read] walks the first half, [Measure] and [LayOut] the second. Nothing walks
// back: what a later room needs from an earlier one is handed on. [Compare] walks
// the corridor twice and lays out the difference.
package analyzer

import (
	"context"

	"contactlog/analyzer/document"
)

// Report reads the files of a request, measures, and lays out the report. The
// findings hold what the document does not, such as the account of every row.
func Report(ctx context.Context, r Request) (*document.Document, *Findings, error) {
	reading, err := Read(ctx, r)
	if err != nil {
		return nil, nil, err
	}
	findings := Measure(reading, r)
	return LayOut(findings), findings, nil
}
