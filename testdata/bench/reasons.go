//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// reason is a contact reason of the benchmark. Its pattern means the same to every
// engine for regular expressions: it is in small ASCII letters and looked for in the
// note in small letters.
type reason struct{ id, kind, codes, pattern string }

// reasons are looked for in this order.
var reasons = []reason{
	{"invoice", "hygiene", "I01 I02 I03", "factuur|rekening klopt niet"},
	{"collection", "avoidable", "I10 I11", "aanmaning|incasso|deurwaarder"},
	{"payment", "hygiene", "P01 P02", "betaling|betaald|afgeschreven"},
	{"instalments", "hygiene", "P05", "betalingsregeling|in termijnen"},
	{"refund", "avoidable", "P09 P10", "geld terug|terugbetal(en|ing)|creditnota"},
	{"return", "hygiene", "R01 R02", "retour"},
	{"late-delivery", "avoidable", "D01 D02 D03", "(niet|te laat) (geleverd|bezorgd)|waar blijft"},
	{"parcel", "hygiene", "D05", "pakket|bezorger|track en trace"},
	{"pick-up", "hygiene", "D08", "afhaalpunt"},
	{"damaged", "avoidable", "Q01 Q02", "beschadigd|kapot"},
	{"wrong-article", "avoidable", "Q05", "verkeerd(e)? artikel|iets anders besteld"},
	{"missing-part", "avoidable", "Q07", "onderdeel ontbreekt|incompleet"},
	{"warranty", "valuable", "Q10 Q11", "garantie|reparatie"},
	{"outage", "avoidable", "T01 T02", "storing|valt (steeds )?uit"},
	{"no-internet", "avoidable", "T04", "geen internet|geen verbinding"},
	{"slow", "avoidable", "T05", "traag|langzaam"},
	{"engineer", "avoidable", "T08 T09", "monteur"},
	{"installation", "valuable", "T12", "install(eren|atie)|aansluiten"},
	{"settings", "hygiene", "T14", "instelling(en)?"},
	{"error-message", "avoidable", "T15", "foutmelding|error [0-9]+"},
	{"password", "hygiene", "A01 A02", "wachtwoord|pincode"},
	{"login", "hygiene", "A03", "inloggen|gebruikersnaam"},
	{"app", "avoidable", "A05", "de app|via app"},
	{"address", "hygiene", "A08 A09", "nieuw adres|adreswijziging"},
	{"moving", "hygiene", "A10", "verhui(s|z)"},
	{"bank-account", "hygiene", "A12", "rekeningnummer|iban"},
	{"privacy", "hygiene", "A15", "gegevens verwijderen|avg|privacy"},
	{"cancel", "valuable", "C01 C02", "opzeggen|opzegging"},
	{"extend", "valuable", "C04", "verleng(en|ing)"},
	{"terms", "hygiene", "C06", "voorwaarden"},
	{"price", "valuable", "C08", "tarief|tarieven|te duur"},
	{"price-rise", "avoidable", "C09", "prijsverhoging"},
	{"discount", "valuable", "C11", "korting|actiecode"},
	{"promise", "avoidable", "C13", "beloofd|toegezegd|terugbel"},
	{"order", "valuable", "S01 S02", "besteld op|bestelling plaatsen"},
	{"cancel-order", "hygiene", "S04", "annuleren|annulering"},
	{"stock", "hygiene", "S06", "uitverkocht|voorraad"},
	{"advice", "valuable", "S08 S09", "advies|welke (past|is het beste)"},
	{"appointment", "hygiene", "S11", "afspraak"},
	{"opening-hours", "hygiene", "S13", "openingstijden|hoe laat"},
	{"meter", "hygiene", "E01 E02", "meterstand|slimme meter"},
	{"complaint", "avoidable", "K01 K02", "klacht|niet geholpen|voor de (tweede|derde) keer"},
}

// noReason is what others call a row that no reason matches; contactlog calls it unmapped.
const noReason = "unmapped"

// writeRules writes the reasons as each program takes them.
func writeRules(folder string) error {
	var yaml, codes, rules strings.Builder
	yaml.WriteString("name: bench\nowners:\n  - {id: contact-centre, inside: true}\n  - {id: chain}\nreasons:\n")
	for i, r := range reasons {
		owner := []string{"contact-centre", "chain"}[i%2]
		fmt.Fprintf(&yaml, "  - {id: %s, kind: %s, owner: %s, codes: [%s], patterns: ['%s']}\n", r.id, r.kind, owner, strings.Join(strings.Fields(r.codes), ", "), r.pattern)
		for _, code := range strings.Fields(r.codes) {
			fmt.Fprintf(&codes, "%s\t%s\n", code, r.id)
		}
		fmt.Fprintf(&rules, "%s\t%s\n", r.id, r.pattern)
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	for name, content := range map[string]string{"reasons.yaml": yaml.String(), "codes.tsv": codes.String(), "rules.tsv": rules.String()} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o666); err != nil {
			return err
		}
	}
	return nil
}
