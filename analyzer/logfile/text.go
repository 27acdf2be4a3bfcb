package logfile

// Text is a text in the two languages of the program.
type Text struct{ EN, NL string }
