package reasons

import "fmt"

// clash is the warning about a place in the matrix that the kind contradicts.
func clash(r Reason) Name {
	id, usual := quote(r.ID), r.Kind.quadrant()
	return Name{
		EN: fmt.Sprintf("reason %s is %s, but its place in the matrix says %s: expected %s; check which of the two is right", id, r.Kind, r.Matrix, usual),
		NL: fmt.Sprintf("reden %s is %s, maar de plaats in de matrix zegt %s: verwacht %s; kijk welke van de twee klopt", id, r.Kind.dutch(), r.Matrix, usual),
	}
}

// idle is the warning about an opportunity that no figure looks at.
func idle(r Reason) Name {
	id := quote(r.ID)
	return Name{
		EN: fmt.Sprintf("reason %s is %s, and opportunity marks hygiene reasons only: it does nothing here; remove it, or check the kind", id, r.Kind),
		NL: fmt.Sprintf("reden %s is %s, en opportunity geldt alleen voor hygiëne: hier doet het niets; haal het weg, of kijk de soort na", id, r.Kind.dutch()),
	}
}

// blameless is the warning about content that is said to cause what no fault causes.
func blameless(r Reason) Name {
	id := quote(r.ID)
	return Name{
		EN: fmt.Sprintf("reason %s is %s, and content marks avoidable reasons only, those that a page, letter, invoice or instruction causes: it does nothing here; remove it, or check the kind", id, r.Kind),
		NL: fmt.Sprintf("reden %s is %s, en content geldt alleen voor onnodige redenen, die een pagina, brief, factuur of instructie veroorzaakt: hier doet het niets; haal het weg, of kijk de soort na", id, r.Kind.dutch()),
	}
}

// redundant is the warning about a phrase that changes no result, because an
// earlier one of the same reason takes every text that it would.
func redundant(phrase, earlier Rule) Name {
	return Name{
		EN: fmt.Sprintf("%s adds nothing: phrase %s of the same list (line %d) matches every text that it matches; remove one of the two", phrase, quote(earlier.Text), earlier.Line),
		NL: fmt.Sprintf("frase %s voegt niets toe: frase %s uit dezelfde lijst (regel %d) past op elke tekst waar deze op past; haal een van de twee weg", quote(phrase.Text), quote(earlier.Text), earlier.Line),
	}
}
