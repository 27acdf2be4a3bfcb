// Charts of bars: plain, Pareto, stacked over time, and steps to a target.

const rowHeight = 26; // pixels of a bar with the blank around it

// names is an axis with the names of rows, read from top to bottom.
function names(list, width) {
  const room = Math.min(300, Math.round(width * 0.36));
  return {
    room,
    axis: {
      type: 'category', inverse: true, data: list, axisTick: { show: false }, axisLine: { lineStyle: { color: theme().line } },
      axisLabel: { color: theme().ink, fontSize: 12, width: room - 12, overflow: 'truncate', interval: 0 },
    },
  };
}

// scale is an axis of values in a unit.
function scale(unit, extra = {}) {
  return {
    type: 'value', minInterval: unit === 'count' ? 1 : 0, axisLabel: { color: theme().soft, formatter: (x) => brief(x, unit), hideOverlap: true },
    splitLine: { lineStyle: { color: theme().faint } }, ...extra,
  };
}

// brief writes a value at an axis, without the decimals that are all 0.
function brief(x, unit) {
  if (unit === 'share') return decimal(x * 100, Number.isInteger(Math.round(x * 1000) / 10) ? 0 : 1) + ' %';
  return unit === 'count' ? people(x, unit).replace(/[.,]0$/, '') : people(x, unit);
}

function valueLabel(text) {
  return { show: true, position: 'right', color: theme().ink, fontSize: 12, formatter: text };
}

// most is the greatest number of bars of a chart; the table has them all.
const most = 40;

// isCut reports whether a chart has bars of only the first rows of its table.
function isCut(spec) {
  return spec.rows.length > most && ['bars', 'pareto', 'waterfall'].includes(spec.kind);
}

function drawBars(view, width) {
  const { spec } = view;
  const rows = view.rows.slice(0, most);
  const { room, axis } = names(rows.map((row) => view.text(row, spec.category)), width);
  const several = spec.values.length > 1;
  const fills = [theme().plain, theme().second];
  const fill = (row, k) => (several ? fills[k % fills.length] : colourOf(spec.colour ? view.id(row, spec.colour) : ''));
  const series = spec.values.map((id, k) => ({
    type: 'bar', name: view.label(id), barMaxWidth: 20, barGap: '10%',
    data: rows.map((row) => ({ value: view.value(row, id), itemStyle: { color: fill(row, k) } })),
    label: valueLabel((point) => view.text(rows[point.dataIndex], id)),
  }));
  return {
    height: rows.length * (several ? 2 * rowHeight : rowHeight + 4) + 48,
    option: {
      grid: { left: room, right: 76, top: 8, bottom: 32 },
      yAxis: axis, xAxis: scale(view.unit(spec.values[0]), { splitNumber: width < 600 ? 3 : 5 }), series,
      tooltip: { formatter: (point) => tell(view, rows[point.dataIndex], spec.values) },
    },
  };
}

function drawPareto(view, width) {
  const { spec } = view;
  const rows = view.rows.slice(0, most);
  const [id] = spec.values;
  const { room, axis } = names(rows.map((row) => view.text(row, spec.category)), width);
  const all = view.rows.reduce((sum, row) => sum + view.value(row, id), 0);
  let sum = 0;
  const running = rows.map((row) => (sum += view.value(row, id)) / all);
  return {
    height: rows.length * rowHeight + 72,
    option: {
      grid: { left: room, right: 56, top: 28, bottom: 32 },
      yAxis: axis,
      xAxis: [
        scale(view.unit(id), { splitNumber: width < 600 ? 3 : 5 }),
        scale('share', { min: 0, max: 1, position: 'top', splitLine: { show: false }, splitNumber: width < 600 ? 2 : 5 }),
      ],
      series: [
        {
          type: 'bar', barMaxWidth: 20, label: valueLabel((point) => view.text(rows[point.dataIndex], id)),
          data: rows.map((row) => ({ value: view.value(row, id), itemStyle: { color: colourOf(view.id(row, spec.colour)) } })),
        },
        {
          type: 'line', name: say('running'), xAxisIndex: 1, data: running, symbol: 'circle', symbolSize: 7,
          lineStyle: { color: theme().ink, width: 1.5 }, itemStyle: { color: theme().back, borderColor: theme().ink, borderWidth: 1.5 },
        },
      ],
      tooltip: {
        formatter: (point) => {
          const box = tell(view, rows[point.dataIndex], [id]);
          box.append(make('span', {}, `${say('running')}: ${people(running[point.dataIndex], 'share')}`));
          return box;
        },
      },
    },
  };
}

// shortOf is the kind in the id of a column such as kind_avoidable.
function shortOf(id) {
  return id.replace(/^kind_/, '');
}

function drawStacked(view, width) {
  const { spec, rows } = view;
  const stretches = rows.map((row) => view.text(row, spec.category));
  const heights = rows.map((row) => spec.values.reduce((sum, id) => sum + view.value(row, id), 0));
  const series = spec.values.map((id) => ({
    type: 'bar', stack: 'all', name: view.label(id), barMaxWidth: 60,
    itemStyle: { color: colourOf(shortOf(id)), borderColor: theme().back, borderWidth: 0.5 },
    data: rows.map((row) => view.value(row, id)),
  }));
  const marks = rows.map((row, k) => ({ k, notes: (spec.notes || []).filter((note) => note.at === view.id(row, spec.category)) })).filter((mark) => mark.notes.length > 0);
  series.push({
    type: 'scatter', symbol: 'triangle', symbolRotate: 180, symbolSize: 12, z: 5, itemStyle: { color: theme().goal },
    data: marks.map((mark) => ({ value: [mark.k, heights[mark.k]], symbolOffset: [0, -9] })),
  });
  return {
    height: 320,
    option: {
      grid: { left: 56, right: 12, top: 24, bottom: 36 },
      xAxis: { type: 'category', data: stretches, axisTick: { show: false }, axisLine: { lineStyle: { color: theme().line } }, axisLabel: { color: theme().ink, hideOverlap: true } },
      yAxis: scale(view.unit(spec.values[0])), series,
      tooltip: {
        formatter: (point) => {
          const isNote = point.seriesIndex === spec.values.length;
          const box = tell(view, rows[isNote ? marks[point.dataIndex].k : point.dataIndex], spec.values);
          if (isNote) for (const note of marks[point.dataIndex].notes) box.append(make('span', {}, textAt(note.text)));
          return box;
        },
      },
    },
  };
}

function drawWaterfall(view, width) {
  const { spec } = view;
  const rows = view.rows.slice(0, most);
  const [id] = spec.values;
  const unit = view.unit(id);
  const ends = rows.map((row) => view.value(row, id));
  const starts = [0, ...ends.slice(0, -1)];
  const { room, axis } = names([...rows.map((row) => view.text(row, spec.category)), say('total')], width);
  const last = view.rows.length > 0 ? view.value(view.rows[view.rows.length - 1], id) : undefined; // of all steps, drawn or not
  const step = (k) => (k < rows.length ? ends[k] - starts[k] : last);
  const goal = spec.goal && {
    silent: true, symbol: 'none', lineStyle: { color: theme().goal, width: 2, type: 'dashed' },
    label: { formatter: typeof spec.goal.label === 'number' ? textAt(spec.goal.label) : inLanguage(spec.goal.label), color: theme().goal, position: 'start', fontSize: 12 },
    data: [{ xAxis: spec.goal.value }],
  };
  return {
    height: (rows.length + 1) * (rowHeight + 4) + 68,
    option: {
      grid: { left: room, right: 72, top: 24, bottom: 32 },
      yAxis: axis, xAxis: scale(unit, { max: (range) => niceAbove(Math.max(range.max, spec.goal ? spec.goal.value : 0)), splitNumber: width < 600 ? 3 : 5 }),
      series: [
        { type: 'bar', stack: 'steps', silent: true, itemStyle: { color: 'transparent' }, barMaxWidth: 20, data: [...starts, 0] },
        {
          type: 'bar', stack: 'steps', barMaxWidth: 20, markLine: goal,
          data: [...ends, last].map((_, k) => ({ value: step(k), itemStyle: { color: k < rows.length ? theme().plain : theme().deep } })),
        },
        { // the labels, above the line of the target
          type: 'scatter', silent: true, symbolSize: 0, z: 6, data: [...ends, last].map((end, k) => [end, k]),
          label: {
            ...valueLabel((point) => (point.dataIndex < rows.length ? '+' : '') + people(step(point.dataIndex), unit)),
            backgroundColor: theme().back, padding: [1, 2],
          },
        },
      ],
      tooltip: { formatter: (point) => tell(view, rows[Math.min(point.dataIndex, rows.length - 1)], [id]) },
    },
  };
}

// niceAbove is a round number at or above x.
function niceAbove(x) {
  if (x <= 0) return 1;
  const size = 10 ** Math.floor(Math.log10(x));
  const step = [0.2, 0.25, 0.5, 1].map((part) => part * size).find((one) => Math.ceil(x / one) <= 6) || size;
  return Number((Math.ceil(x / step - 1e-9) * step).toPrecision(12));
}
