/*
 * Mail: what it is about and who may do without it, where one stands in the
 * outbox, when it is tried again, and what a mail server's answer means.
 *
 * A mail is sent at most once where nobody can know: from the moment its last
 * line goes out until the server has answered, it is MAIL_HANDING, which is on
 * disk before that line leaves. Cut off earlier it certainly was not taken, and
 * is tried again; cut off there it is MAIL_UNSURE, shown, and sent again only
 * by somebody's decision. Its Message-ID is the same at every attempt, so that
 * a mail system that has it can tell.
 */

#ifndef RULES_MAIL_H
#define RULES_MAIL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/zone.h"
#include "rules/message.h"

/* What a mail is about. MAIL_NEEDED cannot be refused (R9.10). */
enum mail_topic {
	MAIL_NEEDED,
	MAIL_PROGRESS,
	MAIL_COMMENTS,
	MAIL_REMINDERS,
	MAIL_SUBSCRIPTIONS,
	MAIL_SUPPORT,
	MAIL_DAILY, /* the daily mail itself: all of the others */
	MAIL_TOPIC__COUNT
};
const char *mail_topic_code(enum mail_topic);
const char *mail_topic_name(enum mail_topic); /* "Comments on my claims" */
/* "Somebody wrote in a claim …"; "" for those that are not optional. */
const char *mail_topic_hint(enum mail_topic);
bool mail_topic_of(const char *code, enum mail_topic *);
/* May a person choose not to get it? Not MAIL_DAILY, which is chosen. */
bool mail_topic_is_optional(enum mail_topic);

/* What a person has chosen; without a choice all, each at once. */
struct mail_choice {
	bool wanted[MAIL_TOPIC__COUNT]; /* optional topics; the others true */
	bool daily;			/* those together, once a day */
};

/* What a kind of message is about; MAIL_NEEDED unless the table says other. */
enum mail_topic mail_topic_of_kind(enum message_kind);

enum mail_state {
	MAIL_WAITING,
	MAIL_TRYING,   /* an attempt has begun */
	MAIL_HANDING,  /* its last line goes out */
	MAIL_SENT,     /* the server has taken it */
	MAIL_HELD,     /* for the daily mail */
	MAIL_GATHERED, /* told of in a daily mail */
	MAIL_UNWANTED, /* not sent: not wanted, or not theirs any more */
	MAIL_REFUSED,  /* the server will never take it */
	MAIL_GIVEN_UP, /* tried for MAIL_TRY_FOR */
	MAIL_UNSURE,   /* the connection ended while the server took it */
	MAIL_STATE__COUNT
};
const char *mail_state_code(enum mail_state);
const char *mail_state_name(enum mail_state); /* "Refused" */
bool mail_state_of(const char *code, enum mail_state *);
/* Somebody has to look: refused, given up, unsure. */
bool mail_has_failed(enum mail_state);

/* A mail of the outbox, with what its words need. */
struct mail {
	int64_t id;
	enum message_kind kind;
	enum mail_state state;
	const char *letters; /* of its Message-ID; "" before the first try */
	int64_t claim;	     /* 0: about none */
	const char *claim_number, *claim_name, *customer;
	int64_t about; /* about whom; 0: nobody else */
	const char *about_name;
	int64_t request;     /* of support; 0: none */
	const char *subject; /* of the request */
	int64_t person;	     /* 0: to an address only */
	const char *person_name;
	const char *address, *detail;
	int64_t at;    /* when it was written */
	int64_t since; /* when its attempts began to count */
	int64_t tried; /* 0: never */
	int64_t next;
	int64_t tries;
	const char *error;
	const char *words; /* of the letter it carries, "" */
};

/* Its subject. A kind that this program does not know (MESSAGE_KIND__COUNT: a
 * newer one wrote it) has one, too. */
const char *mail_subject(struct arena *, const struct mail *);

#define MAIL_TRY_FOR ((int64_t)5 * 24 * 3600) /* RFC 5321, 4.5.4.1 */

/* An optional mail that is older than this is not news any more: it has waited
 * since before there was a mail server, for none is tried for so long. */
#define MAIL_NEWS_FOR ((int64_t)7 * 24 * 3600)
_Static_assert(MAIL_NEWS_FOR > MAIL_TRY_FOR, "what is tried is news");

/* Is it one that can be done without, and so old (R9.45)? */
bool mail_is_stale(const struct mail *, int64_t now);

/* After attempt number `tries` of a mail whose attempts count since `since` has
 * failed: when the next may be; 0: no more, it is given up. */
int64_t mail_next(int64_t since, int64_t tries, int64_t now);

/* What a mail server said may quote the mail, and with it a link that lets its
 * holder in: in `words` *** stands for whatever may be the secret of one. */
#define MAIL_SECRET_LEAST 24 /* characters; ours have 43 */
void mail_hide_secrets(char *words);

/* How far a dialog with a mail server came. */
enum mail_step {
	MAIL_STEP_CONNECT, /* … and greet, encrypt, sign in */
	MAIL_STEP_SENDER,
	MAIL_STEP_RECIPIENT,
	MAIL_STEP_CONTENT,
	MAIL_STEP_HANDED, /* its last line was about to go out */
	MAIL_STEP__COUNT
};

enum mail_answer {
	MAIL_TAKEN,
	MAIL_LATER,	/* not this one, not now */
	MAIL_NEVER,	/* not this one */
	MAIL_UNKNOWN,	/* it may have been taken, or not */
	MAIL_NO_SERVER, /* nothing can be sent now; not the mail's fault */
};

/* What the latest reply code (0: there was none) means at a step. */
enum mail_answer mail_answer_of(enum mail_step, int code);

/*
 * Is a person's daily mail due? It is at seven in the morning in their zone,
 * once for each such hour that has passed since `last` (the latest counts).
 */
bool mail_daily_is_due(const struct zone *, int64_t last, int64_t now);

/* How mail leaves: the settings of a run. */
struct mail_setup {
	const char *url;       /* CPOR_SMTP_URL, without a final slash */
	const char *authority; /* CPOR_SMTP_CA; NULL: the system's */
	bool local;	       /* the server is this machine */
	const char *from;      /* CPOR_MAIL_FROM */
	const char *host;      /* ours, without a port */
	const char *base_url;  /* what links begin with */
};

#endif
