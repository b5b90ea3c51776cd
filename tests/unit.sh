#!/bin/sh
# Runs one unit test program, and prints what it said in one piece: several run
# side by side (make units).
said=$(CMOCKA_MESSAGE_OUTPUT=TAP "$1" 2>&1)
status=$?
[ $status -eq 0 ] || said="$said
# $1: exit $status"
exec 9<"$0"
flock 9 # one speaks at a time
printf '# %s\n%s\n' "$1" "$said"
exit $status
