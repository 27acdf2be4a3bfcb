// The figures of the benchmark in DuckDB: node duckdb.mjs LOG RULES, with BENCH_NODE the folder that has node_modules.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [log, rules] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(path.join(process.env.BENCH_NODE, 'x.js'))('@duckdb/node-api');
const table = name => fs.readFileSync(path.join(rules, name), 'utf8').trim().split('\n').map(line => line.split('\t'));
const quote = text => `'${text.replaceAll("'", "''")}'`;

const codes = table('codes.tsv');
const patterns = table('rules.tsv');
const names = [...new Set([...codes.map(c => c[1]), ...patterns.map(p => p[0]), 'unmapped'])].sort();
const number = name => `${names.indexOf(name)}::UTINYINT`;

// The columns in the order of the file: those that are used have a type.
const types = { contact_id: 'BIGINT', started_at: 'TIMESTAMP', handle_seconds: 'INTEGER' };
const head = Buffer.alloc(1 << 16);
const read = fs.readSync(fs.openSync(log), head, 0, head.length, 0);
const columns = head.toString('utf8', 0, read).split('\n')[0].trim().split(',');

const cases = patterns.map(([name, pattern]) => {
  const plain = /^[a-z0-9 |]+$/.test(pattern); // no expression, but texts
  const found = plain
    ? pattern.split('|').map(text => `contains(small, ${quote(text)})`).join(' OR ')
    : `regexp_matches(small, ${quote(pattern)})`;
  return `WHEN ${found} THEN ${number(name)}`;
}).join('\n');

const sql = `
WITH coded AS (
  SELECT contact_id, customer_id, epoch(started_at)::INTEGER AS t, date_trunc('month', started_at)::DATE AS month, channel, handle_seconds, codes.name,
    CASE WHEN codes.name IS NULL THEN lower(note) END AS small
  FROM read_csv(${quote(log)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\\n', timestampformat = '%Y-%m-%dT%H:%M:%S',
    columns = {${columns.map(c => `${quote(c)}: ${quote(types[c] ?? 'VARCHAR')}`).join(', ')}}) log
  LEFT JOIN codes ON log.wrapup_code = codes.code
), mapped AS (
  SELECT contact_id, customer_id, t, month, channel, handle_seconds,
    CASE WHEN name IS NOT NULL THEN name ${cases} ELSE ${number('unmapped')} END AS reason
  FROM coded
), followed AS (
  SELECT *, lag(t) OVER (PARTITION BY customer_id, reason ORDER BY t, contact_id) AS before FROM mapped
), grouped AS (
  SELECT reason, channel, month, count(*) AS contacts,
    count(*) FILTER (customer_id IS NOT NULL AND reason <> ${number('unmapped')} AND t - before <= 604800) AS repeats,
    coalesce(sum(handle_seconds), 0)::BIGINT AS seconds
  FROM followed GROUP BY ALL
)
SELECT names.name, channel, strftime(month, '%Y-%m') AS m, contacts, repeats, seconds
FROM grouped JOIN names ON grouped.reason = names.number ORDER BY 1, 2, 3`;

const threads = process.env.BENCH_THREADS;
const base = await DuckDBInstance.create(':memory:', threads ? { threads } : {});
const c = await base.connect();
await c.run('SET preserve_insertion_order = false');
await c.run('CREATE TABLE codes (code VARCHAR, name UTINYINT); CREATE TABLE names (number UTINYINT, name VARCHAR)');
await c.run('INSERT INTO codes VALUES ' + codes.map(([code, name]) => `(${quote(code)}, ${number(name)})`).join(','));
await c.run('INSERT INTO names VALUES ' + names.map((name, i) => `(${i}, ${quote(name)})`).join(','));
const result = await c.runAndReadAll(sql);
process.stdout.write(result.getRows().map(row => row.join('\t') + '\n').join(''));
