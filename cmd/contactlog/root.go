package main

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// version is set when a release is built: -ldflags "-X main.version=1.2.3".
var version = "dev"

func programVersion() string {
	if version != "dev" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && strings.HasPrefix(info.Main.Version, "v") {
		return strings.TrimPrefix(info.Main.Version, "v")
	}
	return version
}

func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "contactlog",
		Short: "How often does a contact centre get it right the first time, and which contacts were avoidable?",
		Long: `contactlog reads the call, chat and e-mail logs that contact centres export
(CSV, XLSX), maps every contact to a contact reason, and says how often
customers are helped the first time, which contacts should never have been
needed, who causes them, and what preventing a part of them saves.

Results go to standard output, everything else to standard error.
Exit codes: 0 done; 1 could not; 2 wrong usage; 3 done, but a threshold of
--fail-if is crossed; 130 or 143 interrupted.`,
		Example: `  contactlog report log.csv
  contactlog saving --contacts 1000000 --cost 10`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.ArbitraryArgs,
		RunE:          helpOrUnknown,
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		var invalid *pflag.InvalidValueError
		if errors.As(err, &invalid) {
			err = fmt.Errorf("--%s: %q is not a whole number", invalid.GetFlag().Name, invalid.GetValue())
		}
		return usageError{hintError{err, fmt.Sprintf("%s --help lists the flags", c.CommandPath())}}
	})
	root.PersistentFlags().BoolVarP(&a.quiet, "quiet", "q", false, "say nothing on standard error but errors")
	root.AddCommand(newReport(a), newSaving(a), newCompare(a), newInspect(a), newReasons(a), newExplain(a), newVersion(a))
	root.SetHelpCommand(newHelp(root))
	root.InitDefaultCompletionCmd()
	completion, _, _ := root.Find([]string{"completion"})
	completion.Args, completion.RunE, completion.Example = cobra.ArbitraryArgs, helpOrUnknown, "  contactlog completion bash"
	for _, shell := range completion.Commands() {
		shell.Args, shell.Example = exactly(0, "no arguments"), "  contactlog completion "+shell.Name()
	}
	return root
}

// helpOrUnknown runs a command that only holds others.
func helpOrUnknown(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return c.Help()
	}
	return unknownCommand(c, args[0])
}

func newHelp(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "What a command does and which flags it has",
		Example: "  contactlog help report",
		Args:    cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			c, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(root, strings.Join(args, " "))
			}
			return c.Help()
		},
	}
}

func unknownCommand(c *cobra.Command, name string) error {
	err := fmt.Errorf("unknown command %q", name)
	c.SuggestionsMinimumDistance = 2
	if near := c.SuggestionsFor(name); len(near) > 0 {
		return usageError{hintError{err, "did you mean: " + c.CommandPath() + " " + strings.Join(near, ", ")}}
	}
	return usageError{hintError{err, c.CommandPath() + " --help lists the commands"}}
}

// exactly returns a check for the number of arguments, named in its error.
func exactly(n int, what string) cobra.PositionalArgs { return between(n, n, what) }

func between(least, most int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if least <= len(args) && len(args) <= most {
			return nil
		}
		return usageError{hintError{fmt.Errorf("%s takes %s, found %d arguments", c.CommandPath(), what, len(args)),
			c.CommandPath() + " --help shows an example"}}
	}
}

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "The version of the program",
		Example: "  contactlog version",
		Args:    exactly(0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(a.stdout, "contactlog "+programVersion())
			return err
		},
	}
}
