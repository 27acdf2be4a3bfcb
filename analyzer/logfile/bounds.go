package logfile

// The bounds of what a file may take: beyond them reading ends with an error that
// names the bound, so that no file fills the memory or the disk.
const (
	maxRecord       = 4 << 20  // bytes of one record of a text file
	maxColumns      = 2000     // cells of one record or row
	maxUnpacked     = 64 << 30 // bytes that come out of one packed file or member of an archive
	maxRatio        = 200      // times as many bytes that come out of a packed file as go in,
	ratioFrom       = 1 << 28  // once so many have come out
	maxWindow       = 1 << 27  // bytes of memory that unpacking a zstd file may take
	maxMembers      = 10_000   // logs in one archive
	maxFiles        = 1<<16 - 1
	maxWorkbook     = 4 << 30  // bytes that come out of one part of a workbook
	maxWorkbookFile = 1 << 30  // bytes of a workbook as it is
	maxWorkbookPart = 16 << 20 // bytes of the styles of a workbook, and of its list of sheets
	maxWorkbookText = 1 << 30  // bytes of the texts that the cells of a workbook share
	spoolMemory     = 64 << 20 // bytes of standard input in memory; a longer one goes to a temporary file
	maxSpool        = 64 << 30 // bytes of that file
	maxTexts        = 16       // text columns
	maxRejects      = 1 << 20  // rejected rows of one file that are listed; the rest are only counted
	maxRemembered   = 4096     // different words of a column that are remembered
	maxCustomers    = 1 << 12  // customers that are remembered to see whether any returns; of more, an even part
	maxOverlap      = 1 << 22  // rows that are remembered to see whether another file has them too; of more, an even part
	maxAlike        = 1 << 20  // starts with their customers, of rows without an id, that are remembered to see whether another file has them; of more, an even part
	maxDeduped      = 1 << 27  // rows without an id that are remembered to remove those that another file has too
)

// How much of a file a layout is proposed from.
const (
	sampleBytes = 64 << 10 // for the encoding and the delimiter
	sampleRows  = 1000     // for the roles and forms of the columns
	headerRows  = 50       // within which the header stands
)

// maxRereads is how often a file is read again because its later rows contradict
// the layout: once for its encoding, once for the ends of its lines, once for its
// columns, and once more where only then its lengths of time can be held against
// start and end.
const maxRereads = 4
