// Reads each expression of a JSON array; prints the names of the metrics that they ask for, one a line, and ends with 1 and
// the expression where one is no PromQL.
import {readFileSync} from 'node:fs';
import {parser} from '@prometheus-io/lezer-promql';

const names = new Set();
for (const expression of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  parser.parse(expression).iterate({
    enter: node => {
      if (node.type.isError) {
        console.log(`no PromQL at ${node.from}: ${expression}`);
        process.exit(1);
      }
      if (node.name === 'VectorSelector') {
        names.add(expression.slice(node.from, node.to).match(/^[a-zA-Z_:][\w:]*/)?.[0] ?? '');
      }
    },
  });
}
[...names].sort().forEach(name => console.log(name));
