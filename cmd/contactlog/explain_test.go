package main

import (
	"testing"

	"contactlog/analyzer/glossary"
)

func TestEveryUnitHasItsWords(t *testing.T) {
	for _, e := range glossary.All() {
		if _, ok := unitWords[e.Unit]; e.Unit != "" && !ok {
			t.Errorf("%s: no words for unit %q", e.ID, e.Unit)
		}
	}
}
