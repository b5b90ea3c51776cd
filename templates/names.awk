# Reads every template and writes build/gen/names.h, so that a misspelt marker
# or template does not compile. Of templates/claim_show.tpl with {{NAME}}:
#
#	enum template_id { …, TEMPLATE_CLAIM_SHOW, …, TEMPLATE__COUNT };
#	enum marker { …, MARKER_NAME, …, MARKER__COUNT,
#		CLAIM_SHOW_NAME = MARKER_NAME, … };
#
# components/input.tpl is TEMPLATE_COMPONENT_INPUT and COMPONENT_INPUT_…,
# mail/reminder.tpl is TEMPLATE_MAIL_REMINDER and MAIL_REMINDER_….

function name_of(path)
{
	sub(/^.*templates\//, "", path)
	sub(/\.tpl$/, "", path)
	sub(/^components\//, "component/", path)
	gsub(/[^A-Za-z0-9]/, "_", path)
	return toupper(path)
}

FNR == 1 {
	template = name_of(FILENAME)
	file = FILENAME
	sub(/^.*templates\//, "", file)
	templates[++template_count] = template
	files[template_count] = file
}

{
	line = $0
	while (match(line, /\{\{[#>\/]?[A-Z][A-Z0-9_]*/)) {
		marker = substr(line, RSTART, RLENGTH)
		line = substr(line, RSTART + RLENGTH)
		sub(/^\{\{[#>\/]?/, "", marker)
		if (marker ~ /^BI_/ || (template, marker) in seen)
			continue
		seen[template, marker] = 1
		pairs[++pair_count] = template "_" marker " = MARKER_" marker
		if (!(marker in known)) {
			known[marker] = 1
			markers[++marker_count] = marker
		}
	}
}

END {
	print "/* Made by templates/names.awk from the templates. */"
	print "#ifndef NAMES_H\n#define NAMES_H\n"
	print "enum template_id {"
	for (i = 1; i <= template_count; i++)
		print "\tTEMPLATE_" templates[i] ","
	print "\tTEMPLATE__COUNT\n};\n\nenum marker {"
	for (i = 1; i <= marker_count; i++)
		print "\tMARKER_" markers[i] ","
	print "\tMARKER__COUNT,"
	for (i = 1; i <= pair_count; i++)
		print "\t" pairs[i] ","
	print "};\n\n/* In the order of the enumerations, for tables. */"
	printf "#define TEMPLATE_FILES"
	for (i = 1; i <= template_count; i++)
		printf " \\\n\t\"%s\"%s", files[i], i < template_count ? "," : ""
	printf "\n#define MARKER_NAMES"
	for (i = 1; i <= marker_count; i++)
		printf " \\\n\t\"%s\"%s", markers[i], i < marker_count ? "," : ""
	print "\n\n#endif"
}
