// Tables that sort, filter and copy.

function addTools(model) {
  const counts = make('span', { class: 'counts', role: 'status' });
  const filter = make('input', { type: 'search', 'data-placeholder': 'filter', oninput: () => filterRows(model, filter.value, counts) });
  const copy = spoken('button', 'copy', { type: 'button', onclick: () => copyTable(model, counts) });
  const tools = make('div', { class: 'tools' });
  if (model.rows.length > 5) tools.append(filter);
  if (model.rows.some((row) => row.some((cell) => cell.low !== undefined || cell.n !== undefined))) tools.append(toggle('intervals', model.element, 'slim', true));
  if (model.columns.some((column) => column.detail)) tools.append(toggle('details', model.element, 'main', true));
  tools.append(copy, counts);
  model.element.closest('.scroll').before(tools);
  if (model.rows.length > 1) model.columns.forEach((column, k) => addSorting(model, column, k));
}

// toggle returns a button that takes a class away from a table, which hides some
// of it, and gives it back.
function toggle(word, element, hidingClass, hides) {
  element.classList.toggle(hidingClass, hides);
  const button = spoken('button', word, {
    type: 'button',
    'aria-pressed': String(!hides),
    onclick: () => {
      const hidden = element.classList.toggle(hidingClass);
      button.setAttribute('aria-pressed', String(!hidden));
    },
  });
  return button;
}

function addSorting(model, column, k) {
  const button = make('button', { type: 'button', 'data-title': 'sort', onclick: () => sortRows(model, k) }, ...column.element.childNodes);
  if (column.element.dataset.t !== undefined) {
    button.dataset.t = column.element.dataset.t;
    delete column.element.dataset.t;
  }
  column.element.append(button);
}

// sortRows sorts by a column: numbers from high to low first, texts from A to Z,
// the other way round the second time. What is not known stays last.
function sortRows(model, k) {
  const head = model.columns[k].element;
  const numbers = model.rows.some((row) => row[k].value !== undefined);
  const before = head.getAttribute('aria-sort');
  const descending = before ? before === 'ascending' : numbers;
  for (const column of model.columns) column.element.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  const order = (a, b) => {
    const [x, y] = [a[k], b[k]];
    if (x.text || y.text) return (x.text ? inLanguage(x.text) : '').localeCompare(y.text ? inLanguage(y.text) : '', state.language, { numeric: true });
    return x.value - y.value;
  };
  const known = (row) => row[k].text !== undefined || row[k].value !== undefined;
  model.rows.sort((a, b) => {
    if (known(a) !== known(b)) return known(a) ? -1 : 1;
    return known(a) ? (descending ? order(b, a) : order(a, b)) : 0;
  });
  model.element.tBodies[0].append(...model.rows.map((row) => row.element));
}

function filterRows(model, wanted, counts) {
  const needle = wanted.trim().toLocaleLowerCase(state.language);
  let left = 0;
  for (const row of model.rows) {
    const found = row.some((cell) => cell.text && inLanguage(cell.text).toLocaleLowerCase(state.language).includes(needle));
    row.element.hidden = !found && needle !== '';
    if (!row.element.hidden) left++;
  }
  counts.textContent = needle === '' ? '' : say('filtered', { shown: left, all: model.rows.length });
}

async function copyTable(model, status) {
  const text = asCSV(model);
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = say('copied');
  } catch {
    status.textContent = say(copyByHand(text) ? 'copied' : 'notCopied');
  }
}

// copyByHand copies where the browser keeps the clipboard to pages from a server.
function copyByHand(text) {
  const area = make('textarea', { class: 'away' });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

// asCSV writes the rows that are shown as the program writes CSV: commas, lines
// that end in CR LF, ids as the header, numbers for programs, and beside a share
// its base and interval.
function asCSV(model) {
  const header = model.columns.flatMap((column) => (column.interval ? [column.id, `${column.id}_n`, `${column.id}_low`, `${column.id}_high`] : [column.id]));
  const lines = [header.map(quoted)];
  const rows = model.rows.filter((row) => !row.element.hidden);
  if (model.total) rows.push(model.total);
  for (const row of rows) {
    lines.push(row.flatMap((cell, k) => {
      const first = cell.text ? quoted(harmless(idOf(cell))) : machine(cell.value);
      return model.columns[k].interval ? [first, machine(cell.n), machine(cell.low), machine(cell.high)] : [first];
    }));
  }
  return lines.map((line) => line.join(',') + '\r\n').join('');
}

// harmless puts an apostrophe before a text that a spreadsheet would run.
function harmless(text) {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text) {
  return text === '\\.' || /[",\r\n]|^\s/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
