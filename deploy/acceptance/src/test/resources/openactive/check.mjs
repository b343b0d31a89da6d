// Prints, one a line, what OpenActive's validators find in the feed at the given address: the first walks its pages after
// Realtime Paged Data Exchange, the second reads each item after Modelling Opportunity Data. The last line says how much
// they saw.
import rpde from '@openactive/rpde-validator';
import models from '@openactive/data-model-validator';

const [address] = process.argv.slice(2);
const findings = new Set();
const say = (by, found) => {
  const {severity, type, path} = found.data ?? found;
  findings.add(`${by} ${severity} ${type}${path ? ' ' + path : ''}`);
};

const log = await rpde.RpdeValidator(address, {pageLimit: 50});
for (const page of log.pages) page.errors.forEach(found => say('feed', found));

let items = 0;
let pages = 0;
for (let next = address, page; ; next = page.next) {
  page = await (await fetch(next)).json();
  pages += 1;
  if (page.items.length === 0) break;
  for (const {data} of page.items.filter(item => item.state === 'updated')) {
    items += 1;
    const found = await models.validate(data, {loadRemoteJson: false, rpdeItemLimit: 1, type: data['@type']});
    found.forEach(one => say('item', one));
  }
}
[...findings].sort().forEach(finding => console.log(finding));
console.log(`${log.pages.length} pages walked, ${items} items on ${pages} pages read`);
