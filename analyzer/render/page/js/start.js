// Starts the page: gives the tables their tools, draws the charts, and listens.

const models = {};

// shortTable is the number of rows up to which a table without a chart is open.
const shortTable = 8;

function start() {
  document.documentElement.classList.remove('plain');
  for (const element of document.querySelectorAll('table[data-table]')) {
    const model = readTable(element);
    model.inOrder = [...model.rows]; // as charts count them, however the table is sorted
    models[model.id] = model;
    addTools(model);
    element.closest('details').open = model.rows.length <= shortTable;
  }
  followPaper();
  for (const [id, spec] of Object.entries(data.charts)) {
    const frame = document.querySelector(`figure[data-chart="${id}"]`);
    frame.hidden = false;
    frame.closest('section').querySelector('details').open = false;
    frame.querySelector('.legend').append(...legendOf(spec, models[id]));
    addChart(frame, spec, models[id]);
  }
  startScenario();
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => setLanguage(button.dataset.language));
  }
  document.getElementById('theme').addEventListener('click', () => setTheme(theme() === themes.dark ? 'light' : 'dark'));
  document.getElementById('print').addEventListener('click', () => window.print());
  dark.addEventListener('change', () => { showTheme(); redrawAll(); });
  new ResizeObserver(later(redrawAll)).observe(document.querySelector('main'));
  showTheme();
  translate(document.body);
  markPlace();
}

// legendOf explains the colours and marks of a chart.
function legendOf(spec, model) {
  const key = (colour, label) => make('li', {}, make('i', { class: `swatch c-${colour}` }), label);
  const item = (text) => spanOf(text);
  if (spec.kind === 'stacked') {
    const keys = spec.values.map((id) => key(shortOf(id), item(model.columns[place(model, id)].label)));
    if (spec.notes) keys.push(make('li', {}, spoken('span', 'noteMarks')));
    return keys;
  }
  if (spec.kind === 'heat_map' && spec.mark) return [make('li', {}, spoken('span', 'policyMarks'))];
  if (spec.kind === 'bars' && spec.values.length > 1) {
    return spec.values.map((id, k) => key(['plain', 'second'][k % 2], item(model.columns[place(model, id)].label)));
  }
  if (!spec.colour || spec.kind === 'bubbles') return [];
  const seen = new Map();
  for (const k of spec.rows) {
    const cell = model.inOrder[k][place(model, spec.colour)];
    seen.set(idOf(cell), cell.text);
  }
  const heading = make('li', {}, item(model.columns[place(model, spec.colour)].label));
  const line = spec.kind === 'pareto' ? [make('li', {}, make('i', { class: 'swatch line' }), spoken('span', 'running'))] : [];
  return [heading, ...[...seen].map(([id, text]) => key(id, item(text))), ...line];
}

// spanOf is an element with a text of the report, which follows the language.
function spanOf(text) {
  const at = data.texts.indexOf(text);
  return at < 0 ? make('span', {}, inLanguage(text)) : make('span', { 'data-t': at }, inLanguage(text));
}

// markPlace shows in the contents which section is being read.
function markPlace() {
  const links = new Map([...document.querySelectorAll('nav a')].map((link) => [link.hash.slice(1), link]));
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting || !links.has(entry.target.id)) continue;
      for (const link of links.values()) link.removeAttribute('aria-current');
      links.get(entry.target.id).setAttribute('aria-current', 'true');
    }
  }, { rootMargin: '-20% 0px -70% 0px' });
  for (const section of document.querySelectorAll('main section[id]')) seen.observe(section);
}

start();
