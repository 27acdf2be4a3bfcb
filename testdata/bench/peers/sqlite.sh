#!/usr/bin/env bash
# The figures of the benchmark in sqlite3's command line: sqlite.sh LOG RULES
set -euo pipefail
log=$1 rules=$2
script=$(mktemp)
trap 'rm -f "$script"' EXIT
columns=$(head -1 "$log" | tr -d '\r' | sed 's/,/ TEXT, /g; s/$/ TEXT/')
cases=$(awk -F'\t' '{printf "WHEN small REGEXP \047%s\047 THEN \047%s\047\n", $2, $1}' "$rules/rules.tsv")
cat > "$script" <<SQL
.bail on
.output /dev/null
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -2000000;
.output stdout
CREATE TABLE codes (code TEXT PRIMARY KEY, reason TEXT) WITHOUT ROWID;
CREATE TABLE log ($columns);
.mode tabs
.import "$rules/codes.tsv" codes
.mode csv
.import --skip 1 "$log" log
.mode tabs
WITH coded AS (
  SELECT contact_id, customer_id, unixepoch(started_at) AS t, substr(started_at, 1, 7) AS month, channel, CAST(handle_seconds AS INTEGER) AS seconds, codes.reason AS coded,
    CASE WHEN codes.reason IS NULL THEN lower(note) END AS small
  FROM log LEFT JOIN codes ON codes.code = wrapup_code
), mapped AS MATERIALIZED (
  SELECT contact_id, customer_id, t, month, channel, seconds, CASE WHEN coded IS NOT NULL THEN coded $cases ELSE 'unmapped' END AS reason FROM coded
), followed AS (
  SELECT *, lag(t) OVER (PARTITION BY customer_id, reason ORDER BY t, CAST(contact_id AS INTEGER)) AS before FROM mapped
)
SELECT reason, channel, month, count(*), sum(customer_id <> '' AND reason <> 'unmapped' AND before IS NOT NULL AND t - before <= 604800), sum(seconds)
FROM followed GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
SQL
sqlite3 -batch :memory: < "$script"
