// What follows from the scenario: figures, roadmap and sensitivity.

const outcome = { figures: new Map(), chart: null };

function buildResults() {
  const s = data.scenario;
  const list = document.querySelector('#what-if .results');
  for (const result of s.results) {
    if (['contacts_per_year', 'cost_per_contact', 'target'].includes(result.name)) continue;
    const value = make('b', { id: `result-${result.name}` });
    const before = make('small');
    outcome.figures.set(result.name, { result, value, before });
    list.append(make('li', {}, make('span', {}, spanOf(result.label)), value, before));
  }
  if (s.reasons.length > 0) {
    document.querySelector('#what-if .roadmap').hidden = false;
  }
}

function showScenario() {
  if (!scenario) return;
  const s = data.scenario;
  for (const control of controls) control.show(scenario);
  const now = reckon(s, scenario);
  const report = reckon(s, asReported());
  for (const [name, { result, value, before }] of outcome.figures) {
    const write = (x) => (name === 'target_verdict' ? (x ? say(x) : unknownMark) : people(x, result.unit));
    value.textContent = write(now.values[name]);
    const changed = value.textContent !== write(report.values[name]);
    value.classList.toggle('changed', changed);
    value.dataset.exact = now.values[name] ?? '';
    before.textContent = changed ? say('was', { value: write(report.values[name]) }) : '';
  }
  showSensitivity(now.sensitivity);
  if (s.reasons.length > 0) showRoadmap(now);
}

// inMemory makes a model of rows that stand nowhere in the page yet.
function inMemory(id, columns, rows) {
  return { id, columns: columns.map(([name, word, unit]) => ({ id: name, label: words[word], unit })), inOrder: rows, rows };
}

const cellOf = (value, unit) => ({ value: value ?? undefined, unit, marks: '' });

function showSensitivity(rows) {
  const columns = [['target', 'targetColumn', 'share'], ['low', 'costLower', 'euro'], ['same', 'costSame', 'euro'], ['high', 'costHigher', 'euro']];
  fillTable(document.querySelector('#what-if .sensitivity table'), inMemory('sensitivity', columns, rows.map((row) => row.map((x, k) => cellOf(x, columns[k][2])))));
}

const roadmapColumns = [
  ['step', 'step', 'count'], ['reason', 'reason', ''], ['owner', 'owner', ''], ['contacts_per_year', 'prevented', 'per_year'], ['cost_per_contact', 'costEach', 'euro'],
  ['saving_per_year', 'saving', 'euro'], ['running_share', 'shareSoFar', 'share'], ['running_saving', 'savingSoFar', 'euro'],
];

function showRoadmap(now) {
  const rows = now.roadmap.map((step, k) => {
    const values = [k + 1, null, null, step.contacts, step.cost, step.saving, step.share, step.running];
    return values.map((x, j) => {
      if (j === 1) return { text: [...step.reason.label, step.reason.id] };
      if (j === 2) return { text: step.reason.owner };
      return cellOf(x, roadmapColumns[j][2]);
    });
  });
  const model = inMemory('roadmap', roadmapColumns, rows);
  fillTable(document.querySelector('#what-if .roadmap table'), model);
  const part = now.roadmap.length > 0 ? now.roadmap[now.roadmap.length - 1].share : 0;
  const title = languages.map((_, k) => {
    const before = state.language;
    state.language = languages[k];
    const text = say(now.reached ? 'roadmapReached' : 'roadmapShort', { share: people(part, 'share'), target: people(scenario.target, 'share') });
    state.language = before;
    return text;
  });
  const label = languages.map((_, k) => words.target[k].replace('{value}', people(scenario.target, 'share')));
  const spec = {
    kind: 'waterfall', title, category: 'reason', values: ['running_share'], says: ['owner', 'contacts_per_year', 'saving_per_year', 'running_saving'],
    rows: rows.map((_, k) => k), goal: { value: scenario.target, label },
  };
  const frame = document.querySelector('#what-if figure');
  frame.querySelector('h3').textContent = inLanguage(title);
  frame.querySelector('.plot').setAttribute('aria-label', inLanguage(title));
  if (!outcome.chart) outcome.chart = addChart(frame, spec, model);
  else Object.assign(outcome.chart, { spec, model });
  draw(outcome.chart);
}

// fillTable writes a model into a table that has nothing in it yet, or older numbers.
function fillTable(table, model) {
  const numbers = model.columns.map((_, k) => model.rows.some((row) => !row[k].text));
  const head = make('tr', {}, ...model.columns.map((column, k) => make('th', { scope: 'col', class: numbers[k] ? 'r' : null }, inLanguage(column.label))));
  const body = model.rows.map((row) => make('tr', {}, ...row.map((cell, k) => make('td', { class: numbers[k] ? 'r' : null, 'data-exact': cell.value ?? null }, shown(cell)))));
  table.replaceChildren(make('thead', {}, head), make('tbody', {}, ...body));
}
