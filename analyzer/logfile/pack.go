package logfile

import (
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// packing is what the content of a file is packed with.
type packing uint8

const (
	unpacked packing = iota
	gzipped
	zstandard
)

func (p packing) String() string { return [...]string{"text", "gzip file", "zstd file"}[p] }

// packing returns what the layout says the file is packed with.
func (l *Layout) packing() packing {
	switch {
	case l.Gzip:
		return gzipped
	case l.Zstd:
		return zstandard
	}
	return unpacked
}

// unpack returns what comes out of a packed file. It ends in an error beyond the
// bounds: no file of a few bytes can fill the memory or take a day.
func unpack(source *counter, p packing, limit bounds) (io.ReadCloser, error) {
	var content io.ReadCloser
	var err error
	switch p {
	case gzipped:
		content, err = gzip.NewReader(source)
	case zstandard:
		var d *zstd.Decoder
		d, err = zstd.NewReader(source, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
		if err == nil {
			content = d.IOReadCloser()
		}
	default:
		return io.NopCloser(source), nil
	}
	if err != nil {
		return nil, fmt.Errorf("the %s cannot be unpacked: %w", p, err)
	}
	return &bounded{what: p.String(), source: content, packed: source, bounds: limit}, nil
}

// bounds are what may come out of a packed file.
type bounds struct {
	size  int64 // bytes at most
	ratio int64 // times as many bytes as went in at most
	from  int64 // the bytes from which the ratio counts
}

// unpackBounds are the bounds of every packed file.
var unpackBounds = bounds{size: maxUnpacked, ratio: maxRatio, from: ratioFrom}

// bounded is what comes out of a packed file, within bounds.
type bounded struct {
	bounds
	what   string // a gzip file
	source io.ReadCloser
	packed *counter
	n      int64
}

func (b *bounded) Close() error { return b.source.Close() }

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.source.Read(p)
	b.n += int64(n)
	switch {
	case b.n > b.size:
		return 0, fmt.Errorf("more than %d MiB come out of this %s; unpack it and split it", b.size>>20, b.what)
	case b.n > b.from && b.n > b.ratio*b.packed.n.Load():
		return 0, fmt.Errorf("more than %d times as much comes out of this %s as it holds: that is no log; if it is, unpack it first", b.ratio, b.what)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return n, fmt.Errorf("the %s is cut short; fetch it again", b.what)
	case errors.Is(err, zstd.ErrWindowSizeExceeded):
		return n, fmt.Errorf("the %s needs more than %d MiB of memory to unpack; pack it with a smaller window", b.what, maxWindow>>20)
	case err != nil && err != io.EOF:
		return n, fmt.Errorf("the %s is damaged: %w", b.what, err)
	}
	return n, err
}
