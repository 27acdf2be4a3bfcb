// The figures of the benchmark in Polars: node polars.cjs LOG RULES, with BENCH_NODE the folder that has node_modules.
const fs = require('node:fs');
const path = require('node:path');

const [log, rules] = process.argv.slice(2);
const pl = require(path.join(process.env.BENCH_NODE, 'node_modules', 'nodejs-polars'));
const table = name => fs.readFileSync(path.join(rules, name), 'utf8').trim().split('\n').map(line => line.split('\t'));

const codes = table('codes.tsv');
const patterns = table('rules.tsv');
const names = [...new Set([...codes.map(c => c[1]), ...patterns.map(p => p[0]), 'unmapped'])].sort();
const number = name => names.indexOf(name);
const used = ['contact_id', 'customer_id', 'started_at', 'channel', 'wrapup_code', 'note', 'handle_seconds'];

const head = Buffer.alloc(1 << 16);
const read = fs.readSync(fs.openSync(log), head, 0, head.length, 0);
const schema = {};
for (const name of head.toString('utf8', 0, read).split('\n')[0].trim().split(',')) {
  schema[name] = name === 'contact_id' || name === 'handle_seconds' ? pl.Int64 : pl.Utf8;
}

let frame = pl.scanCSV(log, { schema }).select(used.map(name => pl.col(name)));
const known = pl.DataFrame({ wrapup_code: codes.map(c => c[0]), coded: codes.map(c => number(c[1])) }).lazy();
frame = frame.join(known, { on: 'wrapup_code', how: 'left' })
  .withColumn(pl.when(pl.col('coded').isNull()).then(pl.col('note').str.toLowerCase()).otherwise(pl.lit(null)).alias('small'));
let reason = pl.when(pl.col('coded').isNotNull()).then(pl.col('coded'));
for (const [name, pattern] of patterns) {
  reason = reason.when(pl.col('small').str.contains(pattern)).then(pl.lit(number(name)));
}
frame = frame.withColumn(reason.otherwise(pl.lit(number('unmapped'))).alias('reason'))
  .withColumns(
    pl.col('started_at').str.strptime(pl.Datetime('ms'), '%Y-%m-%dT%H:%M:%S').alias('moment'),
    pl.col('started_at').str.slice(0, 7).alias('month'))
  .withColumn(pl.col('moment').cast(pl.Float64).div(pl.lit(1e6)).alias('at'))
  .select(['contact_id', 'customer_id', 'at', 'month', 'channel', 'handle_seconds', 'reason'].map(name => pl.col(name)))
  .sort({ by: ['customer_id', 'reason', 'at', 'contact_id'].map(name => pl.col(name)) });
const follows = pl.col('customer_id').eq(pl.col('customer_id').shift(1))
  .and(pl.col('reason').eq(pl.col('reason').shift(1)))
  .and(pl.col('reason').neq(pl.lit(number('unmapped'))))
  .and(pl.col('at').minus(pl.col('at').shift(1)).ltEq(pl.lit(604800)));
const rows = frame.withColumn(follows.fillNull(pl.lit(false)).alias('repeat'))
  .groupBy(['reason', 'channel', 'month'], false)
  .agg(pl.col('at').count().alias('contacts'), pl.col('repeat').sum().alias('repeats'), pl.col('handle_seconds').sum().alias('seconds'))
  .sort({ by: [pl.col('reason'), pl.col('channel'), pl.col('month')] })
  .collectSync().rows();
process.stdout.write(rows.map(([reason, ...rest]) => [names[reason], ...rest.map(x => x ?? 0)].join('\t') + '\n').join(''));
