/* Proof of execution: what may be attached and what it must contain (domain.md
 * section 4.6). */

#ifndef RULES_PROOF_H
#define RULES_PROOF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* R4.21 */
#define PROOF_SIZE_MAX	((int64_t)25 * 1024 * 1024)
#define PROOF_FILES_MAX 20

/* What the virus scanner says of a file (R4.58, R4.59). */
enum proof_scan {
	SCAN_NONE, /* it was kept when there was no scanner */
	SCAN_WAITING,
	SCAN_CLEAN,
	SCAN_INFECTED,
	SCAN__COUNT
};
const char *proof_scan_code(enum proof_scan);	 /* "" for SCAN_NONE */
enum proof_scan proof_scan_of(const char *code); /* unknown: SCAN_WAITING */

struct proof {
	int64_t id;
	int64_t partner;
	const char *name;
	const char *type;
	int64_t size;
	unsigned char sha256[32];
	int64_t person;
	const char *person_name;
	int64_t added;
	enum proof_scan scan;
	bool sealed; /* from Microsoft, while a round runs (R6.3) */
};

/* May it be handed out? With a scanner, only once that found it clean; without
 * one, unless it waits for one or is infected. */
bool proof_may_open(const struct proof *, bool scanner);

enum proof_cause {
	PROOF_FINE,
	PROOF_NONE_CHOSEN,
	PROOF_EMPTY,
	PROOF_TOO_BIG,
	PROOF_WRONG_TYPE,
	PROOF_TOO_MANY,
	PROOF_ALREADY_ATTACHED,
	PROOF_CUT_OFF,
	PROOF_PROTECTED, /* it needs a password (R4.55) */
	PROOF_INFECTED,	 /* the virus scanner found something (R4.59) */
	PROOF_CAUSE__COUNT
};
/* A sentence beside the file chooser, one of its own for each cause (R4.57);
 * `name` is the file's. */
struct arena;
const char *proof_cause_sentence(
    struct arena *, enum proof_cause, const char *name);

/* Is this media type (by content) one that may be attached (R4.20)? */
bool proof_type_allowed(const char *type);
/* "PDF", "Word document" …; the type itself if unknown. */
const char *proof_type_name(const char *type);
/* The same with what the scanner says, where there is something to say: "PDF,
 * waiting for the virus scan". */
const char *proof_type_words(struct arena *, const struct proof *);
/*
 * The name a file is handed out under: its own, with the ending of its type
 * behind it where it has none of those, so that what was checked to be text or
 * a picture is never opened as a program.
 */
const char *proof_download_name(
    struct arena *, const char *name, const char *type);
/* For a file chooser's accept attribute. */
const char *proof_accept(void);

/* What a PoE must contain, as a checklist (R4.19); public: only for
 * public-sector customers of US and PR. */
struct requirement {
	const char *code;
	const char *name;  /* for both sides: "Partner’s name" */
	const char *words; /* for the partner: "your company’s name …" */
	bool public_only;
	bool per_line; /* to be shown for each line by itself (R4.62) */
};
extern const struct requirement proof_requirements[];
extern const size_t proof_requirement_count;
bool proof_needs_disclosure(const char *country, bool public_sector);

#endif
