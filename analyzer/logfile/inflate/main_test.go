package inflate

import (
	"os"
	"testing"

	"contactlog/analyzer/reference/draws"
)

// TestMain draws the same random cases in every run.
func TestMain(m *testing.M) { os.Exit(draws.Run(m, 100)) }
