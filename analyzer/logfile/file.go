package logfile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"contactlog/analyzer/logfile/xlsx"
)

// File is one export, open for as many readings as it takes.
type File struct {
	Name string // as the user named it; "standard input" for -

	size    int64
	content func() (io.ReadCloser, error)
	release func() error
	book    *xlsx.Book // once it proves to be a workbook
}

// Size returns the bytes of the file on disk, for showing progress.
func (f *File) Size() int64 { return f.size }

// Close gives back what the file holds and removes temporary files.
func (f *File) Close() error {
	var errs []error
	if f.book != nil {
		errs = append(errs, f.book.Close())
		f.book = nil
	}
	if f.release != nil {
		errs = append(errs, f.release())
		f.release = nil
	}
	return errors.Join(errs...)
}

// Open opens the files that paths name: files, patterns such as logs/*.csv, which
// stand for all files that match, in alphabetical order, and - for standard input. A
// file that is named twice is opened once. Standard input, and whatever can be
// read only once, is kept until Close.
func Open(paths []string, stdin io.Reader) (files []*File, err error) {
	defer func() {
		if err != nil {
			for _, f := range files {
				_ = f.Close()
			}
			files = nil
		}
	}()
	seen := map[string]bool{}
	for _, path := range paths {
		names, err := expand(path)
		if err != nil {
			return files, err
		}
		for _, name := range names {
			if seen[filepath.Clean(name)] {
				continue
			}
			seen[filepath.Clean(name)] = true
			f, err := open(name, stdin)
			if err != nil {
				return files, err
			}
			files = append(files, f)
		}
	}
	return files, nil
}

// expand returns the files that a path stands for. A file whose name looks like a
// pattern is that file.
func expand(path string) ([]string, error) {
	if path == "-" || !strings.ContainsAny(path, "*?[") {
		return []string{path}, nil
	}
	if _, err := os.Lstat(path); err == nil {
		return []string{path}, nil
	}
	names, err := filepath.Glob(path)
	if err != nil {
		return nil, fmt.Errorf("%s: this pattern cannot be understood: a [ lacks its ]", path)
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: no file matches this pattern", path)
	}
	sort.Strings(names)
	return names, nil
}

// open opens one file, or standard input for -.
func open(name string, stdin io.Reader) (*File, error) {
	if name == "-" {
		return spooled("standard input", stdin)
	}
	info, err := os.Stat(name)
	if err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s: this is a folder; name the files in it, such as %s", name, filepath.Join(name, "*.csv"))
	}
	var file *os.File
	if err == nil {
		file, err = os.Open(name)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, openError(err))
	}
	defer file.Close()
	if !info.Mode().IsRegular() { // a pipe can be read only once
		return spooled(name, file)
	}
	return &File{
		Name: name, size: info.Size(),
		content: func() (io.ReadCloser, error) {
			file, err := os.Open(name)
			if err != nil {
				return nil, openError(err)
			}
			return file, nil
		},
	}, nil
}

// openError says in plain words why a file cannot be opened.
func openError(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is no such file")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("no permission to read this file")
	}
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return fmt.Errorf("the file cannot be opened: %w", pathErr.Err)
	}
	return err
}
