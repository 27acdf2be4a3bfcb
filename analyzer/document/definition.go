package document

// Definition says what a name of the document means: a figure, a table, a column, a
// line of the books or a setting.
type Definition struct {
	ID      string // as programs know it; "owners.share" is a column of one table
	Label   Text
	Rule    Text // in plain words
	Formula string
	Base    Text // what the n of a share counts; zero when it has none
	Source  string
}
