package main

import "testing"

func TestColoured(t *testing.T) {
	tests := []struct {
		terminal bool
		env      map[string]string
		want     bool
	}{
		{true, map[string]string{"TERM": "xterm"}, true},
		{true, map[string]string{"TERM": "xterm", "NO_COLOR": ""}, true},
		{true, map[string]string{"TERM": "xterm", "NO_COLOR": "1"}, false},
		{true, map[string]string{"TERM": "dumb"}, false},
		{true, map[string]string{"TERM": "dumb", "WT_SESSION": "1"}, false},
		{true, map[string]string{"WT_SESSION": "1"}, true},
		{true, nil, false},
		{false, map[string]string{"TERM": "xterm"}, false},
	}
	for _, test := range tests {
		if got := coloured(test.terminal, func(name string) string { return test.env[name] }); got != test.want {
			t.Errorf("terminal %v, %v: %v", test.terminal, test.env, got)
		}
	}
}
