package analyzer_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"contactlog/analyzer"
	"contactlog/analyzer/document"
	"contactlog/analyzer/render"
	"contactlog/reasons"
)

// benchRows is the size of the benchmark: a million rows.
const benchRows = 1_000_000

// benchLog is a made-up year: seven rows in ten have a code, all have a note,
// and a fifth of the customers make most contacts.
func benchLog(rows int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	codes := []string{"Te laat", "Factuurvraag", "Retour", "Advies", "Adreswijziging", "Onbekend 7"}
	notes := []string{"waar blijft mijn pakket, al drie dagen niets gehoord", "vraag over de factuur van vorige maand", "klant wil het artikel retour sturen",
		"wil graag advies over een nieuw abonnement", "gaat verhuizen en wil het adres wijzigen", "belde over iets anders en komt er later op terug"}
	channels := []string{"phone", "phone", "chat", "email"}
	begin := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	var b bytes.Buffer
	b.WriteString("contact_id,customer,start,channel,code,text,handle,resolved\n")
	for i := range rows {
		code := ""
		if k := r.IntN(10); k < 7 {
			code = codes[r.IntN(len(codes))]
		}
		customer := int(float64(rows/4) * math.Pow(r.Float64(), 2))
		start := begin.Add(time.Duration(i)*365*24*time.Hour/time.Duration(rows) + time.Duration(r.IntN(3600))*time.Second)
		fmt.Fprintf(&b, "%d,K%07d,%s,%s,%s,%q,%d,%s\n", 1_000_000+i, customer, start.Format("2006-01-02T15:04:05"),
			channels[r.IntN(len(channels))], code, notes[r.IntN(len(notes))], 30+r.IntN(900), []string{"yes", "no", ""}[r.IntN(3)])
	}
	return b.Bytes()
}

func benchRequest(b *testing.B, log []byte) analyzer.Request {
	b.Helper()
	r := analyzer.NewRequest()
	var err error
	if r.Taxonomy, err = reasons.Load("webshop"); err != nil {
		b.Fatal(err)
	}
	r.Reading.Zone = time.UTC
	r.Paths, r.Stdin = []string{"-"}, bytes.NewReader(log)
	return r
}

// BenchmarkReport is the whole run on a million rows of CSV: read, map, fold,
// measure, lay out, write as JSON.
func BenchmarkReport(b *testing.B) {
	log := benchLog(benchRows)
	b.SetBytes(int64(len(log)))
	b.ReportAllocs()
	for b.Loop() {
		d, _, err := analyzer.Report(context.Background(), benchRequest(b, log))
		if err != nil {
			b.Fatal(err)
		}
		if err := render.JSON(io.Discard, d, render.Options{Language: document.English}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchRows, "ns/row")
}

// BenchmarkMeasure is the part after reading and folding: every figure of a log that is
// arranged by customer.
func BenchmarkMeasure(b *testing.B) {
	request := benchRequest(b, benchLog(benchRows))
	reading, err := analyzer.Read(context.Background(), request)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		analyzer.Measure(reading, request)
	}
}
