package browsertest

import (
	"fmt"
	"os"
	"testing"
)

func TestLook(t *testing.T) {
	for _, c := range []struct {
		name string
		o    Options
	}{{"w390", Options{Width: 390, Height: 844}}, {"d390", Options{Width: 390, Height: 844, Dark: true}}, {"d1280", Options{Width: 1280, Height: 900, Dark: true}}, {"w1920", Options{Width: 1920, Height: 1080}}, {"w1280", Options{}}} {
		p := Open(t, os.Getenv("LOOK"), c.o)
		if c.name == "d390" {
			p.Run(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`)
		}
		os.WriteFile("/tmp/wt-7a/look/"+c.name+".png", p.Picture(), 0o600)
		fmt.Println(c.name)
		if c.name == "w1280" {
			os.WriteFile("/tmp/wt-7a/look/p.pdf", p.PDF(), 0o600)
		}
	}
}
