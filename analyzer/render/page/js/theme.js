// Colours: light, dark, and light again on paper. All charts take theirs from
// here. The colours of the kinds are those of Okabe and Ito, which stay apart for people
// who are colour-blind, darker on white so that they can be read, and lighter in the
// dark. The style sheet has the same.

const themes = {
  light: {
    back: '#ffffff', ink: '#1b2430', soft: '#56616f', line: '#c9d0d8', faint: '#eef1f4', plain: '#0a5a9c', second: '#8a6d00',
    goal: '#7a1fa2', deep: '#0a4f87', pale: '#e8f1f8', onDeep: '#ffffff',
    valuable: '#00805a', hygiene: '#0072b2', avoidable: '#c04b00', unmapped: '#757575', yes: '#0072b2', no: '#c04b00',
    leverage: '#00805a', automate: '#0072b2', eliminate: '#c04b00', simplify: '#8a6d00',
  },
  dark: {
    back: '#161b22', ink: '#e8ecf1', soft: '#a9b4c0', line: '#3d4753', faint: '#222a34', plain: '#6db7ee', second: '#e0c04c',
    goal: '#d9a5f0', deep: '#8cc8f5', pale: '#1f2f3e', onDeep: '#10161d',
    valuable: '#2fc795', hygiene: '#56b4e9', avoidable: '#ff8f4d', unmapped: '#a3a3a3', yes: '#56b4e9', no: '#ff8f4d',
    leverage: '#2fc795', automate: '#56b4e9', eliminate: '#ff8f4d', simplify: '#e0c04c',
  },
};

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function theme() {
  if (state.printing) return themes.light;
  return themes[document.documentElement.dataset.theme || (dark.matches ? 'dark' : 'light')];
}

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  showTheme();
  redrawAll();
}

function showTheme() {
  const other = theme() === themes.dark ? 'light' : 'dark';
  const button = document.getElementById('theme');
  button.dataset.word = other;
  button.textContent = say(other);
}

// colourOf is the colour of a word such as a kind; others are all of one colour.
function colourOf(id) {
  return theme()[id] || theme().plain;
}

// inkOn is the colour of a text that is read best on a fill.
function inkOn(fill) {
  const light = brightness(fill);
  const contrast = (ink) => (Math.max(light, brightness(ink)) + 0.05) / (Math.min(light, brightness(ink)) + 0.05);
  return ['#10161d', '#ffffff'].sort((a, b) => contrast(b) - contrast(a))[0];
}

// brightness is the relative luminance of a colour, as WCAG 2 defines it.
function brightness(colour) {
  const channel = (k) => {
    const x = parseInt(colour.slice(1 + 2 * k, 3 + 2 * k), 16) / 255;
    return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2);
}

// mixed is a colour between two, at a part from 0 to 1.
function mixed(from, to, part) {
  const at = (colour, k) => parseInt(colour.slice(1 + 2 * k, 3 + 2 * k), 16);
  const channel = (k) => Math.round(at(from, k) + (at(to, k) - at(from, k)) * part).toString(16).padStart(2, '0');
  return '#' + channel(0) + channel(1) + channel(2);
}
