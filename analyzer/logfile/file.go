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
	"syscall"

	"contactlog/analyzer/logfile/xlsx"
)

// File is one export, open for as many readings as it takes.
type File struct {
	Name string // as the user named it; archive.zip/jan.csv for a member; "standard input" for -

	size    int64
	content func() (io.ReadCloser, error)
	release func() error
	book    *xlsx.Book // once it proves to be a workbook
	again   int64      // how often it was named besides the first time
}

// Size returns the bytes of the file on disk, for showing progress.
func (f *File) Size() int64 { return f.size }

// Close gives back what the file holds and removes temporary files.
func (f *File) Close() error {
	var errs []error
	f.book = nil
	if f.release != nil {
		errs = append(errs, f.release())
		f.release = nil
	}
	return errors.Join(errs...)
}

// Open opens the files that paths name: a file; a pattern such as logs/*.csv, which
// stands for all files that match; a folder, which stands for the logs in it, and a
// zip archive, which stands for all of its logs; logs.zip/jan.csv or a pattern such
// as logs.zip/*.csv for members of an archive; - for standard input. What stands for
// several comes in the order of the names. A file that is named twice is opened once.
// Standard input, and whatever can be read only once, is kept until Close.
func Open(paths []string, stdin io.Reader) (files []*File, err error) {
	defer func() {
		if err != nil {
			for _, f := range files {
				_ = f.Close()
			}
			files = nil
		}
	}()
	seen := map[string]*File{}
	for _, path := range paths {
		names, err := expand(path)
		if err != nil {
			return files, err
		}
		for _, name := range names {
			if before, ok := seen[filepath.Clean(name)]; ok {
				before.again++
				continue
			}
			opened, err := open(name, stdin)
			if err != nil {
				return files, err
			}
			for i, f := range opened {
				clean := filepath.Clean(f.Name)
				before, ok := seen[clean]
				if ok {
					before.again++
					_ = f.Close()
				} else {
					before, seen[clean] = f, f
					files = append(files, f)
				}
				if i == 0 {
					seen[filepath.Clean(name)] = before // of an archive its first log
				}
			}
			if len(files) > maxFiles {
				return files, fmt.Errorf("%s: these are more than %d files; join some of them", path, maxFiles)
			}
		}
	}
	return files, nil
}

// expand returns the files that a path stands for. A file whose name looks like a
// pattern is that file.
func expand(path string) ([]string, error) {
	if path == "-" {
		return []string{path}, nil
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return logsIn(path)
	case err == nil || !strings.ContainsAny(path, "*?["):
		return []string{path}, nil
	}
	if _, _, ok := splitArchive(path); ok {
		return []string{path}, nil
	}
	names, err := filepath.Glob(path)
	if err != nil {
		return nil, fmt.Errorf("%s: this pattern cannot be understood: a [ lacks its ]", path)
	}
	files := names[:0]
	for _, name := range names {
		if info, err := os.Stat(name); err != nil || !info.IsDir() {
			files = append(files, name)
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no file matches this pattern", path)
	}
	sort.Strings(files)
	return files, nil
}

// open opens one file, standard input for -, or the members of an archive.
func open(name string, stdin io.Reader) ([]*File, error) {
	pattern := ""
	if file, of, ok := splitArchive(name); ok && name != "-" {
		name, pattern = file, of
	}
	f, err := openFile(name, stdin)
	if err != nil {
		return nil, err
	}
	files, err := unpackArchive(f, pattern)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", f.Name, err), f.Close())
	}
	return files, nil
}

// unpackArchive returns the members of an archive, or the file itself when it is none.
func unpackArchive(f *File, pattern string) ([]*File, error) {
	a, err := asArchive(f)
	switch {
	case err != nil:
		return nil, err
	case a == nil && pattern != "":
		return nil, fmt.Errorf("this is no zip archive, so there is no %s in it", pattern)
	case a == nil:
		return []*File{f}, nil
	}
	defer a.content.Close()
	return a.members(pattern)
}

// openFile opens one file, or standard input for -.
func openFile(name string, stdin io.Reader) (*File, error) {
	if name == "-" {
		return spooled("standard input", stdin)
	}
	info, err := os.Stat(name)
	var file *os.File
	if err == nil {
		file, err = os.Open(name)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, OpenError(err))
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
				return nil, OpenError(err)
			}
			return file, nil
		},
	}, nil
}

// OpenError says in plain words why a file cannot be opened.
func OpenError(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
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
