package logfile

import "bytes"

// lastAppName is the header of the program of Asterisk that had a call last. An
// answered call that ended in the voicemail was answered by nobody.
const lastAppName = "lastapp"

// voicemailApp is the program that takes messages.
const voicemailApp = "VoiceMail"

// lastAppOf returns the column with it, -1 if there is none. In a log without names
// it stands two columns before the start.
func lastAppOf(l *Layout) int {
	start := l.index(Start)
	if l.Header == 0 && start >= 2 && l.Columns[start].Origin == ByShape {
		return start - 2
	}
	for i := range l.Columns {
		if readHeader([]byte(l.Columns[i].Header)).full == lastAppName {
			return i
		}
	}
	return -1
}

// inVoicemail reports whether a call ended in the voicemail.
func (p *pass) inVoicemail(cells [][]byte) bool {
	return bytes.EqualFold(cellAt(cells, p.lastApp), []byte(voicemailApp))
}
