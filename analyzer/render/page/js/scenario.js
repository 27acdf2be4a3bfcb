// The numbers that a reader may change, and the address that keeps them.

// scenario is what the reader has set; null where the report has none.
let scenario = null;

function startScenario() {
  if (!data.scenario) return;
  const s = data.scenario;
  for (const one of [...s.inputs, ...s.channels, ...s.reasons, ...s.results]) one.label = data.texts[one.label];
  for (const reason of s.reasons) reason.owner = data.texts[reason.owner];
  scenario = asReported();
  readAddress();
  buildControls();
  showScenario();
  window.addEventListener('hashchange', followAddress);
  toPlace();
}

// followAddress takes over the scenario of an address that has one. A link within
// the page has none and leaves it as it is.
function followAddress() {
  if (!location.hash.includes('?')) return keepInAddress();
  scenario = asReported();
  readAddress();
  showScenario();
  return toPlace();
}

// toPlace goes to the section of an address with a scenario, which browsers do not
// find by themselves.
function toPlace() {
  const [place, parts] = location.hash.slice(1).split('?');
  const section = parts && document.getElementById(place);
  if (section) section.scrollIntoView();
}

// asReported is the scenario of the report itself. Its lists inherit nothing: a reason
// may be called constructor.
function asReported() {
  const x = { mode: 'report', prices: Object.create(null), preventable: Object.create(null) };
  for (const input of data.scenario.inputs) x[input.name] = input.value;
  x.cost = x.cost_per_contact;
  for (const channel of data.scenario.channels) if (channel.price !== null) x.prices[channel.id] = channel.price;
  return x;
}

// The numbers that stand in the address under their own name.
const plain = ['contacts_per_year', 'target', 'hourly_rate', 'hours_per_fte', 'investment'];

const modes = ['report', 'flat', 'channels', 'rate'];

// address returns what differs from the report, as the part of an address.
function address() {
  const before = asReported();
  const parts = new URLSearchParams();
  for (const name of plain) if (scenario[name] !== before[name]) parts.set(name, scenario[name] ?? '');
  if (scenario.mode !== 'report') parts.set('mode', scenario.mode);
  if (scenario.cost !== before.cost) parts.set('cost', scenario.cost ?? '');
  for (const name of ['prices', 'preventable']) {
    const list = Object.entries(scenario[name]).filter(([id, x]) => x !== before[name][id]).map(([id, x]) => `${encodeURIComponent(id)}:${x}`);
    if (list.length > 0) parts.set(name, list.join(','));
  }
  return parts.toString();
}

function keepInAddress() {
  const [place] = location.hash.split('?');
  const parts = address();
  history.replaceState(null, '', `${place || '#what-if'}${parts ? `?${parts}` : ''}`);
}

// readAddress takes what an address says, as far as it makes sense.
function readAddress() {
  const parts = new URLSearchParams(location.hash.split('?')[1] || '');
  const number = (text, low, high) => {
    const x = Number(text);
    return text !== '' && Number.isFinite(x) && x >= low && x <= high ? x : undefined;
  };
  const bounds = (name) => data.scenario.inputs.find((input) => input.name === name);
  for (const name of plain) {
    if (!parts.has(name)) continue;
    const x = number(parts.get(name), bounds(name).min, bounds(name).max);
    if (x !== undefined) scenario[name] = x;
  }
  if (modes.includes(parts.get('mode'))) scenario.mode = parts.get('mode');
  if (parts.has('cost')) {
    const x = number(parts.get('cost'), 0, bounds('cost_per_contact').max);
    if (x !== undefined) scenario.cost = x;
  }
  const lists = { prices: [data.scenario.channels, bounds('cost_per_contact').max], preventable: [data.scenario.reasons, 1] };
  for (const [name, [known, high]] of Object.entries(lists)) {
    for (const item of (parts.get(name) || '').split(',')) {
      const at = item.lastIndexOf(':');
      const one = known.find((entry) => encodeURIComponent(entry.id) === item.slice(0, at));
      const x = number(item.slice(at + 1), 0, high);
      if (one && x !== undefined) scenario[name][one.id] = x;
    }
  }
}

function change(set) {
  set(scenario);
  keepInAddress();
  showScenario();
}

function resetScenario() {
  scenario = asReported();
  keepInAddress();
  showScenario();
}
