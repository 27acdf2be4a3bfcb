// The switch between English and Dutch: texts and numbers of the whole page.

function setLanguage(language) {
  state.language = language;
  document.documentElement.lang = language;
  translate(document.body);
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
  document.title = textAt(data.title);
  redrawAll();
  showScenario();
}

function translate(root) {
  const each = (attribute, change) => {
    for (const element of root.querySelectorAll(`[${attribute}]`)) change(element, element.getAttribute(attribute));
  };
  each('data-t', (element, at) => { element.textContent = textAt(at); });
  each('data-ta', (element, at) => element.setAttribute('aria-label', textAt(at)));
  each('data-word', (element, word) => { element.textContent = say(word); });
  each('data-title', (element, word) => element.setAttribute('title', say(word)));
  each('data-placeholder', (element, word) => {
    element.setAttribute('placeholder', say(word));
    element.setAttribute('aria-label', say(word));
  });
  each('data-v', translateNumber);
}

// translateNumber writes a number anew, and in a table its interval and base.
function translateNumber(element) {
  const d = element.dataset;
  const unit = d.u || (element.tagName === 'TD' && columnOf(element).dataset.u) || '';
  const cell = { low: d.l === undefined ? undefined : Number(d.l), high: Number(d.h), signed: 's' in d };
  element.firstChild.textContent = people(Number(d.v), unit, cell.signed) + (d.m || '');
  const rests = element.querySelector('small');
  if (rests) rests.textContent = restsOn(cell, d.n, unit);
}

// restsOn writes an interval and a base, as far as there are any.
function restsOn(cell, n, unit) {
  const parts = [interval(cell, unit)];
  if (n !== undefined) parts.push('n ' + decimal(Number(n), 0));
  return parts.filter(Boolean).join(' · ');
}

function columnOf(cell) {
  return cell.closest('table').tHead.rows[0].cells[cell.cellIndex];
}
