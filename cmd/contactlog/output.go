package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"
	"golang.org/x/term"

	"contactlog/analyzer/document"
	"contactlog/analyzer/render"
)

// outputOptions are the flags of every command that writes a document.
type outputOptions struct {
	format   string
	files    []string
	tables   []string
	language string
	width    int
	ascii    bool
	dialect  string

	asked   []string // tables that other flags ask for
	reduced bool     // to these, unless the user chooses tables
}

func (o *outputOptions) register(flags *pflag.FlagSet, tables []string) {
	flags.StringVar(&o.format, "format", "", "format on standard output: "+strings.Join(formatNames(), ", ")+" (default text; nothing when -o is given)")
	flags.StringArrayVarP(&o.files, "output", "o", nil, "write to this file, its extension decides the format ("+strings.Join(extensions(), " ")+"); a folder for CSV; repeatable")
	flags.StringSliceVar(&o.tables, "tables", nil, "the tables to show: "+strings.Join(tables, ","))
	flags.StringVar(&o.language, "lang", "en", "language: en or nl")
	flags.StringVar(&o.dialect, "csv-dialect", render.RFC4180.String(), "of every CSV file: rfc4180, or excel-nl with ; between cells, decimal commas and a byte order mark, as a Dutch Excel opens it")
	flags.IntVar(&o.width, "width", 0, "columns of text on standard output (default the terminal's; in a pipe nothing is cut)")
	flags.BoolVar(&o.ascii, "ascii", false, "text in plain ASCII: lines, bars, marks and letters that every terminal can show")
}

func formatNames() []string {
	var names []string
	for _, f := range render.Formats() {
		names = append(names, f.Name)
	}
	return names
}

func extensions() []string {
	var all []string
	for _, f := range render.Formats() {
		all = append(all, f.Extension)
	}
	return all
}

// output is where a document goes: checked before any log is read.
type output struct {
	app      *app
	language document.Language
	tables   []string // nil: each format's own choice
	asked    []string // the tables that the document has only because they are asked for
	main     []string // the tables that text shows when none are asked for
	width    int
	ascii    bool
	colour   bool // of text on standard output
	dialect  render.Dialect
	stdout   *render.Format // nil: nothing on standard output
	targets  []target
}

// target is one file or folder to write.
type target struct {
	path   string
	format render.Format
}

// check turns the flags into an output.
func (o *outputOptions) check(a *app, known, main []string) (*output, error) {
	out := &output{app: a, main: main, width: o.width, ascii: o.ascii, colour: coloured(terminalWidth(a.stdout) > 0, os.Getenv)}
	language, err := parseLanguage(o.language)
	if err != nil {
		return nil, usageError{fmt.Errorf("--lang: %w", err)}
	}
	out.language = language
	dialect, err := oneOf(render.Dialects...)(o.dialect)
	if err != nil {
		return nil, usageError{fmt.Errorf("--csv-dialect: %w", err)}
	}
	out.dialect = render.Dialect(slices.Index(render.Dialects, dialect))
	for _, t := range o.tables {
		if !slices.Contains(known, t) {
			return nil, usageError{fmt.Errorf("--tables: %q is not a table: there are %s", t, strings.Join(known, ", "))}
		}
	}
	out.tables = o.tables
	if o.reduced && len(o.tables) == 0 {
		out.tables, main = o.asked, nil
	}
	if len(o.tables) > 0 {
		out.tables = slices.Concat(o.tables, o.asked)
	}
	out.main = slices.Concat(main, o.asked)
	out.asked = slices.Concat(o.tables, o.asked)
	if len(o.tables) == 0 && slices.Equal(known, main) {
		out.tables = known
	}
	if o.width < 0 {
		return nil, usageError{fmt.Errorf("--width: %d is not a number of columns", o.width)}
	}
	name := o.format
	if name == "" && len(o.files) == 0 {
		name = "text"
	}
	if name != "" {
		if err := out.onStdout(name); err != nil {
			return nil, err
		}
	}
	for _, path := range o.files {
		t, err := out.target(path)
		if err != nil {
			return nil, err
		}
		out.targets = append(out.targets, t)
	}
	if out.width == 0 && out.stdout != nil {
		out.width = terminalWidth(a.stdout)
	}
	return out, nil
}

// noText are the formats that nobody reads on a terminal.
var noText = []string{"xlsx", "html"}

func (out *output) onStdout(name string) error {
	for _, f := range render.Formats() {
		if f.Name != name {
			continue
		}
		if f.WriteTable != nil && len(out.tables) != 1 {
			return usageError{fmt.Errorf("--format %s writes one table: choose it with --tables, or write all to a folder with -o FOLDER/", name)}
		}
		if slices.Contains(noText, f.Name) && terminalWidth(out.app.stdout) > 0 {
			return usageError{fmt.Errorf("--format %s is no text for a terminal: write it to a file with -o report%s", f.Name, f.Extension)}
		}
		out.stdout = &f
		return nil
	}
	return usageError{fmt.Errorf("--format: %q is not one of %s", name, strings.Join(formatNames(), ", "))}
}

// target finds the format of a path: a folder is for tables as CSV.
func (out *output) target(path string) (target, error) {
	extension := strings.ToLower(filepath.Ext(path))
	info, err := os.Stat(path)
	isFolder := err == nil && info.IsDir() || strings.HasSuffix(path, "/") || strings.HasSuffix(path, string(filepath.Separator))
	for _, f := range render.Formats() {
		switch {
		case isFolder && f.WriteTable != nil:
			return target{path, f}, nil
		case isFolder || f.Extension != extension:
		case f.WriteTable != nil && len(out.tables) != 1:
			return target{}, usageError{fmt.Errorf("-o %s: a CSV file holds one table: choose it with --tables, or write all to a folder with -o %s/", path, strings.TrimSuffix(path, extension))}
		default:
			return target{path, f}, nil
		}
	}
	return target{}, usageError{fmt.Errorf("-o %s: the extension does not say the format: use %s, or a folder with a / behind it for CSV", path, strings.Join(extensions(), " "))}
}

// terminalWidth returns the columns of w, 0 when it is no terminal.
func terminalWidth(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return width
}

// coloured reports whether a terminal shows colours, for a user who does not say
// otherwise: see no-color.org. Terminals say what they are in TERM, those of Windows
// in WT_SESSION.
func coloured(terminal bool, env func(string) string) bool {
	if !terminal || env("NO_COLOR") != "" {
		return false
	}
	kind := env("TERM")
	return kind != "" && kind != "dumb" || kind == "" && env("WT_SESSION") != ""
}

func (out *output) options(f render.Format) render.Options {
	o := render.Options{Language: out.language, Tables: out.tables, Width: out.width, ASCII: out.ascii, Colour: out.colour, Dialect: out.dialect}
	if f.Name == "text" && len(out.tables) == 0 {
		o.Tables = out.main
	}
	return o
}

// write writes the document to every file and to standard output. The files
// appear all together, or not at all.
func (out *output) write(d *document.Document, files *fileSet) error {
	for _, t := range out.targets {
		if err := out.writeTarget(t, d, files); err != nil {
			return err
		}
	}
	if err := files.commit(); err != nil {
		return err
	}
	if out.stdout == nil {
		for _, path := range files.written {
			out.app.note("wrote", path)
		}
		return nil
	}
	buffered := bufio.NewWriter(whileWanted{files.ctx, out.app.stdout})
	if err := out.writeTo(buffered, *out.stdout, d); err != nil {
		return err
	}
	return buffered.Flush()
}

func (out *output) writeTo(w io.Writer, f render.Format, d *document.Document) error {
	o := out.options(f)
	if f.Write != nil {
		return f.Write(w, d, o)
	}
	for _, t := range o.Chosen(d) {
		if err := f.WriteTable(w, t, o); err != nil {
			return err
		}
	}
	return nil
}

func (out *output) writeTarget(t target, d *document.Document, files *fileSet) error {
	o := out.options(t.format)
	if t.format.Name == "text" {
		o.Width, o.Colour = 0, false
	}
	if t.format.Write != nil {
		return files.add(t.path, func(w io.Writer) error { return t.format.Write(w, d, o) })
	}
	for _, table := range o.Chosen(d) {
		path := t.path
		if !strings.EqualFold(filepath.Ext(path), t.format.Extension) {
			path = filepath.Join(t.path, table.ID+t.format.Extension)
		}
		if err := files.add(path, func(w io.Writer) error { return t.format.WriteTable(w, table, o) }); err != nil {
			return err
		}
	}
	return nil
}
