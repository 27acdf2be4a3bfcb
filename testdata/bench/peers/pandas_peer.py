"""The figures of the benchmark in pandas: python3 pandas_peer.py LOG RULES"""
import os
import sys

import pandas as pd

log, rules = sys.argv[1:3]


def table(name):
    with open(os.path.join(rules, name), encoding="utf-8") as f:
        return [line.rstrip("\n").split("\t") for line in f]


codes = dict(table("codes.tsv"))
types = {"contact_id": "int64", "customer_id": "str", "started_at": "str", "channel": "category",
         "wrapup_code": "category", "note": "str", "handle_seconds": "float64"}
df = pd.read_csv(log, usecols=list(types), dtype=types)
df["reason"] = df["wrapup_code"].map(codes).astype("object")
left = df.loc[df["reason"].isna(), "note"].fillna("").str.lower()
for name, pattern in table("rules.tsv"):
    if "(" in pattern:
        pattern = pattern.replace("(", "(?:")
    found = left.str.contains(pattern, regex=True)
    df.loc[left.index[found], "reason"] = name
    left = left[~found]
df["reason"] = df["reason"].fillna("unmapped").astype("category")
df = df.drop(columns="note")
df["at"] = (pd.to_datetime(df["started_at"], format="%Y-%m-%dT%H:%M:%S") - pd.Timestamp(0)) // pd.Timedelta(seconds=1)
df["month"] = df["started_at"].str.slice(0, 7).astype("category")
df["customer"] = pd.factorize(df["customer_id"])[0]
df["key"] = df["customer"].astype("int64") * 256 + df["reason"].cat.codes
df = df.sort_values(["key", "at", "contact_id"], kind="stable")
df["repeat"] = ((df["key"] == df["key"].shift()) & (df["customer"] >= 0) & (df["reason"] != "unmapped")
                & (df["at"] - df["at"].shift() <= 604800))
out = df.groupby(["reason", "channel", "month"], observed=True).agg(
    contacts=("at", "size"), repeats=("repeat", "sum"), seconds=("handle_seconds", "sum")).reset_index()
out["seconds"] = out["seconds"].astype("int64")
for c in ("reason", "channel", "month"):
    out[c] = out[c].astype(str)
out.sort_values(["reason", "channel", "month"]).to_csv(sys.stdout, sep="\t", header=False, index=False)
