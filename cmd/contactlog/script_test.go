package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/pflag"
)

// TestMain lets the scripts, and tests that need a process of its own, run the
// program as contactlog. Its version is fixed, so that outputs can be compared.
func TestMain(m *testing.M) {
	version = "test"
	testscript.Main(m, map[string]func(){
		"contactlog": func() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs every script in testdata/script. Run with -update to write
// the outputs in them anew, and read the difference.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		Cmds:                scriptCommands,
		Condition:           scriptCondition,
		Setup:               func(env *testscript.Env) error { return copyTestdata(env.WorkDir) },
		RequireUniqueNames:  true,
		RequireExplicitExec: true,
		UpdateScripts:       *update,
	})
}

// scriptCondition knows root, who may write anywhere.
func scriptCondition(name string) (bool, error) {
	return name == "root" && os.Geteuid() == 0, nil
}

// copyTestdata copies the logs, taxonomies and schema of the repository to
// folder/testdata, so that a test can name them as a user in the repository does.
func copyTestdata(folder string) error {
	root := os.DirFS(filepath.Join("..", "..", "testdata"))
	return fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(folder, "testdata", filepath.FromSlash(name))
		if entry.IsDir() {
			return os.MkdirAll(to, 0o777)
		}
		if filepath.Ext(name) == ".go" {
			return nil
		}
		content, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		return os.WriteFile(to, content, 0o666)
	})
}

// Every flag of every command stands in a script with that command. Flags that
// saving and compare share with report need one of the two.
func TestScriptsUseEveryFlag(t *testing.T) {
	scripts, err := filepath.Glob(filepath.Join("testdata", "script", "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{} // command and flag
	for _, script := range scripts {
		content, err := os.ReadFile(script)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(content)) {
			_, call, ok := strings.Cut(line, " contactlog ")
			if !ok {
				continue
			}
			for _, c := range commands() {
				path := strings.TrimPrefix(c.CommandPath(), "contactlog ")
				if !strings.HasPrefix(call, path) {
					continue
				}
				c.Flags().VisitAll(func(f *pflag.Flag) {
					if strings.Contains(call, " --"+f.Name) || f.Shorthand != "" && strings.Contains(call, " -"+f.Shorthand+" ") {
						used[path+" "+f.Name] = true
					}
				})
			}
		}
	}
	for _, c := range commands() {
		path := strings.TrimPrefix(c.CommandPath(), "contactlog ")
		if strings.HasPrefix(path, "completion") || !c.HasParent() {
			continue // the library's own, and flags that every command has
		}
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if shared := used["report "+f.Name] && (path == "saving" || path == "compare"); !used[path+" "+f.Name] && !shared {
				t.Errorf("no script uses contactlog %s --%s", path, f.Name)
			}
		})
	}
}
