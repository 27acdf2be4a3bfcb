// Package logfile turns files into the rows of a contact log.
//
//	Open       names become files: patterns, folders, archives, standard input, pipes
//	Recognise  a file's beginning becomes a Layout: how it is to be read
//	Read       its rows go to a Sink under that Layout, each verified
//
// A [Layout] says what the rows are packed in, how they are written, which row is
// the header, which role each column has, and what form its cells have: the order
// of day and month, the unit of plain lengths of time, the decimal mark, whether
// keys are phone numbers, the scale of scores; and on what ground (its header, its
// values, end less start). Recognition proposes one from the first records. It finds
// the header (header.go; groups.go one of two rows), gives the roles first to the
// columns that the user names, then to those whose header is the name of a role, then
// to those whose header is a known word (aliases.go), or a longer form of one
// (meanings.go), and whose values fit (assign.go; assignstart.go the start; fit.go,
// fitdates.go and fitkeys.go say what fits); then it reads these records as the whole
// file will be read (prove.go). What vendors write is in tables, never in code.
//
// Reading takes nothing for granted. While it hands out rows, it gathers per column
// what the cells say about their form (evidence.go). If the whole file contradicts the
// proposal, what was handed out is dropped and the file is read again under the
// layout that the evidence asks for, some few times at most: for the encoding, the
// ends of lines and the columns. What the evidence leaves open is a [Doubt]; what no
// layout can settle is an error. What the words of a column were taken for is told
// with them ([ColumnWords]); unknown ones are blank, and told by their shapes.
//
// What surrounds the rows (titles, footers, a header that returns where files were
// joined) is counted apart, and what breaks into them (a quote that is never closed,
// an end that is cut off) is told: no row is lost in silence. An [Overlap] holds the
// rows of the files of one log against each other.
//
// People check all this with [Inspect], which reads a whole file, keeps none of its
// rows and shows of its values only what names nobody (show.go). A layout that they
// save (layoutsave.go, layoutload.go) takes the place of recognition: [Options.Saved]
// holds every file to it. Its columns are found by their names (savedmatch.go), its
// forms are verified on every row (savedform.go), and what contradicts it is a
// [Misfit], for a nightly run must not guess. Saving and loading go by the names that
// the fields of Layout and Column have in JSON, so that a new field needs no code.
//
// A workbook gives its cells as a person sees them, and says which are dates, times,
// text, errors: a number is guessed to be a date only where its style says nothing,
// and has a decimal point whatever mark the text around it has. Its sheet with the
// most known names is the log (sheets.go). Real dates that lie among dates as text as
// if a spreadsheet had swapped day and month are refused (mixeddates.go). The error of
// a workbook that is damaged names the sheet and the row.
//
// Dates without a zone of their own run by the clock of their row, where a column names
// it (zones.go), else by that of the log.
//
// A row without a readable start is a [Reject] with its position, the shape of the
// cell and the cause. Any other cell that cannot be read is blank and counted. No
// error or list quotes a cell of the log: a shape shows 99-99-9999.
//
// Several goroutines read a file (run.go): one cuts it into parts (feed.go, and for
// texts package csv), several read the rows of a part each (part.go, row.go), and the
// parts are put behind each other in their order. What each learned is joined (join.go)
// to what one alone would have learned, so that the number of goroutines changes
// nothing.
//
// The way of a row is free of allocation: fields are slices of the part's text, keys
// are hashed from one buffer, days, words, codes and queues that came of late are
// found again by one comparison (recent.go), and lengths of time that are small whole numbers
// are counted, to tell at the end what they say of their column (wholelengths.go).
package logfile
