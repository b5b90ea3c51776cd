# Reads db/*.csv, what a new database begins with, and db/demo/*.csv, what a
# demonstration adds, and writes build/gen/seed.h and seed.c: one text for each
# file, seed_catalogue of db/catalogue.csv, seed_demo_people of
# db/demo/people.csv.

BEGIN {
	made = "/* Made by db/seeds.awk from db/. */"
	print made "\n#ifndef SEED_H\n#define SEED_H\n" > header
	print made "\n#include \"seed.h\"\n" > source
	print "#pragma GCC diagnostic ignored \"-Woverlength-strings\"" > source
}

FNR == 1 {
	name = FILENAME
	sub(/^db\//, "", name)
	sub(/\.csv$/, "", name)
	gsub(/\//, "_", name)
	print "extern const char seed_" name "[];" > header
	print (NR > 1 ? "\t;" : "") "\nconst char seed_" name "[] =" > source
}

{
	gsub(/\\/, "\\\\")
	gsub(/"/, "\\\"")
	print "\t\"" $0 "\\n\"" > source
}

END {
	print "\n#endif" > header
	print "\t;" > source
}
