package contact

// Feeling is what the words of a customer show, as the taxonomy lists emotions.
type Feeling uint8

// What is no emotion.
const (
	NoText    Feeling = 0   // nothing is known of what the customer said
	NoEmotion Feeling = 255 // what the customer said shows none
)

// Feels returns the feeling of an emotion, by its place in the taxonomy.
func Feels(emotion int) Feeling { return Feeling(emotion + 1) }

// Emotion returns the place of the emotion in the taxonomy, if there is one.
func (f Feeling) Emotion() (place int, ok bool) {
	return int(f) - 1, f != NoText && f != NoEmotion
}

// And returns what two texts show together: the emotion that stands first in the
// taxonomy.
func (f Feeling) And(o Feeling) Feeling {
	switch {
	case f == NoText:
		return o
	case o == NoText:
		return f
	}
	return min(f, o)
}
