// The frame of every chart: drawing it, drawing it anew when its width, language
// or colours change, telling about a row, and saving it as a picture.

// charts are those that are drawn now: {frame, spec, model, drawing}.
const charts = [];

// addChart draws a chart in a frame, which is a figure with a plot in it.
function addChart(frame, spec, model) {
  const plot = frame.querySelector('.plot');
  const chart = { frame, plot, spec, model, drawing: echarts.init(plot, null, { renderer: 'svg' }) };
  charts.push(chart);
  frame.querySelector('.save').append(saveButton(chart, 'svg'), saveButton(chart, 'png'));
  draw(chart);
  return chart;
}

// draw makes the options of a chart for the width that it has.
function draw(chart) {
  const width = state.printing ? paperWidth : chart.plot.clientWidth;
  if (width === 0) return;
  const options = optionsOf(chart.spec, chart.model, width);
  chart.plot.style.height = options.height + 'px';
  chart.drawing.resize({ width, height: options.height });
  chart.drawing.setOption(options.option, { notMerge: true });
  chart.drawing.getZr().flush();
  const remark = chart.frame.querySelector('.part');
  remark.hidden = !chart.spec.part && !isCut(chart.spec);
  remark.dataset.word = isCut(chart.spec) ? 'cutChart' : 'partChart';
  remark.textContent = say(remark.dataset.word);
}

// optionsOf returns what the library is told, and the height in pixels.
function optionsOf(spec, model, width) {
  const drawn = drawers[spec.kind](viewOf(spec, model), width);
  const option = {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: fonts, color: theme().ink },
    ...drawn.option,
  };
  option.tooltip = { ...tooltip(), ...option.tooltip };
  return { option, height: Math.round(drawn.height) };
}

// paperWidth is that of A4 between its margins, in the pixels of which an inch has
// 96: while a browser prepares to print, an element still has its width on the screen.
const paperWidth = 680;

// Without quotes, which the library would not escape in a picture that is saved.
const fonts = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif';

function redrawAll() {
  for (const chart of charts) draw(chart);
}

// viewOf reads the rows that a chart draws, by the ids of its columns.
function viewOf(spec, model) {
  const cell = (row, id) => row[place(model, id)] || {};
  return {
    spec,
    rows: spec.rows.map((k) => model.inOrder[k]),
    column: (id) => model.columns[place(model, id)],
    cell,
    text: (row, id) => shown(cell(row, id)),
    id: (row, id) => idOf(cell(row, id)),
    value: (row, id) => (cell(row, id).value === undefined ? null : cell(row, id).value),
    unit: (id) => model.columns[place(model, id)].unit,
    label: (id) => inLanguage(model.columns[place(model, id)].label),
  };
}

function tooltip() {
  return {
    appendTo: document.body, className: 'tip', confine: true, transitionDuration: 0,
    backgroundColor: theme().back, borderColor: theme().line, textStyle: { color: theme().ink, fontSize: 13 },
  };
}

// tell returns what is told of a row: its names, what is drawn, and what the chart
// says of it besides. It is made of elements, so that any text is only text.
function tell(view, row, ids, names = [view.spec.category]) {
  const box = make('div', { class: 'told' }, make('b', {}, names.map((id) => view.text(row, id)).join(' → ')));
  for (const id of [...ids, ...(view.spec.says || [])]) {
    const cell = view.cell(row, id);
    const text = shown(cell);
    if (!text || text === unknownMark) continue;
    const range = cell.text ? '' : interval(cell, cell.unit);
    box.append(make('span', {}, `${view.label(id)}: ${text}${range ? ` (${range})` : ''}`));
  }
  return box;
}

function saveButton(chart, format) {
  return make('button', {
    type: 'button', 'data-title': format === 'svg' ? 'saveSVG' : 'savePNG', onclick: () => savePicture(chart, format),
  }, format.toUpperCase());
}

// The width of a saved picture, in pixels: half of a slide's, drawn twice as fine.
const pictureWidth = 1280;

// picture draws a chart by itself, with its title, in the light colours.
function picture(chart) {
  const before = state.printing;
  state.printing = true;
  try {
    const { option, height } = optionsOf(chart.spec, chart.model, pictureWidth);
    const above = 56;
    const drawing = echarts.init(null, null, { renderer: 'svg', ssr: true, width: pictureWidth, height: height + above });
    drawing.setOption({ ...option, tooltip: undefined, ...lowered(option, above), backgroundColor: themes.light.back, title: { text: titleOf(chart.spec), left: 16, top: 12, textStyle: { fontSize: 20, color: themes.light.ink, width: pictureWidth - 32, overflow: 'break' } } });
    const svg = drawing.renderToSVGString();
    drawing.dispose();
    return { svg, width: pictureWidth, height: height + above };
  } finally {
    state.printing = before;
  }
}

// lowered makes room for a title above what is drawn.
function lowered(option, above) {
  const down = (part) => ({ ...part, top: (part.top || 0) + above });
  if (option.grid) return { grid: Array.isArray(option.grid) ? option.grid.map(down) : down(option.grid) };
  return { series: option.series.map(down) };
}

function titleOf(spec) {
  return typeof spec.title === 'number' ? textAt(spec.title) : inLanguage(spec.title);
}

function savePicture(chart, format) {
  const { svg, width, height } = picture(chart);
  const name = chart.frame.dataset.chart;
  const blob = new Blob([svg], { type: 'image/svg+xml' });
  if (format === 'svg') return download(blob, name + '.svg');
  const image = new Image();
  image.onload = () => {
    const canvas = make('canvas', { width: 2 * width, height: 2 * height });
    canvas.getContext('2d').drawImage(image, 0, 0, 2 * width, 2 * height);
    canvas.toBlob((png) => download(png, name + '.png'), 'image/png');
  };
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
}

function download(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = make('a', { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// openOnPaper shows the tables that have no chart while the page is printed.
function openOnPaper(printing) {
  for (const details of document.querySelectorAll('section > details')) {
    if (details.parentElement.querySelector('figure')) continue;
    if (printing) details.dataset.before = details.open;
    details.open = printing || details.dataset.before === 'true';
  }
}

// Before printing, charts take the width of the paper and the light colours.
function followPaper() {
  const paper = window.matchMedia('print');
  const change = (printing) => {
    if (state.printing === printing) return;
    state.printing = printing;
    openOnPaper(printing);
    redrawAll();
  };
  window.addEventListener('beforeprint', () => change(true));
  window.addEventListener('afterprint', () => change(false));
  paper.addEventListener('change', (event) => change(event.matches));
}
