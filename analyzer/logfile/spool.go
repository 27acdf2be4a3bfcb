package logfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
)

// spooled keeps what can be read only once, so that it can be read again: in
// memory, and what is too long for that in a temporary file that only its owner
// can read.
func spooled(name string, source io.Reader) (*File, error) {
	if source == nil {
		return nil, fmt.Errorf("%s: there is nothing to read", name)
	}
	return spool(name, source, spoolMemory)
}

// spool is [spooled] with the bound of what stays in memory.
func spool(name string, source io.Reader, memory int64) (*File, error) {
	var head bytes.Buffer
	n, err := io.Copy(&head, io.LimitReader(source, memory+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if n <= memory {
		return &File{
			Name: name, size: n,
			content: func() (io.ReadCloser, error) { return whole(bytes.NewReader(head.Bytes()), n), nil },
		}, nil
	}
	temp, err := os.CreateTemp("", "contactlog-*")
	if err != nil {
		return nil, fmt.Errorf("%s: no temporary file can be made for it: %w", name, err)
	}
	_ = os.Remove(temp.Name()) // whatever ends the program, no file stays; where an open file keeps its name, release takes it
	release := func() error {
		closed, removed := temp.Close(), os.Remove(temp.Name())
		if errors.Is(removed, os.ErrNotExist) {
			removed = nil
		}
		return errors.Join(closed, removed)
	}
	size, err := io.Copy(temp, io.LimitReader(io.MultiReader(&head, source), maxSpool+1))
	if err == nil && size > maxSpool {
		err = fmt.Errorf("it is larger than %d MiB; name the file instead", int64(maxSpool)>>20)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("%s: it cannot be kept in a temporary file: %w", name, err), release())
	}
	return &File{
		Name: name, size: size, release: release,
		content: func() (io.ReadCloser, error) { return whole(temp, size), nil },
	}, nil
}

// kept is what is kept, read from its beginning or from any place.
type kept struct{ *io.SectionReader }

func (kept) Close() error { return nil }

func whole(content io.ReaderAt, size int64) kept { return kept{io.NewSectionReader(content, 0, size)} }
