package render_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// inOffice opens a file in LibreOffice, without its window, and has it saved in
// another format below a folder of its own, which is returned.
func inOffice(t *testing.T, name string, content []byte, args ...string) string {
	t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("LibreOffice (soffice) is not installed, or the run is short")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out")
	args = append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless"}, args...)
	if said, err := exec.Command(office, append(args, "--outdir", out, filepath.Join(dir, name))...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return out
}
