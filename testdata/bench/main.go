//go:build unix

// Bench holds contactlog beside other ways to the same figures. See README.md.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
)

const usage = `usage:
  bench log ROWS SEED               writes a made-up log as CSV
  bench workbook LOG FILE           writes the rows of a log as a workbook
  bench rules FOLDER                writes the reasons: reasons.yaml for contactlog, codes.tsv and rules.tsv for others
  bench plain LOG                   the figures, by package encoding/csv, regexp and maps
  bench traced LOG TRACE            the figures, by the account that contactlog gives of every row
  bench same FILE FILE              whether two sets of figures are equal
  bench pairs RUNS NAME COMMAND...  runs commands in turn; each but the first is held against the first
  bench inflate FILE                unpacks the parts of a workbook
  bench excelize FILE               reads the rows of a workbook with excelize
`

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	err := run(os.Args[1:], out)
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	if len(args) == 0 {
		return fmt.Errorf("no command\n%s", usage)
	}
	command, args := args[0], args[1:]
	need := map[string]int{"log": 2, "workbook": 2, "rules": 1, "plain": 1, "traced": 2, "same": 2, "inflate": 1, "excelize": 1}
	if n, known := need[command]; known && len(args) != n {
		return fmt.Errorf("%s takes %d arguments\n%s", command, n, usage)
	}
	switch command {
	case "log":
		rows, err := strconv.Atoi(args[0])
		if err != nil {
			return err
		}
		seed, err := strconv.ParseUint(args[1], 10, 64)
		if err != nil {
			return err
		}
		return writeLog(out, rows, seed)
	case "workbook":
		return writeWorkbook(args[0], args[1])
	case "rules":
		return writeRules(args[0])
	case "plain":
		return plain(args[0], out)
	case "traced":
		return traced(args[0], args[1], out)
	case "same":
		return same(args[0], args[1])
	case "inflate":
		return unpack(args[0], out)
	case "excelize":
		return readRows(args[0], out)
	case "pairs":
		return pairs(args, out)
	}
	return fmt.Errorf("no command %q\n%s", command, usage)
}
