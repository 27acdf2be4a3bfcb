// The sliders and fields of the scenario. A control is {show, input}: show writes
// what the scenario says into it.

const controls = [];

function buildControls() {
  const s = data.scenario;
  document.getElementById('what-if').hidden = false;
  const link = document.querySelector('nav a[href="#what-if"]');
  if (link) link.parentElement.hidden = false;
  const input = (name) => s.inputs.find((one) => one.name === name);
  const inputs = document.querySelector('#what-if .inputs');
  inputs.append(
    numberControl(input('contacts_per_year'), (x) => x.contacts_per_year, (x, y) => { x.contacts_per_year = y; }, { high: 2 }),
    numberControl(input('target'), (x) => x.target, (x, y) => { x.target = y; }, { top: 0.5 }),
    ...costControls(s, input),
    numberControl(input('hours_per_fte'), (x) => x.hours_per_fte, (x, y) => { x.hours_per_fte = y; }, { high: 2 }),
    numberControl(input('investment'), (x) => x.investment, (x, y) => { x.investment = y; }, { high: 4, least: 100000 }),
  );
  if (s.reasons.length > 0) inputs.append(preventableControls(s));
  document.getElementById('reset').addEventListener('click', resetScenario);
  buildResults();
}

// costControls choose how contacts are priced, and set the prices of that way.
function costControls(s, input) {
  const choices = modes.filter((mode) => (s.contacts > 0 || mode === 'report' || mode === 'flat') && (mode !== 'rate' || s.handle !== null) && (mode !== 'channels' || s.channels.some((c) => c.known)));
  const name = { report: 'modeReport', flat: 'modeFlat', channels: 'modeChannels', rate: 'modeRate' };
  const select = make('select', { id: 'cost-mode', onchange: () => change((x) => { startPrices(s, x, select.value); x.mode = select.value; }) },
    ...choices.map((mode) => spoken('option', name[mode], { value: mode })));
  controls.push({ show: (x) => { select.value = x.mode; } });
  const flat = numberControl(input('cost_per_contact'), (x) => reckon(s, x).values.cost_per_contact, (x, y) => { [x.mode, x.cost] = ['flat', y]; }, { high: 3, least: 20 });
  const rate = numberControl(input('hourly_rate'), (x) => x.hourly_rate, (x, y) => { x.hourly_rate = y; }, { high: 3, least: 100 });
  const channels = make('fieldset', {}, spoken('legend', 'perChannel'), ...s.channels.filter((channel) => channel.known).map((channel) =>
    numberControl({ name: `price-${channel.id}`, label: channel.label, unit: 'euro', min: 0, max: input('cost_per_contact').max, step: 0.25, value: channel.price ?? channel.cost },
      (x) => x.prices[channel.id] ?? null, (x, y) => { if (y === null) delete x.prices[channel.id]; else x.prices[channel.id] = y; }, { high: 3, least: 20 })));
  controls.push({
    show: (x) => {
      flat.hidden = x.mode === 'channels' || x.mode === 'rate';
      rate.hidden = x.mode !== 'rate';
      channels.hidden = x.mode !== 'channels';
    },
  });
  return [make('div', { class: 'control' }, spoken('label', 'costMode', { for: 'cost-mode' }), select), flat, channels, rate];
}

// startPrices begins prices per channel, where there are none yet, with what a contact
// of the channel costs in the report.
function startPrices(s, x, mode) {
  if (mode !== 'channels' || Object.keys(x.prices).length > 0) return;
  for (const channel of s.channels) if (channel.known && channel.cost !== null) x.prices[channel.id] = channel.cost;
}

function preventableControls(s) {
  return make('details', { class: 'preventable' }, spoken('summary', 'preventable'), ...s.reasons.map((reason) =>
    numberControl({ name: `preventable-${reason.id}`, label: reason.label, unit: 'share', min: 0, max: 1, step: 0.05, value: reason.preventable },
      (x) => x.preventable[reason.id] ?? reason.preventable, (x, y) => { x.preventable[reason.id] = y ?? reason.preventable; }, { top: 1 })));
}

// numberControl is a slider and a field for one number. Shares are set in percent.
// The slider reaches to top, or so many times what the report has; the field to
// the bound of the number itself.
function numberControl(input, get, set, { top, high, least = 0 }) {
  const percent = input.unit === 'share' ? 100 : 1;
  const reach = (top ?? Math.max(least, round2((input.value ?? 0) * high))) * percent;
  const id = `set-${input.name}`;
  const bounds = { min: input.min * percent, step: 'any' };
  const slider = make('input', { type: 'range', id: `${id}-slider`, min: bounds.min, max: reach, step: fine(input.step * percent, reach) });
  const field = make('input', { type: 'number', id, min: bounds.min, max: input.max * percent, step: 'any', inputmode: 'decimal' });
  const unit = make('span', { class: 'unit' }, percent === 100 ? '%' : input.unit === 'euro' ? '€' : '');
  const take = (text) => {
    const x = Number(text);
    if (text.trim() === '') return change((all) => set(all, null));
    if (Number.isFinite(x) && x >= bounds.min && x <= input.max * percent) change((all) => set(all, tidy(x / percent)));
  };
  slider.addEventListener('input', () => take(slider.value));
  field.addEventListener('input', () => take(field.value));
  field.addEventListener('blur', () => showScenario());
  const label = make('label', { for: id }, spanOf(input.label));
  slider.setAttribute('aria-labelledby', `${id}-label`);
  label.id = `${id}-label`;
  controls.push({
    show: (all) => {
      const x = get(all);
      const value = x === null || x === undefined ? '' : String(tidy(x * percent));
      slider.value = value === '' ? bounds.min : value;
      slider.setAttribute('aria-valuetext', people(x, input.unit));
      if (document.activeElement !== field) field.value = value === '' ? '' : String(x === input.value ? roundedAt(Number(value), input.unit) : Number(value));
    },
  });
  return make('div', { class: 'control' }, label, slider, make('span', { class: 'field' }, field, unit));
}

// roundedAt rounds what the log gave to what a person would write; what a person
// wrote stays as it is.
function roundedAt(x, unit) {
  return Number(x.toFixed({ euro: 2, share: 1 }[unit] ?? 0));
}

// tidy takes away what binary fractions add behind the digits that were meant.
function tidy(x, digits = 12) {
  return Number(x.toPrecision(digits));
}

// round2 rounds up to two digits, so that a slider ends at a round number.
function round2(x) {
  if (x <= 0) return 1;
  const size = 10 ** (Math.floor(Math.log10(x)) - 1);
  return Math.ceil(x / size) * size;
}

// fine is a step that gives a slider at least a hundred places.
function fine(step, reach) {
  return step * 100 <= reach ? step : tidy(10 ** Math.floor(Math.log10(reach / 100)));
}
