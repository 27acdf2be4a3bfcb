package analyzer_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport are the rooms of the house and the rooms that each may import. Data
// flows one way, so no arrow points back. A room below another may import what
// that one may, and is part of it.
var mayImport = map[string][]string{
	"analyzer/text":      {},
	"reasons":            {"analyzer/text"},
	"analyzer/contact":   {},
	"analyzer/logfile":   {"analyzer/contact", "analyzer/text"},
	"analyzer/metric":    {"analyzer/contact", "reasons"},
	"analyzer/glossary":  {},
	"analyzer/document":  {},
	"analyzer/render":    {"analyzer/document"},
	"analyzer/reference": {},
	"analyzer": {"analyzer/text", "reasons", "analyzer/contact", "analyzer/logfile", "analyzer/metric",
		"analyzer/glossary", "analyzer/document", "analyzer/render"},
	"cmd/contactlog": {"analyzer", "reasons", "analyzer/contact", "analyzer/logfile", "analyzer/glossary", "analyzer/document", "analyzer/render"},
}

// onlyCmd are calls by which a program touches the world: the command's alone.
var onlyCmd = []string{"os.Args", "os.Stdin", "os.Stdout", "os.Stderr", "os.Exit(", "time.Now("}

// room returns the room that a package belongs to: itself, or the nearest above.
func room(pkg string) string {
	for pkg != "." && pkg != "/" {
		if _, ok := mayImport[pkg]; ok {
			return pkg
		}
		pkg = path.Dir(pkg)
	}
	return ""
}

// TestNoArrowPointsBack walks the imports of everything that ships.
func TestNoArrowPointsBack(t *testing.T) {
	eachSource(t, func(file, pkg, source string) {
		from := room(pkg)
		if from == "" {
			t.Errorf("%s stands in no room", file)
			return
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, source, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range f.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			imported, ours := strings.CutPrefix(imported, "contactlog/")
			if !ours {
				continue
			}
			if to := room(imported); to != from && !slices.Contains(mayImport[from], to) {
				t.Errorf("%s: %s may not import %s", file, from, imported)
			}
		}
	})
}

// TestOnlyTheCommandTouchesTheWorld keeps the rest repeatable.
func TestOnlyTheCommandTouchesTheWorld(t *testing.T) {
	eachSource(t, func(file, pkg, source string) {
		if strings.HasPrefix(pkg, "cmd/") {
			return
		}
		for _, call := range onlyCmd {
			if strings.Contains(source, call) {
				t.Errorf("%s uses %s", file, strings.TrimSuffix(call, "("))
			}
		}
	})
}

// eachSource visits every Go file that is no test.
func eachSource(t *testing.T, visit func(file, pkg, source string)) {
	t.Helper()
	top := ".."
	n := 0
	for _, folder := range []string{"analyzer", "cmd", "reasons"} {
		err := filepath.WalkDir(filepath.Join(top, folder), func(file string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() && d.Name() == "testdata" {
				return filepath.SkipDir
			}
			if d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
				return nil
			}
			pkg, err := filepath.Rel(top, filepath.Dir(file))
			if err != nil {
				return err
			}
			source, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			n++
			visit(file, filepath.ToSlash(pkg), string(source))
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if n < 50 {
		t.Fatalf("only %d files found", n)
	}
}
