// One of the peers: reads names and queries, and at each further line searches for all of them once, one after the other.
// Both peers are set to forgive one slip and to pass over accents, and search names only, which is less than our side does.
import { createInterface } from 'node:readline';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

const folded = (text) => text.normalize('NFKD').replace(/[\u0300-\u036f]/gu, '').toLowerCase();

function miniSearch(names) {
  const index = new MiniSearch({
    fields: ['name'],
    processTerm: folded,
    searchOptions: { prefix: true, fuzzy: (term) => (term.length > 3 ? 1 : false), combineWith: 'AND' },
  });
  index.addAll(names.map((name, id) => ({ id, name })));
  return (typed) => index.search(typed).map((hit) => hit.id);
}

function fuse(names) {
  const index = new Fuse(names, { threshold: 0.3, ignoreDiacritics: true });
  return (typed) => index.search(typed).map((hit) => hit.refIndex);
}

const sides = { minisearch: miniSearch, fuse };
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { names, queries } = JSON.parse((await lines.next()).value);
const search = sides[process.argv[2]](names);
// Compiled before anything is timed.
for (const typed of queries.slice(0, 100)) search(typed);

for await (const _ of lines) {
  const micros = [];
  const firsts = [];
  for (const typed of queries) {
    const begun = performance.now();
    const found = search(typed);
    micros.push((performance.now() - begun) * 1000);
    firsts.push(found.slice(0, 3));
  }
  console.log(JSON.stringify({ micros, firsts }));
}
