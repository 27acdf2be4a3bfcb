// What the page was made with: the texts in both languages, the charts and the
// scenario. The tables themselves are read from the page, see model.js.

const data = JSON.parse(document.getElementById('data').textContent);

// state is all that changes while the page is open.
const state = { language: document.documentElement.lang };

const languages = ['en', 'nl'];

// inLanguage returns a text, which is a list of English, Dutch and perhaps the
// name by which programs know it.
function inLanguage(text) {
  return text[languages.indexOf(state.language)];
}

function textAt(place) {
  return inLanguage(data.texts[place]);
}

// say returns what the page itself says, with each {name} filled in.
function say(word, parts = {}) {
  return inLanguage(words[word]).replace(/\{(\w+)\}/g, (whole, name) => (name in parts ? parts[name] : whole));
}

// make returns an element with attributes and children; texts are only ever text.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

// spoken returns an element with a word of the page, which follows the language.
function spoken(tag, word, attributes = {}) {
  return make(tag, { ...attributes, 'data-word': word }, say(word));
}

// later returns a function that runs once calls to it have ceased for a moment.
function later(run, milliseconds = 150) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };
}
