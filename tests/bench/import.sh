#!/bin/sh
# How long an import of many subscriptions takes: checking and applying them
# as new, changing every tenth, and once more with nothing new.
#
#	PROGRAM=build/cpor tests/bench/import.sh [SUBSCRIPTIONS]
set -eu
cd "$(dirname "$0")/../.."
program=${PROGRAM:-build/cpor}
count=${1:-100000}

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
export CPOR_DATA="$place/data"
node tests/bench/tenants.mjs "$count" >"$place/one.json"
node tests/bench/tenants.mjs "$count" 2 >"$place/two.json"
"$program" init >"$place/said" 2>&1 || { cat "$place/said"; exit 1; }
for file in one two two; do
	echo "# import of $count subscriptions, $(wc -c <"$place/$file.json") bytes"
	"$program" import customers "$place/$file.json"
done
