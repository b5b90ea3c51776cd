/* Claims made again from their history. */

#include "store/life_retold.h"

#include <string.h>

#include "base/time.h"
#include "rules/reason.h"
#include "store/claim.h"
#include "store/contact.h"
#include "store/history.h"
#include "store/line.h"
#include "store/place.h"
#include "store/proof.h"

#define ENTRIES 2000
#define FACTS	64
#define SHOWN	"Shown in the proof: "

/* What is known of a claim by name, or of a line by its words. */
struct fact {
	const char *name, *value, *reason, *words;
};

struct retold {
	bool there;
	const char *status, *owner;
	int64_t submitted;
	struct fact facts[FACTS], lines[FACTS], files[FACTS];
	size_t fact_count, line_count, file_count;
};

static struct fact *
fact_of(struct fact *facts, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(facts[i].name, name) == 0)
			return &facts[i];
	return NULL;
}

static const char *
value_of(const struct retold *claim, const char *name)
{
	const struct fact *fact =
	    fact_of((struct fact *)claim->facts, claim->fact_count, name);

	return fact == NULL ? "" : fact->value;
}

static void
put(struct fact *facts, size_t *count, const char *name, const char *value)
{
	struct fact *fact = fact_of(facts, *count, name);

	if (fact == NULL) {
		assert_true(*count < FACTS);
		fact = &facts[(*count)++];
	}
	*fact = (struct fact){ name, value, "", "" };
}

static void
take(struct fact *facts, size_t *count, const char *name)
{
	struct fact *fact = fact_of(facts, *count, name);

	assert_non_null(fact);
	*fact = facts[--*count];
}

/* Is it `name`, or that and then something behind `mark`? */
static bool
begins(const char *words, const char *name, const char *mark)
{
	size_t length = strlen(name);

	return strncmp(words, name, length) == 0 &&
	       (words[length] == '\0' ||
		   strncmp(words + length, mark, strlen(mark)) == 0);
}

/* R4.63: places go with their file and with their line. */
static void
forget_places(struct retold *claim, const char *file, const char *line)
{
	for (size_t i = claim->fact_count; i-- > 0;) {
		const struct fact *fact = &claim->facts[i];
		const char *about;

		if (strncmp(fact->name, SHOWN, strlen(SHOWN)) != 0)
			continue;
		about = fact->name + strlen(SHOWN);
		if (file != NULL ? begins(fact->value, file, ", ")
				 : begins(about, line, " – "))
			claim->facts[i] = claim->facts[--claim->fact_count];
	}
}

/* A line came or went. */
static void
retell_line(struct retold *claim, const struct entry_value *value)
{
	if (value->before[0] != '\0') {
		take(claim->lines, &claim->line_count, value->before);
		forget_places(claim, NULL, value->before);
	}
	if (value->after[0] != '\0')
		put(claim->lines, &claim->line_count, value->after, "Pending");
}

/* A line got another state: its own value, then why. */
static void
retell_state(struct retold *claim, const struct history_entry *entry)
{
	struct fact *line =
	    fact_of(claim->lines, claim->line_count, entry->values[0].name);

	assert_non_null(line);
	assert_string_equal(line->value, entry->values[0].before);
	line->value = entry->values[0].after;
	line->reason = line->words = "";
	for (size_t i = 1; i < entry->value_count; i++)
		if (strcmp(entry->values[i].name, "Reason") == 0)
			line->reason = entry->values[i].after;
		else
			line->words = entry->values[i].after;
}

/* What is not so is as what was never said. */
static const char *
plain(const char *value)
{
	return strcmp(value, "no") == 0 ? "" : value;
}

static void
retell_value(struct retold *claim, const struct entry_value *value)
{
	if (strcmp(value->name, "Line") == 0) {
		retell_line(claim, value);
	} else if (strcmp(value->name, "Status") == 0) {
		assert_string_equal(claim->status, value->before);
		claim->status = value->after;
	} else if (strcmp(value->name, "Priority date") == 0) {
		assert_true(time_read_instant(value->after, &claim->submitted));
	} else if (strcmp(value->name, "Owner") == 0) {
		assert_string_equal(claim->owner, value->before);
		claim->owner = value->after;
	} else if (strcmp(value->name, "Reason") != 0 &&
		   strcmp(value->name, "Words") != 0) {
		assert_string_equal(
		    plain(value_of(claim, value->name)), plain(value->before));
		put(claim->facts, &claim->fact_count, value->name,
		    value->after);
	}
}

static void
retell(struct retold *claim, const struct history_entry *entry)
{
	switch (entry->kind) {
	case EVENT_CLAIM_CREATED:
		claim->there = true;
		claim->status = "Draft";
		claim->owner = entry->person_name;
		return;
	case EVENT_CLAIM_DELETED:
		claim->there = false;
		return;
	case EVENT_LINE_APPROVED:
	case EVENT_LINE_REFUSED:
	case EVENT_LINE_ENDED:
	case EVENT_LINE_DECLINED:
		retell_state(claim, entry);
		return;
	case EVENT_PROOF_ADDED:
		put(claim->files, &claim->file_count, entry->values[0].after,
		    entry->values[1].after);
		return;
	case EVENT_PROOF_REMOVED:
		take(claim->files, &claim->file_count, entry->values[0].before);
		forget_places(claim, entry->values[0].before, NULL);
		return;
	case EVENT_CLAIM_SUBMITTED:
		if (claim->submitted == 0)
			claim->submitted = entry->at;
		break;
	default:
		if (!event_changes_claim(entry->kind))
			return;
		break;
	}
	for (size_t i = 0; i < entry->value_count; i++)
		retell_value(claim, &entry->values[i]);
}

static void
compare_lines(struct life *life, const struct retold *claim, int64_t id)
{
	size_t count;
	const struct line *lines = life_lines(life, id, &count);

	assert_int_equal(claim->line_count, count);
	for (size_t i = 0; i < count; i++) {
		const struct reason *reason =
		    reason_of(lines[i].reason, REASON_REFUSE | REASON_END);
		const struct fact *line = fact_of((struct fact *)claim->lines,
		    count, line_words(life->world->arena, &lines[i]));

		assert_non_null(line);
		assert_string_equal(
		    line->value, line_state_name(lines[i].state));
		assert_string_equal(
		    line->reason, reason == NULL ? "" : reason->name);
		assert_string_equal(line->words, lines[i].reason_text);
	}
}

/* Who is to be talked to. */
static void
compare_contacts(struct life *life, const struct retold *claim, int64_t id)
{
	struct arena *arena = life->world->arena;
	struct contact contacts[CONTACT__COUNT];
	const char *words[CONTACT__COUNT] = { "", "", "" };
	size_t count;

	assert_int_equal(store_contact_list(
			     &life->world->store, id, arena, contacts, &count),
	    DONE);
	for (size_t i = 0; i < count; i++)
		words[contacts[i].kind] = arena_print(arena, "%s%s%s, %s",
		    contacts[i].name, contacts[i].title[0] == '\0' ? "" : ", ",
		    contacts[i].title, contacts[i].email);
	for (enum contact_kind kind = 0; kind < CONTACT__COUNT; kind++)
		assert_string_equal(
		    value_of(claim, contact_kind_name(kind)), words[kind]);
}

/* What proves it, and where. */
static void
compare_proof(struct life *life, const struct retold *claim, int64_t id)
{
	struct arena *arena = life->world->arena;
	struct element *places;
	struct proof *files;
	size_t count, line_count;
	const struct line *lines = life_lines(life, id, &line_count);

	assert_int_equal(
	    store_proof_list(&life->world->store, id, arena, &files, &count),
	    DONE);
	assert_int_equal(count, claim->file_count);
	for (size_t i = 0; i < count; i++)
		assert_non_null(fact_of((struct fact *)claim->files,
		    claim->file_count, files[i].name));
	assert_int_equal(store_place_list(&life->world->store, id, lines,
			     line_count, false, arena, &places, &count),
	    DONE);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(
		    value_of(claim, arena_print(arena, SHOWN "%s",
					place_name(arena, &places[i]))),
		    place_words(arena, &places[i]));
}

static void
compare(struct life *life, const struct retold *told, int64_t id)
{
	struct claim claim;

	assert_int_equal(told->there, !life_is_gone(life, id));
	if (!told->there)
		return;
	claim = life_claim(life, id);
	assert_string_equal(told->status, claim_status_name(claim.status));
	assert_string_equal(told->owner, claim.owner_name);
	assert_int_equal(told->submitted, claim.submitted);
	assert_string_equal(value_of(told, "Number"), claim.number);
	assert_string_equal(value_of(told, "Claim name"), claim.name);
	assert_string_equal(
	    value_of(told, "Location (PartnerID)"), claim.partner_id);
	assert_string_equal(value_of(told, "Tenant ID"), claim.tenant);
	assert_string_equal(value_of(told, "Customer"), claim.customer);
	assert_string_equal(value_of(told, "Domain"), claim.domain);
	assert_string_equal(
	    value_of(told, "Solution area"), area_name(claim.area));
	assert_string_equal(
	    value_of(told, "Partner role"), offer_of(claim.role)->name);
	assert_string_equal(value_of(told, "Reviewer"), claim.reviewer_name);
	assert_string_equal(
	    plain(value_of(told, "Opt out of incentive payments")),
	    claim.opted_out ? "yes" : "");
	assert_string_equal(
	    value_of(told, "Dynamics solution seller"), claim.solution_seller);
	assert_string_equal(
	    value_of(told, "ISV product or solution"), claim.isv_solution);
	compare_lines(life, told, id);
	compare_contacts(life, told, id);
	compare_proof(life, told, id);
}

void
life_retold_check(struct life *life)
{
	for (size_t i = 0; i < life->count; i++) {
		struct retold claim = { .status = "", .owner = "" };
		struct history_entry *entries;
		size_t count;

		assert_int_equal(
		    store_history_of(&life->world->store, life->claims[i], 0,
			true, ENTRIES, life->world->arena, &entries, &count),
		    DONE);
		assert_true(count < ENTRIES);
		for (size_t j = 0; j < count; j++)
			retell(&claim, &entries[j]);
		compare(life, &claim, life->claims[i]);
	}
}
