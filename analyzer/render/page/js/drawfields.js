// Charts that are no bars: a line with its interval, a heat map, streams, and
// bubbles in the four fields of the value-irritant matrix.

function drawLine(view, width) {
  const { spec, rows } = view;
  const [id] = spec.values;
  const at = (row) => view.value(row, spec.category);
  const low = rows.map((row) => [at(row), view.cell(row, id).low ?? view.value(row, id)]);
  const spread = rows.map((row, k) => [at(row), (view.cell(row, id).high ?? view.value(row, id)) - low[k][1]]);
  const band = { type: 'line', stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
  return {
    height: 300,
    option: {
      grid: { left: 56, right: 24, top: 24, bottom: 48 },
      xAxis: {
        ...scale('count'), name: view.label(spec.category), nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: theme().soft },
        axisLine: { show: true, lineStyle: { color: theme().line } }, splitLine: { show: false },
      },
      yAxis: scale(view.unit(id), { min: 0 }),
      series: [
        { ...band, data: low },
        { ...band, data: spread, areaStyle: { color: theme().plain, opacity: 0.2 } },
        {
          type: 'line', data: rows.map((row) => [at(row), view.value(row, id)]), symbol: 'circle', symbolSize: 9,
          lineStyle: { color: theme().plain, width: 2 }, itemStyle: { color: theme().plain },
          label: { show: width > 500, position: 'top', color: theme().ink, fontSize: 12, formatter: (point) => view.text(rows[point.dataIndex], id) },
          labelLayout: { hideOverlap: true },
        },
      ],
      tooltip: { formatter: (point) => tell(view, rows[point.dataIndex], [id]) },
    },
  };
}

// policyMark is the mark of a policy in a field.
const policyMark = { preferred: '✓', supporting: '○', discouraged: '✕' };

function drawHeatMap(view, width) {
  const { spec, rows } = view;
  const [id] = spec.values;
  const distinct = (column) => [...new Map(rows.map((row) => [view.id(row, column), view.text(row, column)])).entries()];
  const down = distinct(spec.category);
  const across = distinct(spec.group);
  const index = (list, name) => list.findIndex(([key]) => key === name);
  const highest = Math.max(...rows.map((row) => view.value(row, id) || 0), 1e-9);
  const { room, axis } = names(down.map(([, text]) => text), width);
  const field = (row) => {
    const part = (view.value(row, id) || 0) / highest;
    const fill = mixed(theme().pale, theme().deep, part);
    const mark = policyMark[view.id(row, spec.mark)];
    const text = brief(Math.round((view.value(row, id) || 0) * 100) / 100, 'share');
    return {
      value: [index(across, view.id(row, spec.group)), index(down, view.id(row, spec.category)), view.value(row, id)],
      itemStyle: { color: fill, borderColor: theme().back, borderWidth: 2 },
      label: { show: true, fontSize: width < 600 ? 10 : 12, color: inkOn(fill), formatter: mark ? `${text} ${mark}` : text },
    };
  };
  return {
    height: down.length * (rowHeight + 4) + 48,
    option: {
      grid: { left: room, right: 12, top: 36, bottom: 8 },
      yAxis: { ...axis, axisLine: { show: false } },
      xAxis: {
        type: 'category', position: 'top', data: across.map(([, text]) => text), axisTick: { show: false }, axisLine: { show: false },
        axisLabel: { color: theme().ink, interval: 0, fontSize: width < 600 ? 10 : 12, width: (width - room) / across.length - 4, overflow: 'truncate' },
      },
      series: [{ type: 'heatmap', data: rows.map(field) }],
      tooltip: { formatter: (point) => tell(view, rows[point.dataIndex], [id], [spec.category, spec.group]) },
    },
  };
}

function drawFlows(view, width) {
  const { spec, rows } = view;
  const [id] = spec.values;
  const room = Math.min(280, Math.round(width * 0.34));
  const nodes = new Map();
  const node = (side, row, column) => {
    const name = `${side} ${view.id(row, column)}`;
    const fill = side === 'from' ? theme().plain : theme().second;
    if (!nodes.has(name)) {
      nodes.set(name, {
        name, depth: side === 'from' ? 0 : 1, itemStyle: { color: fill },
        label: { position: side === 'from' ? 'left' : 'right', formatter: () => view.text(row, column) },
      });
    }
    return name;
  };
  const links = rows.map((row) => ({ source: node('from', row, spec.category), target: node('to', row, spec.group), value: view.value(row, id) }));
  const side = Math.max(...['from', 'to'].map((name) => [...nodes.keys()].filter((key) => key.startsWith(name + ' ')).length));
  return {
    height: Math.max(160, side * (rowHeight + 4) + 24),
    option: {
      series: [{
        type: 'sankey', left: room, right: room, top: 12, bottom: 12, nodeWidth: 10, nodeGap: 10, draggable: false,
        emphasis: { focus: 'adjacency' }, layoutIterations: 32,
        label: { color: theme().ink, fontSize: 12, width: room - 16, overflow: 'truncate' },
        lineStyle: { color: theme().plain, opacity: 0.35, curveness: 0.5 },
        data: [...nodes.values()], links,
      }],
      tooltip: {
        formatter: (point) => {
          if (point.dataType === 'edge') return tell(view, rows[point.dataIndex], [id], [spec.category, spec.group]);
          const column = point.name.startsWith('from ') ? spec.category : spec.group;
          const one = rows.find((row) => `${column === spec.category ? 'from' : 'to'} ${view.id(row, column)}` === point.name);
          return make('div', { class: 'told' }, make('b', {}, view.text(one, column)), make('span', {}, people(point.value, view.unit(id))));
        },
      },
    },
  };
}

// The fields of the matrix, by the name of their quadrant: whether customer and
// company find value in the contact.
const fields = {
  simplify: { right: true, top: false }, leverage: { right: true, top: true },
  eliminate: { right: false, top: false }, automate: { right: false, top: true },
};

function drawBubbles(view, width) {
  const { spec, rows } = view;
  const [id] = spec.values;
  const margin = { left: 36, right: 8, top: 8, bottom: 36 };
  const height = Math.round(Math.max(360, Math.min(560, width * 0.62)));
  const box = { width: (width - margin.left - margin.right) / 2, height: (height - margin.top - margin.bottom) / 2 };
  const groups = Object.keys(fields).map((name) => ({ name, field: fields[name], rows: rows.filter((row) => view.id(row, spec.group) === name) }));
  const points = packed(groups, (row) => view.value(row, id), box);
  const line = { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: theme().line, type: 'solid' } };
  const hidden = { type: 'value', min: 0, axisLabel: { show: false }, axisTick: { show: false }, splitLine: { show: false }, axisLine: { lineStyle: { color: theme().line } } };
  const side = (word, other) => `${say(other)}   →   ${say(word)}`;
  return {
    height,
    option: {
      grid: margin,
      xAxis: { ...hidden, max: 2 * box.width, name: side('companyValue', 'companyIrritant'), nameLocation: 'middle', nameGap: 14, nameTextStyle: { color: theme().soft } },
      yAxis: { ...hidden, max: 2 * box.height, name: side('customerValue', 'customerIrritant'), nameLocation: 'middle', nameGap: 14, nameTextStyle: { color: theme().soft } },
      series: [
        {
          type: 'scatter', markLine: { ...line, data: [{ xAxis: box.width }, { yAxis: box.height }] },
          data: points.map((p) => ({
            value: [p.x, p.y], symbolSize: 2 * p.r,
            itemStyle: { color: colourOf(p.group.name), opacity: 1, borderColor: theme().back, borderWidth: 1 },
            label: {
              show: fitsIn(view.text(p.row, spec.category), p.r), color: theme().onDeep, fontSize: 11, lineHeight: 13, width: 1.7 * p.r, overflow: 'break',
              formatter: () => view.text(p.row, spec.category),
            },
          })),
        },
        {
          type: 'scatter', silent: true, symbolSize: 0,
          data: groups.map((group) => ({
            value: [group.field.right ? 2 * box.width : 0, group.field.top ? 2 * box.height : 0],
            label: {
              show: true, formatter: () => quadrantName(view, group), color: theme().ink, fontSize: 13, fontWeight: 'bold',
              position: 'inside', align: group.field.right ? 'right' : 'left', offset: [group.field.right ? -8 : 8, group.field.top ? 12 : -12],
            },
          })),
        },
      ],
      tooltip: { formatter: (point) => tell(view, points[point.dataIndex].row, [id], [spec.group, spec.category]) },
    },
  };
}

// fitsIn reports whether a text of 11 pixels, broken into lines, fits in a circle.
function fitsIn(text, r) {
  const perLetter = 5.8;
  const room = 1.7 * r;
  const longest = Math.max(...text.split(' ').map((word) => word.length * perLetter));
  return longest <= room && Math.ceil((text.length * perLetter * 1.15) / room) * 13 <= 1.45 * r;
}

function quadrantName(view, group) {
  return group.rows.length > 0 ? view.text(group.rows[0], view.spec.group) : '';
}

// packed places the bubbles of all groups, as large as fits the fullest field.
function packed(groups, size, box) {
  const fullest = Math.max(...groups.map((group) => group.rows.reduce((sum, row) => sum + size(row), 0)));
  for (let filled = 0.6; ; filled *= 0.9) {
    const perContact = (filled * box.width * box.height) / (fullest * Math.PI);
    const points = [];
    for (const group of groups) {
      const middle = [(group.field.right ? 1.5 : 0.5) * box.width, (group.field.top ? 1.5 : 0.5) * box.height];
      const circles = group.rows.map((row) => ({ row, r: Math.max(3, Math.sqrt(size(row) * perContact)) }));
      for (const c of pack(circles, box) || []) points.push({ ...c, group, x: middle[0] + c.x, y: middle[1] + c.y });
    }
    if (points.length === groups.reduce((sum, group) => sum + group.rows.length, 0) || filled < 0.01) return points;
  }
}

// pack places circles around the middle of a field, the largest first, each at
// the first free place of a spiral; null when they do not fit.
function pack(circles, box) {
  const placed = [];
  const free = (x, y, r) => placed.every((p) => Math.hypot(p.x - x, p.y - y) >= p.r + r + 2);
  const within = (x, y, r) => Math.abs(x) + r <= box.width / 2 - 4 && Math.abs(y) + r <= box.height / 2 - 18;
  for (const circle of [...circles].sort((a, b) => b.r - a.r)) {
    let spot = null;
    for (let turn = 0; turn < 200; turn += 0.1) {
      const far = turn * 1.2;
      const [x, y] = [far * Math.cos(turn) * 1.4, far * Math.sin(turn) * 0.9];
      if (within(x, y, circle.r) && free(x, y, circle.r)) {
        spot = { x, y };
        break;
      }
    }
    if (!spot) return null;
    placed.push({ ...circle, ...spot });
  }
  return placed;
}

const drawers = {
  bars: drawBars, pareto: drawPareto, stacked: drawStacked, waterfall: drawWaterfall,
  line: drawLine, heat_map: drawHeatMap, flows: drawFlows, bubbles: drawBubbles,
};
