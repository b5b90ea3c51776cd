# Reads every db/statements/*.sql and db/migrations/*.sql and writes
# build/gen/sql.h (enum sql) and build/gen/sql.c (their texts), so that all SQL
# stands in one table that can be walked, and the program carries its schema.
#
#	-- fragment PERSON_COLUMNS      a piece that other statements share:
#	person.id, person.name
#
#	-- PERSON_OF                    begins the statement SQL_PERSON_OF
#	-- Who that is.                 comments may explain it
#	SELECT $PERSON_COLUMNS FROM person WHERE id = :id;
#
# Set `header` and `source` to the files to write. A migration's number becomes
# the database's version in the transaction that applies it.

function fail(why)
{
	printf "%s:%d: %s\n", FILENAME, FNR, why > "/dev/stderr"
	failed = 1
	exit 1
}

function quoted(text)
{
	gsub(/\\/, "\\\\", text)
	gsub(/"/, "\\\"", text)
	return "\n\t  \"" text "\\n\""
}

# The statement's text with its fragments put in, as C string pieces.
function expanded(text,    name, before)
{
	while (match(text, /\$[A-Z][A-Z0-9_]*/)) {
		name = substr(text, RSTART + 1, RLENGTH - 1)
		if (!(name in fragments))
			fail("no fragment $" name)
		before = substr(text, 1, RSTART - 1)
		text = before fragments[name] substr(text, RSTART + RLENGTH)
	}
	return text
}

function pieces(text,    lines, count, i, out)
{
	count = split(text, lines, "\n")
	for (i = 1; i <= count; i++)
		if (lines[i] !~ /^[ \t]*$/)
			out = out quoted(lines[i])
	return out
}

FNR == 1 {
	name = ""
	migration = FILENAME ~ /migrations\//
	if (migration) {
		name = FILENAME
		sub(/^.*\//, "", name)
		sub(/\.sql$/, "", name)
		migrations[++migration_count] = name
		if (name + 0 != migration_count)
			fail("the next migration has number " migration_count)
	}
}

migration {
	text[name] = text[name] $0 "\n"
	next
}

/^-- fragment [A-Z][A-Z0-9_]*$/ {
	fragment = $3
	name = ""
	if (fragment in fragments)
		fail("a second fragment " fragment)
	fragments[fragment] = ""
	next
}

/^-- [A-Z][A-Z0-9_]*$/ {
	name = $2
	fragment = ""
	if (name in text)
		fail("a second statement " name)
	statements[++statement_count] = name
	text[name] = ""
	next
}

/^[ \t]*(--.*)?$/ { next }

name != "" { text[name] = text[name] $0 "\n"; next }
fragment != "" {
	fragments[fragment] = fragments[fragment] \
	    (fragments[fragment] == "" ? "" : "\n") $0
	next
}
{ fail("SQL before the first -- NAME") }

END {
	if (failed)
		exit 1
	made = "/* Made by db/statements.awk from db/. */"
	print made "\n#ifndef SQL_H\n#define SQL_H\n\nenum sql {" > header
	for (i = 1; i <= statement_count; i++)
		print "\tSQL_" statements[i] "," > header
	print "\tSQL__COUNT\n};\n" > header
	print "struct sql_text {\n\tconst char *name;" > header
	print "\tconst char *text;\n};\n" > header
	print "/* In the order of enum sql; in the order of their numbers. */" \
	    > header
	print "extern const struct sql_text sql_statements[SQL__COUNT];" \
	    > header
	print "#define SQL_MIGRATIONS " migration_count > header
	print "extern const struct sql_text sql_migrations[SQL_MIGRATIONS];" \
	    "\n\n#endif" > header

	print made "\n#include \"sql.h\"\n" > source
	print "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n" \
	    > source
	print "const struct sql_text sql_statements[SQL__COUNT] = {" > source
	for (i = 1; i <= statement_count; i++)
		print "\t[SQL_" statements[i] "] = { \"" statements[i] "\"," \
		    pieces(expanded(text[statements[i]])) " }," > source
	print "};\n\nconst struct sql_text sql_migrations[SQL_MIGRATIONS] = {" \
	    > source
	for (i = 1; i <= migration_count; i++)
		print "\t{ \"" migrations[i] "\"," pieces(text[migrations[i]]) \
		    quoted("PRAGMA user_version = " i ";") " }," > source
	print "};" > source
}
