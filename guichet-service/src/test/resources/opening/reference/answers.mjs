// Writes answers.json: what the reference evaluator says of each expression at each instant. Run by "npm run answers",
// in the city's zone. The file is committed; no test needs Node.
import opening_hours from 'opening_hours';
import { readFileSync, writeFileSync } from 'node:fs';

const PLACE = { lat: 47.2184, lon: -1.5536, address: { country_code: 'fr', state: 'Pays de la Loire' } };
const FIRST = new Date(2025, 8, 1);
const END = new Date(2027, 6, 3);
const MINUTE = 60_000;
const here = name => new URL(name, import.meta.url);
const { version } = JSON.parse(readFileSync(here('node_modules/opening_hours/package.json')));

// The edges that go wrong, and minutes spread evenly by a fixed step that shares nothing with days and weeks.
const edges = [
  '2026-03-29T00:30:00Z', '2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z', '2026-03-29T01:20:00Z', '2026-03-29T03:00:00Z',
  '2026-10-24T23:30:00Z', '2026-10-25T00:15:00Z', '2026-10-25T00:45:00Z', '2026-10-25T01:15:00Z', '2026-10-25T01:45:00Z',
  '2026-10-25T03:00:00Z', '2025-12-31T23:30:00Z', '2026-12-31T22:59:00Z', '2026-12-31T23:30:00Z', '2027-01-01T01:30:00Z',
  '2026-12-28T10:00:00Z', '2027-01-04T10:00:00Z', '2026-05-01T08:00:00Z', '2026-05-08T08:00:00Z', '2026-05-14T08:00:00Z',
  '2026-05-15T08:00:00Z', '2026-05-25T08:00:00Z', '2026-04-03T08:00:00Z', '2026-04-05T08:30:00Z', '2026-04-06T08:30:00Z',
  '2026-02-14T10:00:00Z', '2026-02-16T10:00:00Z', '2026-03-02T08:30:00Z', '2026-07-14T10:00:00Z', '2026-08-15T09:00:00Z',
  '2026-08-31T09:00:00Z', '2026-09-01T09:00:00Z', '2026-10-17T09:00:00Z', '2026-12-19T09:00:00Z', '2026-12-24T10:30:00Z',
  '2026-05-04T10:00:00Z', '2026-05-04T09:59:00Z', '2026-05-04T07:00:00Z', '2026-05-05T15:00:00Z', '2026-05-06T12:00:00Z',
].map(text => new Date(text));
const spread = [];
for (let at = FIRST.getTime() + 517 * MINUTE; at < END.getTime(); at += 26_791 * MINUTE) spread.push(new Date(at));
const instants = [...edges, ...spread].sort((a, b) => a - b);

const state = (iterator) => iterator.getStateString(undefined, true)[0].toUpperCase();
const minutes = date => date.getTime() / MINUTE;

// The first later minute with another state, not only with another comment; null when there is none before END.
function nextChange(hours, at) {
  const iterator = hours.getIterator(at);
  const now = state(iterator);
  while (iterator.advance(END)) {
    if (state(iterator) !== now) return minutes(iterator.getDate());
  }
  return null;
}

// [state, next change, comment]; what the reference can not answer is null.
function answer(hours, at, withComment) {
  try {
    const told = [state(hours.getIterator(at)), nextChange(hours, at)];
    if (withComment) told.push(hours.getComment(at) ?? null);
    return told;
  } catch {
    return null;
  }
}

function ask(expression) {
  try {
    const hours = new opening_hours(expression, PLACE);
    return { expression, answers: instants.map(at => answer(hours, at, expression.includes('"'))) };
  } catch {
    return { expression, refused: true };
  }
}

function daysOf(expression) {
  const hours = new opening_hours(expression, PLACE);
  const days = [];
  for (let day = new Date(FIRST); day < END; day.setDate(day.getDate() + 1)) {
    const noon = new Date(day.getFullYear(), day.getMonth(), day.getDate(), 12);
    if (hours.getState(noon)) days.push(noon.toLocaleDateString('sv'));
  }
  return days;
}

const expressions = readFileSync(here('expressions.txt'), 'utf8').split('\n').filter(line => line && !line.startsWith('#'));
const head = {
  evaluator: `opening_hours ${version} (npm)`,
  place: PLACE,
  until: minutes(END),
  publicHolidays: daysOf('PH 00:00-24:00'),
  schoolHolidays: daysOf('SH 00:00-24:00'),
  instants: instants.map(minutes),
};
const cases = expressions.map(expression => JSON.stringify(ask(expression)));
writeFileSync(here('answers.json'), `${JSON.stringify(head).slice(0, -1)},\n"cases": [\n${cases.join(',\n')}\n]}\n`);
console.log(`${cases.length} expressions at ${instants.length} instants, ${head.evaluator}`);
