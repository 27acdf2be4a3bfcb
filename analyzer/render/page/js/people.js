// Numbers as people read them, letter for letter as the program writes them: a
// test holds the two together.

const unknownMark = '–';

// people writes a number in a unit: 0.412 as 41.2 % or 41,2 %.
function people(x, unit, signed = false) {
  if (x === null || x === undefined || !Number.isFinite(x)) return unknownMark;
  if (signed && unit !== 'points') return withPlus(people(x, unit), x);
  switch (unit) {
    case 'share': return decimal(x * 100, 1) + ' %';
    case 'points': return withPlus(decimal(x * 100, 1), x) + ' pp';
    case 'euro': return euro(x);
    case 'seconds': return duration(x);
    case 'probability': return x < 0.001 && x >= 0 ? '<' + decimal(0.001, 3) : decimal(x, 3);
    case 'ratio': case 'score': return decimal(x, 2);
    case 'per_unit': return decimal(x, 3);
    case 'number': case 'fte': case 'months': return decimal(x, 1);
    case 'hours': return Math.round(Math.abs(x) * 10) >= 100 ? decimal(x, 0) : decimal(x, 1);
    case 'count': case 'days': case 'per_year': return decimal(x, 0);
  }
  return decimal(x, Number.isInteger(x) ? 0 : 2);
}

// decimal writes a number rounded half up, with thousands marks.
function decimal(x, decimals) {
  const [thousand, point] = state.language === 'nl' ? ['.', ','] : [',', '.'];
  const digits = halfUp(Math.abs(x)).toFixed(decimals);
  const negative = x < 0 && /[1-9]/.test(digits);
  const [whole, fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousand);
  return (negative ? '-' : '') + grouped + (fraction ? point + fraction : '');
}

// halfUp prepares a number of 0 or more for rounding: 57.35 counts as a half
// although the nearest number that the machine has lies a hair below it.
function halfUp(x) {
  if (Number.isInteger(x)) return x;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Number(x.toPrecision(15)));
  view.setBigInt64(0, view.getBigInt64(0) + 1n);
  return view.getFloat64(0);
}

function withPlus(written, x) {
  return x > 0 && /[1-9]/.test(written) ? '+' + written : written;
}

function euro(x) {
  const number = decimal(x, Math.round(Math.abs(x) * 100) >= 10000 ? 0 : 2);
  if (!number.startsWith('-')) return '€ ' + number;
  return state.language === 'nl' ? '€ ' + number : '-€ ' + number.slice(1);
}

function duration(seconds) {
  const total = Math.round(Math.abs(seconds));
  const two = (n) => String(n).padStart(2, '0');
  const minutes = Math.floor(total / 60);
  const sign = seconds < 0 && total > 0 ? '-' : '';
  if (minutes < 60) return sign + minutes + ':' + two(total % 60);
  return sign + Math.floor(minutes / 60) + ':' + two(minutes % 60) + ':' + two(total % 60);
}

// interval writes the ends of an interval: 69.8–72.7 %, or -1.2 to +3.4 pp.
function interval(cell, unit) {
  if (cell.low === undefined) return '';
  let low = people(cell.low, unit, cell.signed);
  const high = people(cell.high, unit, cell.signed);
  if (unit === 'share') low = low.replace(/ %$/, '');
  if (unit === 'points') low = low.replace(/ pp$/, '');
  if (!cell.signed) return low + '–' + high;
  return low + (state.language === 'nl' ? ' tot ' : ' to ') + high;
}

// machine writes a number as programs read it.
function machine(x) {
  return x === undefined || x === null ? '' : String(x).replace(/e([+-])(\d)$/, 'e$10$2');
}
