#!/bin/sh
# Runs one test program, and prints what it said in one piece: several run side
# by side (make units, tests/run.sh). A file holds it until then: a pipe would
# wait for whatever the program left running.
said=$(mktemp)
trap 'rm -f "$said"' EXIT
CMOCKA_MESSAGE_OUTPUT=TAP "$@" >"$said" 2>&1
status=$?
[ $status -eq 0 ] || echo "# $*: exit $status" >>"$said"
exec 9<"$0"
flock 9 # one speaks at a time
echo "# $*"
cat "$said"
exit $status
