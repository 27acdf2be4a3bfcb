package reasons

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
)

//go:embed builtin/*.yaml
var builtin embed.FS

// builtinFolder is where the built-in taxonomies stand in [builtin].
const builtinFolder = "builtin"

// MaxBytes is the largest taxonomy file that is read.
const MaxBytes = 4 << 20

// Builtin returns the names of the built-in taxonomies, in alphabetical order.
func Builtin() []string {
	entries, err := builtin.ReadDir(builtinFolder)
	if err != nil {
		panic(err) // the folder is part of the program
	}
	names := make([]string, len(entries))
	for i, entry := range entries {
		names[i] = strings.TrimSuffix(entry.Name(), ".yaml")
	}
	return names
}

// Load reads and checks a taxonomy: the file at that path when name has a folder
// in it or ends in .yaml or .yml, else the built-in one of that name. When the
// taxonomy is wrong the error is of type [Problems].
func Load(name string) (*Taxonomy, error) {
	if isPath(name) {
		data, err := readFile(name)
		if err != nil {
			return nil, err
		}
		return Parse(name, data)
	}
	file := name + ".yaml"
	data, err := builtin.ReadFile(path.Join(builtinFolder, file))
	if err != nil {
		return nil, fmt.Errorf("no taxonomy is named %s: expected %s, or the path of a file that ends in .yaml", quote(name), either(Builtin()))
	}
	return Parse(file, data)
}

// isPath reports whether name is a path, and not the name of a built-in taxonomy.
func isPath(name string) bool {
	ending := strings.ToLower(path.Ext(name))
	return strings.ContainsAny(name, `/\`) || ending == ".yaml" || ending == ".yml"
}

// readFile returns the content of a taxonomy file, or when it is too large one
// byte more than is allowed, so that [Parse] says so.
func readFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: there is no such taxonomy file", name)
	}
	if err != nil {
		return nil, fmt.Errorf("taxonomy cannot be read: %w", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("taxonomy cannot be read: %w", err)
	}
	return data, nil
}
