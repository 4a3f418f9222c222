#!/bin/sh
# Writes requirements/*.txt from pyproject.toml: every version with the hashes of all its files, for every Python and
# system we name there. No index address and no path gets in. Needs uv (UV=... names another); `make lock` calls it.
set -eu
cd "$(dirname "$0")/.."
uv=${UV:-uv}
out=requirements
mkdir -p "$out"

lock() {
    target=$out/$1
    shift
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
        --no-emit-index-url --no-emit-find-links --output-file "$target" "$@"
}

[ "${1:-}" = --upgrade ] && rm -f "$out"/*.txt
lock build.txt --group pyproject.toml:build
lock test.txt pyproject.toml --group pyproject.toml:test --constraints "$out/build.txt"
grep -o 'durable_rules==[0-9.]*' pyproject.toml | lock engine.txt --no-deps -
lock runtime.txt pyproject.toml --constraints "$out/test.txt"
lock bench.txt pyproject.toml --extra bench --constraints "$out/test.txt"
lock spark.txt pyproject.toml --extra spark --constraints "$out/test.txt"
wc -l "$out"/*.txt
