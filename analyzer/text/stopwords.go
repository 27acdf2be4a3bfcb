package text

// stopWords are the words that say nothing of what a contact is about, folded. Negations
// are not among them: "niet ontvangen" and "not received" tell.
var stopWords = [...]string{dutchStopWords, englishStopWords, politeStopWords}

const dutchStopWords = `
	de het een der den des en of maar want dus toch ook al als dan dat die dit deze daar er hier waar wat wie welke welk wanneer hoe
	waarom waardoor daarom daardoor daarna daarbij hierbij hiermee ik jij je u uw ge gij hij zij ze we wij wie jullie mij me hem haar hen
	hun ons onze onzes mijn jouw jou zijn zich zelf zichzelf ben bent is was waren wordt worden werd werden geworden heb hebt heeft
	hebben had hadden gehad kan kun kunt kunnen kon konden zal zult zullen zou zouden mag mogen mocht mochten moet moeten moest
	moesten wil wilt willen wilde wilden doe doet doen deed deden gedaan ga gaat gaan ging gingen gegaan kom komt komen kwam
	kwamen gekomen laten liet staat staan stond ligt liggen lag zit zitten zat geef geeft geven gaf krijg krijgt krijgen kreeg
	zeg zegt zeggen zei ziet zien zag maak maakt maken maakte aan af bij binnen boven buiten door in langs met na naar naast
	om onder op over per rond sinds te tegen ten ter tot tussen uit van vanaf vanuit via voor vooral voordat zodat omdat
	doordat zonder volgens wegens graag even eens nu nog net zo zeer heel erg veel meer meest minder min weinig iets alles alle
	allemaal elk elke ieder iedere iemand ander andere anders zelfde dezelfde hetzelfde zulke zoals wel ja nee nou toen
	terwijl tijdens hoewel indien of ofwel nadat totdat reeds echter namelijk bijvoorbeeld eigenlijk gewoon misschien
	waarschijnlijk steeds altijd soms vaak weer alweer opnieuw pas vandaag morgen gisteren dag dagen week weken maand maanden
	jaar uur keer`

const englishStopWords = `
	a an the and or but if then else so because as until while of at by for with about against between into through during
	before after above below to from up in out on over under again further once here there when where why how all any
	both each few more most other some such only own same than too very s t can will just don should now i me my myself we
	our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them
	their theirs themselves what which who whom this that these those am is are was were be been being have has had having do
	does did doing would could may might must shall ll re ve d m didn doesn isn wasn weren hasn haven hadn won couldn
	shouldn wouldn ain aren get gets got getting go goes going went come comes came let make makes made say says said see
	tell told want wants wanted like also still yet already back one two first last day days week weeks month months year
	today tomorrow yesterday yes upon per via us im ive id`

// politeStopWords are those of every contact: who, and what everybody says.
const politeStopWords = `
	klant klanten klantgegevens mevrouw meneer mevr dhr heer mw beste geachte hallo hoi goedemorgen goedemiddag goedenavond
	groet groeten groetjes vriendelijke vriendelijk alvast bedankt dank dankjewel dankuwel mvg alstublieft svp customer customers
	client caller dear hello hi hey please thanks thank regards kind sincerely cheers mr mrs ms`
