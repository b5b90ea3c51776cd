#!/bin/sh
# Runs one test program, and prints what it said in one piece: several run side
# by side (make units, tests/run.sh).
said=$(CMOCKA_MESSAGE_OUTPUT=TAP "$@" 2>&1)
status=$?
[ $status -eq 0 ] || said="$said
# $*: exit $status"
exec 9<"$0"
flock 9 # one speaks at a time
printf '# %s\n%s\n' "$*" "$said"
exit $status
