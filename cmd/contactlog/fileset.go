package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
)

// fileSet is a set of files that appear all together: each is written beside
// its place under another name, and renamed at the end.
type fileSet struct {
	ctx     context.Context
	inputs  []os.FileInfo // files that may not be written over
	pending []pendingFile
	folders []string // made for the files, removed with them
	written []string
}

// pendingFile is a file that is written but not in its place. What is no regular
// file, such as a pipe, is written straight away and has no temporary name.
type pendingFile struct{ temporary, path string }

// newFileSet returns an empty set. When the context ends before the files have their
// names, none of them appears.
func newFileSet(ctx context.Context) *fileSet { return &fileSet{ctx: ctx} }

// whileWanted writes until its context ends.
type whileWanted struct {
	ctx context.Context
	w   io.Writer
}

func (w whileWanted) Write(p []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.w.Write(p)
}

// spare keeps files that are read from being written over. Names that are no
// files, such as patterns, are passed over.
func (s *fileSet) spare(paths ...string) {
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			s.inputs = append(s.inputs, info)
		}
	}
}

// add writes one file under a temporary name.
func (s *fileSet) add(path string, write func(io.Writer) error) error {
	place, err := s.place(path)
	if err != nil {
		return err
	}
	f, err := s.create(place)
	if err != nil {
		return fmt.Errorf("write %s: %w", path, cause(err))
	}
	buffered := bufio.NewWriterSize(whileWanted{s.ctx, f}, 1<<16)
	if err := errors.Join(write(buffered), buffered.Flush(), f.Close()); err != nil {
		return fmt.Errorf("write %s: %w", path, cause(err))
	}
	return nil
}

// place returns where a file is to be written: behind a link, at its end. Two
// outputs in one place, or one in the place of an input, are a mistake.
func (s *fileSet) place(path string) (string, error) {
	if err := s.folder(filepath.Dir(path)); err != nil {
		return "", fmt.Errorf("write %s: %w", path, cause(err))
	}
	place := filepath.Clean(path)
	if end, err := filepath.EvalSymlinks(path); err == nil {
		place = end
	}
	info, err := os.Stat(place)
	if err == nil && info.IsDir() {
		return "", fmt.Errorf("write %s: it is a folder", path)
	}
	if slices.ContainsFunc(s.pending, func(f pendingFile) bool { return f.path == place }) {
		return "", usageError{fmt.Errorf("%s is named for two outputs", path)}
	}
	if err == nil && slices.ContainsFunc(s.inputs, func(i os.FileInfo) bool { return os.SameFile(i, info) }) {
		return "", usageError{fmt.Errorf("%s would be written over: it is an input", path)}
	}
	return place, nil
}

// create opens the file to write: a new one beside its place, with the
// permissions that the file has or would get, or what stands there when that is
// no regular file.
func (s *fileSet) create(place string) (*os.File, error) {
	mode := os.FileMode(0o666)
	info, err := os.Stat(place)
	if err == nil && !info.Mode().IsRegular() {
		s.pending = append(s.pending, pendingFile{"", place})
		return os.OpenFile(place, os.O_WRONLY, 0)
	}
	f, openErr := createBeside(place, mode)
	if openErr != nil {
		return nil, openErr
	}
	s.pending = append(s.pending, pendingFile{f.Name(), place})
	if err == nil {
		return f, f.Chmod(info.Mode().Perm())
	}
	return f, nil
}

func (s *fileSet) folder(path string) error {
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	if err := s.folder(filepath.Dir(path)); err != nil {
		return err
	}
	s.folders = append(s.folders, path)
	return os.Mkdir(path, 0o777)
}

// createBeside makes a new file next to path.
func createBeside(path string, mode os.FileMode) (*os.File, error) {
	for n := 0; ; n++ {
		name := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d-%d.tmp", filepath.Base(path), os.Getpid(), n))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, os.ErrExist) || n > 100 {
			return f, err
		}
	}
}

// commit gives every file its own name.
func (s *fileSet) commit() error {
	if err := s.ctx.Err(); err != nil {
		return err
	}
	for len(s.pending) > 0 {
		f := s.pending[0]
		if f.temporary != "" {
			if err := os.Rename(f.temporary, f.path); err != nil {
				return fmt.Errorf("write %s: %w", f.path, cause(err))
			}
		}
		s.pending = s.pending[1:]
		s.written = append(s.written, f.path)
	}
	s.folders = nil
	return nil
}

// discard removes what was not committed.
func (s *fileSet) discard() {
	for _, f := range s.pending {
		if f.temporary != "" {
			os.Remove(f.temporary)
		}
	}
	for _, path := range slices.Backward(s.folders) {
		os.Remove(path)
	}
}

// cause strips the operation and path that errors of the system repeat.
func cause(err error) error {
	var pathError *os.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	var linkError *os.LinkError
	if errors.As(err, &linkError) {
		return linkError.Err
	}
	return err
}
