// The arithmetic of the saving, the same as the program's: see Scenario in
// analyzer/document. What cannot be known is null, never 0.

// times multiplies; null when any factor is.
function times(...factors) {
  return factors.some((x) => x === null || x === undefined) ? null : factors.reduce((product, x) => product * x, 1);
}

function over(x, y) {
  return x === null || y === null || y === undefined || y === 0 ? null : x / y;
}

// micros rounds an amount in euro as the program keeps it.
const micros = (x) => (x === null ? null : Math.round(x * 1e6) / 1e6);

// costs returns what a contact costs over all and by reason, in one of four ways.
function costs(s, x) {
  if (x.mode === 'report') return { all: x.cost, of: s.reasons.map((r) => r.cost) };
  if (x.mode === 'flat') return { all: x.cost, of: s.reasons.map(() => x.cost) };
  const byRate = x.mode === 'rate';
  const each = byRate ? byTime(s.channels, x.hourly_rate) : byPrice(s.channels, x.prices);
  const mean = (loads) => {
    let [sum, n] = [0, 0];
    for (const [k, load] of loads.entries()) {
      if (load.contacts === 0) continue;
      if (each[k] === null) return null;
      const untimed = byRate ? load.contacts - load.timed : load.contacts;
      sum += untimed * each[k] + (byRate ? (load.seconds / 3600) * x.hourly_rate : 0);
      n += load.contacts;
    }
    return n === 0 ? null : sum / n;
  };
  return { all: mean(s.channels), of: s.reasons.map((r) => mean(r.loads)) };
}

// byPrice is the price of each channel; one without takes the mean of the others.
function byPrice(channels, prices) {
  let [sum, n] = [0, 0];
  const price = (channel) => (prices[channel.id] === undefined ? null : prices[channel.id]);
  for (const channel of channels) {
    if (price(channel) === null) continue;
    sum += price(channel) * channel.contacts;
    n += channel.contacts;
  }
  const rest = n === 0 ? null : micros(sum / n);
  return channels.map((channel) => price(channel) ?? rest);
}

// byTime is what a contact without a handle time costs: the mean of its channel.
function byTime(channels, rate) {
  if (rate === null) return channels.map(() => null);
  const seconds = channels.reduce((sum, channel) => sum + channel.seconds, 0);
  const timed = channels.reduce((sum, channel) => sum + channel.timed, 0);
  return channels.map((channel) => {
    if (channel.known && channel.timed > 0) return micros(((channel.seconds / channel.timed) * rate) / 3600);
    return timed > 0 ? micros(((seconds / timed) * rate) / 3600) : null;
  });
}

// A difference of shares that means nothing.
const rounding = 1e-12;

// steps are all reasons, costliest first, with their running sums.
function steps(s, x, each) {
  const list = s.reasons.map((reason, k) => {
    const preventable = x.preventable[reason.id] ?? reason.preventable;
    const weight = reason.avoidable * preventable;
    const contacts = times(x.contacts_per_year, weight / s.contacts);
    return { reason, preventable, weight, cost: each[k], contacts, saving: times(contacts, each[k]), worth: each[k] === null ? weight : weight * each[k] };
  });
  list.sort((a, b) => b.worth - a.worth);
  let weight = 0;
  let running = 0;
  for (const step of list) {
    weight += step.weight;
    running = running === null || step.saving === null ? null : running + step.saving;
    [step.share, step.running] = [weight / s.contacts, running];
  }
  return list;
}

// reckon returns the results of a scenario by name, the steps of the roadmap and
// the sensitivity.
function reckon(s, x) {
  const { all, of } = costs(s, x);
  const list = s.contacts > 0 ? steps(s, x, of) : [];
  const reached = list.findIndex((step) => step.share >= x.target - rounding);
  const roadmap = reached < 0 ? list : list.slice(0, reached + 1);
  const last = roadmap[roadmap.length - 1];
  const saving = times(x.contacts_per_year, all, x.target);
  const hours = times(x.contacts_per_year, x.target, s.handle, 1 / 3600);
  const { preventable, ceiling, verdict } = ceilingOf(s, x, list);
  return {
    roadmap,
    reached: reached >= 0,
    sensitivity: [0.05, 0.1, 0.15, 0.2, 0.25, 0.3].map((target) => [target, ...[0.75, 1, 1.25].map((k) => times(x.contacts_per_year, all, target, k))]),
    values: {
      contacts_per_year: x.contacts_per_year,
      cost_per_contact: all,
      target: x.target,
      cost_per_year: times(x.contacts_per_year, all),
      saving_per_year: saving,
      hours_freed: hours,
      fte_freed: over(hours, x.hours_per_fte),
      reinvest_contacts: over(times(hours, 3600), s.valuable),
      payback_months: x.investment ? over(x.investment * 12, saving) : null,
      preventable_share: preventable,
      ceiling_share: ceiling,
      target_verdict: verdict,
      roadmap_share: last ? last.share : null,
      roadmap_saving: last ? last.running : null,
    },
  };
}

// ceilingOf tells how much of the contacts can be prevented at most, and whether
// the target stays below it.
function ceilingOf(s, x, list) {
  if (!s.avoidable) return { preventable: null, ceiling: s.survey ? s.survey.value : null, verdict: verdictOf(x.target, s.survey) };
  const share = list.length > 0 ? list[list.length - 1].share : 0;
  const scale = s.avoidable.value > 0 ? share / s.avoidable.value : 1;
  const own = { value: s.avoidable.value * scale, low: s.avoidable.low * scale, high: s.avoidable.high * scale };
  const ceiling = s.survey && s.survey.value < own.value - rounding ? s.survey : own;
  return { preventable: own.value, ceiling: ceiling.value, verdict: verdictOf(x.target, ceiling) };
}

function verdictOf(target, ceiling) {
  if (!ceiling) return null;
  if (target > ceiling.high + rounding) return 'more_than_supported';
  return target < ceiling.low - rounding ? 'supported' : 'not_certain';
}
