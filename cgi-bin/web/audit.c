/* All history, for auditors. */

#include "web/audit.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/id.h"
#include "page/audit.h"
#include "store/claim.h"
#include "store/person.h"
#include "web/form.h"
#include "web/history.h"
#include "web/spool.h"

#define ENTRIES 50  /* of a page */
#define AT_ONCE 500 /* entries of one snapshot of a file */
#define PEOPLE	10  /* that are offered */
#define WHO_MAX 254 /* characters of an address */

struct audit_form {
	const char *who, *kind, *claim, *from, *to;
};

static const struct field fields[] = {
	FORM_OPTIONAL(audit_form, who, TEXT, 0, WHO_MAX, "Who did it"),
	FORM_OPTIONAL(audit_form, kind, TEXT, 0, 64, "What"),
	FORM_OPTIONAL(audit_form, claim, TEXT, 0, 32, "Claim"),
	FORM_OPTIONAL(audit_form, from, TEXT, 0, 10, "From"),
	FORM_OPTIONAL(audit_form, to, TEXT, 0, 10, "To"),
};

/* What is looked for, and what of the address cannot be. */
struct asked {
	struct audit audit;
	struct entries entries;
	struct audit_person people[PEOPLE];
	size_t people_count;
};

static void
set_person(struct asked *asked, struct arena *arena, int64_t person)
{
	asked->audit.person = person;
	asked->audit.who = id_letters(arena, person);
}

/* People whose name or address has these words in it. */
static enum outcome
look_up(struct request *request, struct store *store, const char *words,
    struct asked *asked)
{
	const struct person_filter filter = { .text = words, .role = "" };
	struct person *people;
	size_t count;
	enum outcome out = store_person_list(
	    store, &filter, PEOPLE + 1, request->arena, &people, &count);

	if (out != DONE)
		return out;
	if (count == 0)
		form_fault(&asked->entries, "who", "Nobody is found");
	else if (count == 1)
		set_person(asked, request->arena, people[0].id);
	else
		form_fault(&asked->entries, "who",
		    count > PEOPLE ? "More than 10 people are found: enter "
				     "more of the name or address"
				   : "Select one of the people below");
	for (size_t i = 0; count > 1 && count <= PEOPLE && i < count; i++)
		asked->people[asked->people_count++] =
		    (struct audit_person){ people[i].id, people[i].name,
			    people[i].email };
	return DONE;
}

/* Whom the words mean: an id, an address, or a part of a name. */
static enum outcome
read_who(struct request *request, struct store *store, struct audit_form *form,
    struct asked *asked)
{
	struct person person;
	int64_t id;
	enum outcome out = ABSENT;

	if (form->who[0] == '\0')
		return DONE;
	if (strlen(form->who) > WHO_MAX) {
		form_fault(&asked->entries, "who", "Nobody is found");
		return DONE;
	}
	if (id_read(form->who, &id))
		out = store_person_of(store, id, request->arena, &person);
	if (out == ABSENT)
		out = store_person_of_email(
		    store, form->who, request->arena, &person);
	if (out == ABSENT)
		return look_up(request, store, form->who, asked);
	if (out == DONE) {
		set_person(asked, request->arena, person.id);
		form->who = person.email;
	}
	return out;
}

static enum outcome
read_claim(struct request *request, struct store *store,
    const struct audit_form *form, struct asked *asked)
{
	enum outcome out;
	char *number;

	if (form->claim[0] == '\0')
		return DONE;
	number = arena_string(request->arena, form->claim);
	number[0] = (char)toupper((unsigned char)number[0]);
	if (!id_number_is(number)) {
		form_fault(&asked->entries, "claim",
		    "Enter a claim’s number, such as C-12345674");
		return DONE;
	}
	out = store_claim_numbered(store, number, &asked->audit.claim);
	if (out == ABSENT)
		form_fault(
		    &asked->entries, "claim", "No claim has this number");
	asked->audit.number = number;
	return out == ABSENT ? DONE : out;
}

static bool
read_day(struct asked *asked, const char *name, const char *typed, int64_t *day)
{
	if (typed[0] == '\0')
		return false;
	if (time_read_date(typed, day))
		return true;
	form_fault(
	    &asked->entries, name, "Enter a real date, such as 2026-06-17");
	return false;
}

static void
read_days(const struct audit_form *form, struct asked *asked)
{
	struct audit *audit = &asked->audit;
	int64_t day;

	if (read_day(asked, "from", form->from, &day)) {
		audit->from = day * TIME_DAY;
		audit->first = form->from;
	}
	if (read_day(asked, "to", form->to, &day)) {
		audit->until = (day + 1) * TIME_DAY;
		audit->last = form->to;
	}
	if (audit->until <= audit->from)
		form_fault(&asked->entries, "to",
		    "The last day must not be before the first");
}

/* What the address asks for; page_form_faulty(&asked->entries): something that
 * cannot be. */
static enum outcome
read_asked(struct request *request, struct store *store, struct asked *asked)
{
	struct audit_form form = { request_asked(request, "who"),
		request_asked(request, "kind"), request_asked(request, "claim"),
		request_asked(request, "from"), request_asked(request, "to") };
	const char *before = request_asked(request, "before");
	struct asked read = { .audit = audit_all() };
	enum outcome out;

	form_fill(request->arena, fields, LENGTH(fields), &form, &read.entries);
	out = read_who(request, store, &form, &read);
	if (out == DONE)
		out = read_claim(request, store, &form, &read);
	if (out != DONE)
		return out;
	read.audit.of_kind = event_of(form.kind, &read.audit.kind);
	read_days(&form, &read);
	read.audit.before = strtoll(before, NULL, 10);
	if (read.audit.before < 0)
		read.audit.before = 0;
	*asked = read;
	return DONE;
}

/* Who did it and about what, with the places where more of that is. */
static struct history_line
line_of(struct arena *arena, const struct audit_entry *one)
{
	struct history_line line = *web_history_lines(arena, &one->entry, 1);

	line.numbered = true;
	line.withheld = one->withheld;
	if (one->entry.person != 0)
		line.person_href = arena_print(arena, "/audit?who=%s",
		    id_letters(arena, one->entry.person));
	if (one->entry.person != 0 && !line.by_microsoft &&
	    one->directory[0] != '\0')
		line.person =
		    arena_print(arena, "%s, %s", line.person, one->directory);
	if (one->withheld)
		line.claim = "A claim that was not submitted";
	else if (one->claim != 0) {
		line.claim =
		    arena_print(arena, "%s: %s", one->number, one->claim_name);
		line.claim_href = arena_print(
		    arena, "/review/%s", id_letters(arena, one->claim));
	}
	return line;
}

static enum outcome
read_list(struct request *request, struct store *store,
    const struct asked *asked, struct audit_list *list)
{
	struct audit_entry *entries;
	struct history_line *lines;
	enum outcome out = store_history_audit(store, &asked->audit,
	    ENTRIES + 1, request->arena, &entries, &list->count);

	if (out != DONE)
		return out;
	if (list->count > ENTRIES)
		list->older = entries[(list->count = ENTRIES) - 1].entry.id;
	lines = arena_array(request->arena, struct history_line, list->count);
	for (size_t i = 0; i < list->count; i++)
		lines[i] = line_of(request->arena, &entries[i]);
	list->lines = lines;
	return DONE;
}

/* The page of what was asked for, or of why there is none. */
static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct asked *asked)
{
	struct audit_list list = { .audit = &asked->audit,
		.entries = &asked->entries,
		.people = asked->people,
		.people_count = asked->people_count };
	bool faulty = page_form_faulty(&asked->entries);
	enum outcome out =
	    faulty ? DONE : read_list(request, store, asked, &list);

	if (out != DONE)
		return out;
	page_audit_list(&reply->body, request->arena, &request->viewer, &list);
	return faulty ? INVALID : DONE;
}

enum outcome
web_audit_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct asked asked;
	enum outcome out = read_asked(request, store, &asked);

	return out == DONE ? show(request, store, reply, &asked) : out;
}

/* The next entries of a file, from one snapshot; `audit` moves on. CONFLICT:
 * they would be too many. */
static enum outcome
add_piece(struct store *store, struct arena *arena, struct audit *audit,
    struct sheet *sheet, size_t *total, size_t *count)
{
	struct audit_entry *entries;
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out =
	    store_history_audit(store, audit, AT_ONCE, arena, &entries, count);
	store_read_end(store);
	if (out != DONE || *count == 0)
		return out;
	for (size_t i = 0; i < *count; i++) {
		const struct audit_entry *one = &entries[i];

		page_audit_row(sheet, arena,
		    web_history_lines(arena, &one->entry, 1), one->directory,
		    one->withheld ? "" : one->number);
	}
	audit->before = entries[*count - 1].entry.id;
	*total += *count;
	return *total > AUDIT_FILE_MAX ? CONFLICT : DONE;
}

static enum outcome
fill(struct request *request, struct store *store, struct audit audit, int fd,
    size_t *total)
{
	struct sheet *sheet = page_audit_open(fd,
	    spool_directory(request->site, request->arena), &request->viewer);
	struct arena *arena = arena_new();
	size_t count = AT_ONCE;
	enum outcome out = DONE, closed;

	for (*total = 0; sheet != NULL && out == DONE && count == AT_ONCE;) {
		out = add_piece(store, arena, &audit, sheet, total, &count);
		arena_clear(arena);
	}
	arena_free(arena);
	closed = sheet == NULL ? BUSY : sheet_close(sheet);
	return out == DONE ? closed : out;
}

static enum outcome
record(struct request *request, struct store *store, const struct audit *audit,
    size_t count)
{
	struct event event =
	    event_by(&request->viewer, EVENT_HISTORY_EXPORTED, 0);
	const struct change changes[] = {
		{ "List", "",
		    audit_address(request->arena, "/audit.csv", audit, 0) },
		{ "Entries", "", arena_print(request->arena, "%zu", count) },
	};

	event.changes = changes;
	event.change_count = LENGTH(changes);
	return request->head ? DONE : store_history_note(store, &event);
}

/* The file, made and recorded; *fd is -1 with any other outcome than DONE. */
static enum outcome
make_file(struct request *request, struct store *store,
    const struct asked *asked, int *fd)
{
	int turn = spool_turn(request->site, request->arena);
	struct audit audit = asked->audit;
	size_t count;
	enum outcome out = BUSY;

	audit.before = 0;
	*fd = turn == -1 ? -1 : reply_spool(request->site);
	if (*fd != -1)
		out = fill(request, store, audit, *fd, &count);
	if (out == DONE)
		out = record(request, store, &audit, count);
	if (out != DONE && *fd != -1) {
		close(*fd);
		*fd = -1;
	}
	if (turn != -1)
		close(turn);
	return out;
}

static enum outcome
answer_file(struct request *request, struct reply *reply, int fd)
{
	struct civil day = time_civil(request->now);
	struct stat file;

	if (fstat(fd, &file) == -1) {
		close(fd);
		return BROKEN;
	}
	reply_download(reply, request->arena, fd, file.st_size,
	    sheet_type(SHEET_CSV),
	    arena_print(request->arena, "history-%04d-%02d-%02d.csv", day.year,
		day.month, day.day));
	return DONE;
}

enum outcome
web_audit_csv(struct request *request, struct store *store, struct reply *reply)
{
	struct asked asked;
	int fd = -1;
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out = read_asked(request, store, &asked);
	if (out == DONE && page_form_faulty(&asked.entries))
		out = show(request, store, reply, &asked);
	store_read_end(store);
	if (out != DONE)
		return out;
	db_expect_much(store->reader, true);
	out = make_file(request, store, &asked, &fd);
	db_expect_much(store->reader, false);
	if (out == DONE)
		return answer_file(request, reply, fd);
	if (out != CONFLICT)
		return out;
	form_fault(&asked.entries, "from",
	    "A file has at most 50,000 entries: select fewer days");
	return show(request, store, reply, &asked);
}
