// The tables as they stand in the page, read once: rows of cells with their
// numbers and texts. The page itself is the only place where they are kept.

// A cell is {text} or {value, low, high, n, marks, signed, unit}; a text is a
// list as in inLanguage.

function readTable(element) {
  const columns = [...element.tHead.rows[0].cells].map((head) => ({
    id: head.dataset.c,
    label: textOf(head),
    unit: head.dataset.u || '',
    interval: 'i' in head.dataset,
    detail: head.classList.contains('d'),
    element: head,
  }));
  const rows = [];
  for (const body of element.tBodies) for (const row of body.rows) rows.push(readRow(row, columns));
  const total = element.tFoot ? readRow(element.tFoot.rows[0], columns) : null;
  return { id: element.dataset.table, element, columns, rows, total };
}

function readRow(row, columns) {
  const cells = [...row.cells].map((element, k) => readCell(element, columns[k]));
  cells.element = row;
  return cells;
}

function readCell(element, column) {
  const d = element.dataset;
  if (element.classList.contains('x')) return { element, unit: d.u || column.unit };
  if (d.v === undefined) return { element, text: textOf(element) };
  const cell = { element, value: Number(d.v), unit: d.u || column.unit, marks: d.m || '', signed: 's' in d };
  if (d.l !== undefined) [cell.low, cell.high] = [Number(d.l), Number(d.h)];
  if (d.n !== undefined) cell.n = Number(d.n);
  return cell;
}

// textOf is the text of an element in both languages.
function textOf(element) {
  if (element.dataset.t !== undefined) return data.texts[element.dataset.t];
  return [element.textContent, element.textContent];
}

// idOf is the text of a cell as programs know it.
function idOf(cell) {
  return cell.text ? cell.text[2] || cell.text[0] : '';
}

// shown writes a cell as people read it.
function shown(cell) {
  if (cell.text) return inLanguage(cell.text);
  return people(cell.value, cell.unit, cell.signed) + (cell.marks || '');
}

// place returns the place of a column by its id, -1 when the table has none.
function place(model, id) {
  return model.columns.findIndex((column) => column.id === id);
}
