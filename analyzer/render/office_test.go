package render_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"
)

// alwaysRecalculate has LibreOffice forget the values that a workbook keeps
// beside its formulas.
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

// inOffice opens a file in LibreOffice, without its window, and has it saved in
// another format below a folder of its own, which is returned.
func inOffice(t *testing.T, name string, content []byte, args ...string) string {
	t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("LibreOffice (soffice) is not installed, or the run is short")
	}
	dir := t.TempDir()
	settings := filepath.Join(dir, "profile", "user")
	if err := os.MkdirAll(settings, 0o700); err != nil {
		t.Fatal(err)
	}
	for path, content := range map[string][]byte{filepath.Join(settings, "registrymodifications.xcu"): []byte(alwaysRecalculate), filepath.Join(dir, name): content} {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(dir, "out")
	args = append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless"}, args...)
	if said, err := exec.Command(office, append(args, "--outdir", out, filepath.Join(dir, name))...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return out
}

// recalculated returns a workbook as LibreOffice reckons it.
func recalculated(t *testing.T, content []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenFile(filepath.Join(inOffice(t, "report.xlsx", content, "--convert-to", "xlsx"), "report.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}
