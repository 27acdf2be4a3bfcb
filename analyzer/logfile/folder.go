package logfile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// logNames says which files of a folder or an archive are its logs.
const logNames = "files such as .csv, .tsv, .txt and .xlsx, also packed as .gz or .zst"

// logEndings end the names of logs. Old and other workbooks are among them: that
// these cannot be read is to be said, not to be passed over.
var logEndings = []string{".csv", ".tsv", ".tab", ".txt", ".log", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".zip"}

// remarks begin the names of texts that come with logs and are none.
var remarks = []string{"readme", "leesmij", "license", "licence", "licentie"}

// looksLikeLog reports whether a file in a folder or archive is one of its logs,
// by its name. Hidden files and the locks of spreadsheet programs are none.
func looksLikeLog(name string) bool {
	name = strings.ToLower(name)
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") {
		return false
	}
	if slices.ContainsFunc(remarks, func(r string) bool { return strings.HasPrefix(name, r) }) {
		return false
	}
	for _, pack := range []string{".gz", ".zst"} {
		if inner, packed := strings.CutSuffix(name, pack); packed {
			return !strings.Contains(inner, ".") || slices.ContainsFunc(logEndings, func(e string) bool { return strings.HasSuffix(inner, e) })
		}
	}
	return slices.ContainsFunc(logEndings, func(e string) bool { return strings.HasSuffix(name, e) })
}

// isNamed reports whether a name has an ending, in any case.
func isNamed(name, ending string) bool { return strings.HasSuffix(strings.ToLower(name), ending) }

// logsIn returns the logs of a folder in the order of their names, but none of the
// folders in it.
func logsIn(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", folder, OpenError(err))
	}
	var logs []string
	for _, e := range entries {
		name := filepath.Join(folder, e.Name())
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() && looksLikeLog(e.Name()) {
			logs = append(logs, name)
		}
	}
	if len(logs) == 0 {
		return nil, fmt.Errorf("%s: %w", folder, errors.New("there are no logs in this folder ("+logNames+"); folders within it are not looked into"))
	}
	return logs, nil
}
