# Reads the word list of Debian's john-data, where the commonest passwords stand
# first, and writes the first 3,000 as a table of C in the order of strcmp:
# build/gen/common.h and common.c. Lines that begin with "#!comment" are none.
#
# Set `header` and `source` to the files to write. Fails when there are fewer.

BEGIN {
	most = 3000
	made = "/* Made by db/common.awk of the list of john-data. */"
	print made "\n#ifndef COMMON_H\n#define COMMON_H\n\n#include <stddef.h>\n" \
	    "\nextern const char *const common_passwords[];" \
	    "\nextern const size_t common_password_count;\n\n#endif" > header
	print made "\n#include \"common.h\"\n" \
	    "\nconst char *const common_passwords[] = {" > source
	# Sorted as they are, then as strings of C.
	sorted = "LC_ALL=C sort -u | " \
	    "sed 's/[\\\\\"]/\\\\&/g; s/.*/\t\"&\",/' >>" source
}

/^#!comment/ || /^$/ || count == most { next }

# Only the case of ASCII letters: LC_ALL=C.
{
	words[++count] = tolower($0)
}

END {
	if (count < most) {
		print FILENAME ": fewer than " most " passwords" > "/dev/stderr"
		exit 1
	}
	close(source)
	for (i = 1; i <= most; i++)
		print words[i] | sorted
	close(sorted)
	print "};\nconst size_t common_password_count =\n" \
	    "    sizeof(common_passwords) / sizeof(common_passwords[0]);" >> source
}
