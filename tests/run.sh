#!/bin/sh
# Runs the tests and adds up what each runner itself counted.
#
#	tests/run.sh check	the inner loop, for one compiler (CC, SAN)
#	tests/run.sh test	everything CI runs
#
# A runner that counted nothing has failed, whatever it says. Logs are in
# build/test; the last line is "N passed, N failed".
set -u
cd "$(dirname "$0")/.."
unset MAKEFLAGS MFLAGS MAKELEVEL
CC=${CC:-cc}
SAN=${SAN:-0}
FUZZ_SECONDS=${FUZZ_SECONDS:-12}
FUZZ_SEED=${FUZZ_SEED:-1}
logs=build/test
all_passed=0
all_failed=0

# step NAME COUNTER COMMAND…: the counter reads the log and prints two numbers.
step() {
	name=$1 counter=$2
	shift 2
	log=$logs/$(echo "$name" | tr -cs 'a-z0-9\n' -).log
	begun=$(date +%s)
	"$@" >"$log" 2>&1
	status=$?
	counts=$($counter "$log" $status)
	echo "$counts" | grep -qxE '[0-9]+ [0-9]+' || counts="0 1"
	passed=${counts% *} failed=${counts#* }
	if [ "$failed" -eq 0 ] && [ $((status + (passed == 0))) -ne 0 ]; then
		failed=1
	fi
	all_passed=$((all_passed + passed))
	all_failed=$((all_failed + failed))
	word=ok
	[ "$failed" -eq 0 ] || word=FAIL
	printf '%-5s %-42s %5d passed %4d failed %4d s\n' "$word" "$name" \
	    "$passed" "$failed" $(($(date +%s) - begun))
	[ "$failed" -eq 0 ] || show "$log"
}

# What a failed step said: the lines about failures first, then its end.
show() {
	grep -nE '^ *not ok|error:|ERROR|FAIL|: exit ' "$1" | head -20 |
	    sed 's/^/      /'
	echo "      … the end of $1:"
	grep -v ' note \[' "$1" | tail -n 10 | sed 's/^/      /'
}

# One thing that either holds or does not.
by_status() {
	if [ "$2" -eq 0 ]; then echo 1 0; else echo 0 1; fi
}

# cmocka's TAP: what was planned and never reported has failed.
by_plan() {
	awk '/^1\.\.[0-9]+/ { sub(/^1\.\./, ""); plan += $0 }
	    /^[ \t]*ok / && !/# SKIP/ { passed++ }
	    END { print passed + 0, (plan > passed ? plan - passed : 0) }' "$1"
}

# node's summary; it skips nothing here.
by_summary() {
	awk '/^# pass [0-9]+$/ { passed += $3 }
	    /^# (fail|cancelled|skipped|todo) [0-9]+$/ { failed += $3 }
	    END { print passed + 0, failed + 0 }' "$1"
}

# libFuzzer says how often it ran at its end, and only then.
by_runs() {
	if [ "$2" -eq 0 ] && grep -qE '^Done [1-9][0-9]* runs' "$1"; then
		echo 1 0
	else
		echo 0 1
	fi
}

checks() {
	export OBJ="build/obj$1"
	for check in tests/check-*.sh; do
		step "$(basename "$check" .sh)" by_status "$check"
	done
	step "code style" by_status style
}

style() {
	git ls-files '*.c' '*.cc' '*.h' |
	    xargs clang-format --dry-run --Werror
}

# A command that has run, for step: its output and its status again.
told() {
	cat "$1"
	return "$(cat "$1.status")"
}

run_to() {
	to=$1
	shift
	"$@" >"$to" 2>&1
	echo $? >"$to.status"
}

# Each target starts from its kept corpus and goes the same way each time, as
# far as the time takes it (FUZZ_SEED=0: another way); what it finds new stays in
# build/. Two at a time.
fuzz_one() {
	found=build/fuzz/$1
	mkdir -p "$found"
	run_to "$found.out" "build/obj-clang-fuzz/tests/fuzz/$1" \
	    -seed="$FUZZ_SEED" \
	    -max_total_time="$FUZZ_SECONDS" -timeout=10 -rss_limit_mb=2048 \
	    -artifact_prefix="$found-" -print_final_stats=1 \
	    "$found" "tests/fuzz/corpus/$1"
}

fuzz() {
	step "fuzz targets (build)" by_status make -j2 fuzzers
	set -- $(basename -s .c -a tests/fuzz/*.c)
	while [ $# -gt 0 ]; do
		fuzz_one "$1" &
		[ $# -eq 1 ] || { shift && fuzz_one "$1"; }
		wait
		shift
	done
	for target in $(basename -s .c -a tests/fuzz/*.c); do
		step "fuzz $target" by_runs told "build/fuzz/$target.out"
	done
}

# node's tests of a directory, two files at a time (Node 18 cannot by itself),
# whole stories and then the largest first: what takes longest is not left to
# the end. $1: seconds at most.
node_tests() {
	{ ls -S tests/"$2"/*.mjs | grep /story
	    ls -S tests/"$2"/*.mjs | grep -v /story; } |
	    timeout -k 10 "$1" xargs -n 1 -P 2 \
		tests/one.sh node --test --test-reporter=tap
}

mkdir -p $logs
rm -f $logs/*.log $logs/*.out
case "${1-}" in
check)
	kind=
	[ "$CC" = cc ] || kind=-$(basename "$CC")
	[ "$SAN" = 0 ] || kind=$kind-san
	step "build ($CC)" by_status make -j2 CC="$CC" SAN="$SAN" all
	checks "$kind"
	step "unit and store" by_plan make -j2 CC="$CC" SAN="$SAN" units
	;;
test)
	step "build (gcc)" by_status make -j2 CC=cc all
	step "build (clang)" by_status make -j2 CC=clang all
	checks ''
	step "unit and store (gcc)" by_plan make -j2 CC=cc units
	step "unit and store (sanitizers)" by_plan make -j2 CC=clang SAN=1 units
	fuzz
	step "web" by_summary node_tests 900 web
	step "browser" by_summary node_tests 1800 browser
	;;
*)
	echo "usage: tests/run.sh check|test" >&2
	exit 2
	;;
esac

echo "$all_passed passed, $all_failed failed"
[ $all_passed -gt 0 ] && [ $all_failed -eq 0 ]
