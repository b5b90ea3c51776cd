/* The schema by itself: for each table something it takes, and what it
 * refuses whoever asks. */

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "store/world.h"

#define ADMIN	 "(SELECT id FROM person WHERE email = 'admin@fabrikam.example')"
#define FABRIKAM "(SELECT id FROM directory WHERE name = 'Fabrikam')"
#define ZERO	 "zeroblob(32)"

/* Why something is refused, as SQLite begins its sentence. */
#define TAKEN  "UNIQUE constraint"
#define CHECK  "CHECK constraint"
#define ORPHAN "FOREIGN KEY constraint"
#define NEEDED "NOT NULL constraint"
#define TYPE   "cannot store"
#define SENT   "letters are never"

/* Tried one after the other in a world with claims 7 (Fabrikam's) and 8
 * (Northwind's); `refusal` is NULL for what is taken. */
static const struct {
	const char *table;
	const char *row;
	const char *refusal;
} tries[] = {
	{ "meta", "2, 'live', 1", CHECK },
	{ "meta", "1, 'live', 1", TAKEN },
	{ "program", "'third', 'Third program', 3, '', 0, 0", NULL },
	{ "program", "'third', 'Again', 3, '', 0, 0", TAKEN },
	{ "program", "'fourth', NULL, 4, '', 0, 0", NEEDED },
	{ "program", "'fourth', 'Fourth', 4, '', 2, 0", CHECK },
	{ "requirement", "40, 'third', 'type', 'Type', 1, NULL", NULL },
	{ "requirement", "41, 'third', 'type', 'Type', 1, NULL", TAKEN },
	{ "requirement", "41, 'third', 'type', 'Type', 1, 2", NULL },
	{ "requirement", "42, 'third', 'payout', 'Type', 1, NULL", CHECK },
	{ "requirement", "42, 'third', 'checked', '', 1, NULL", CHECK },
	{ "requirement", "42, 'none', 'checked', 'So', 1, NULL", ORPHAN },
	{ "program_setting", "'third', 'answer-days', 1, 5, 1, NULL", NULL },
	{ "program_setting", "'third', 'answer-days', 1, 6, 1, NULL", TAKEN },
	{ "program_setting", "'none', 'answer-days', 1, 5, 1, NULL", ORPHAN },
	{ "program_setting", "'third', 'x', 1, 'five', 1, NULL", TYPE },
	{ "holiday", "'third', 20000, 'Day'", NULL },
	{ "holiday", "'third', 20000, 'Day'", TAKEN },
	{ "holiday", "'none', 20000, 'Day'", ORPHAN },
	{ "directory", "5, 'partner', 'Tailspin', 'US', 1, 0, NULL", NULL },
	{ "directory", "6, 'customer', 'Tailspin', 'US', 1, 0, NULL", CHECK },
	{ "directory", "6, 'partner', 'Tailspin', 'US', 1, 0, 6", CHECK },
	{ "directory", "6, 'partner', 'Tailspin', 'US', 1, 0, 999", ORPHAN },
	{ "location", "50, 5, '3000001', 'Tailspin', 'US', ''", NULL },
	{ "location", "51, 5, '3000001', 'Tailspin', 'US', ''", TAKEN },
	{ "location", "51, 5, '300-1', 'Tailspin', 'US', ''", CHECK },
	{ "location", "51, 5, '', 'Tailspin', 'US', ''", CHECK },
	{ "location", "51, 999, '3000002', 'Tailspin', 'US', ''", ORPHAN },
	{ "location_type", "50, 'Type'", NULL },
	{ "location_type", "50, 'Type'", TAKEN },
	{ "location_type", "999, 'Type'", ORPHAN },
	{ "enrollment", "50, 'third', 'invited', 1, '', '', '', NULL, 0, 0",
	    NULL },
	{ "enrollment", "50, 'third', 'enrolled', 1, '', '', '', NULL, 0, 0",
	    TAKEN },
	{ "enrollment",
	    "50, 'commerce-incentives', 'maybe', 1, '', '', '', NULL, 0, 0",
	    CHECK },
	{ "enrollment", "50, 'none', 'invited', 1, '', '', '', NULL, 0, 0",
	    ORPHAN },
	{ "enrollment_unmet", "50, 'third', 40", NULL },
	{ "enrollment_unmet", "50, 'third', 40", TAKEN },
	{ "enrollment_unmet", "50, 'third', 49", ORPHAN },
	{ "enrollment_unmet", "50, 'none', 40", ORPHAN },
	{ "person", "60, 'a@b.example', 'A', NULL, 'UTC', 'en', NULL, 1",
	    NULL },
	{ "person", "61, 'a@b.example', 'B', NULL, 'UTC', 'en', NULL, 1",
	    TAKEN },
	{ "person", "61, NULL, 'B', NULL, 'UTC', 'en', NULL, 1", NEEDED },
	{ "member", "60, 5, 1", NULL },
	{ "member", "60, 5, 2", TAKEN },
	{ "member", "60, 999, 1", ORPHAN },
	{ "member_role", "NULL, 60, 5, 'incentives-admin', NULL, NULL, 1, NULL",
	    NULL },
	{ "member_role", "NULL, 60, 5, 'incentives-admin', NULL, NULL, 2, NULL",
	    TAKEN },
	{ "member_role", "NULL, 60, 5, 'emperor', NULL, NULL, 1, NULL", CHECK },
	{ "member_role",
	    "NULL, 60, " FABRIKAM ", 'auditor', NULL, NULL, 1, NULL", ORPHAN },
	{ "role_request", "NULL, 60, 5, 'auditor', 9, 1, NULL, NULL, NULL",
	    NULL },
	{ "role_request", "NULL, 60, 5, 'auditor', 9, 2, NULL, NULL, NULL",
	    TAKEN },
	{ "role_request", "NULL, 60, 5, 'auditor', 8, 1, 'given', 1, 60",
	    NULL },
	{ "role_request", "NULL, 60, 5, 'auditor', 7, 1, 'given', NULL, NULL",
	    CHECK },
	{ "role_request", "NULL, 60, 5, 'auditor', 7, 1, 'perhaps', 1, NULL",
	    CHECK },
	{ "role_request", "NULL, 60, 5, 'emperor', 7, 1, NULL, NULL, NULL",
	    CHECK },
	{ "role_request",
	    "NULL, 60, " FABRIKAM ", 'auditor', 9, 1, NULL, NULL, NULL",
	    ORPHAN },
	{ "leaver", "60, 'Name', 'name@x.example', 9, 0", NULL },
	{ "leaver", "60, 'Name', 'name@x.example', 9, 0", TAKEN },
	{ "leaver", "999, 'Name', 'name@x.example', 9, 0", ORPHAN },
	{ "leaver", "61, 'Name', 'name@x.example', 9, 10", CHECK },
	{ "session", ZERO ", 60, 5, 1, 1, 1, 0, '', ''", NULL },
	{ "session", ZERO ", 60, 5, 1, 1, 1, 0, '', ''", TAKEN },
	{ "session", "x'01', 999, NULL, 1, 1, 1, 0, '', ''", ORPHAN },
	{ "session", "'text', 60, NULL, 1, 1, 1, 0, '', ''", TYPE },
	{ "session", "x'02', 60, NULL, 1, 1, 1, 2, '', ''", CHECK },
	{ "sign_in_place", "60, '', '', 1", NULL },
	{ "sign_in_place", "60, '', '', 2", TAKEN },
	{ "sign_in_place", "999, '', '', 1", ORPHAN },
	{ "factor", "60, x'01', 1, NULL, 0", NULL },
	{ "factor", "60, x'02', 1, NULL, 0", TAKEN },
	{ "factor", "999, x'01', 1, NULL, 0", ORPHAN },
	{ "factor_code", "60, x'01', NULL", NULL },
	{ "factor_code", "60, x'01', 1", TAKEN },
	{ "factor_code", "999, x'01', NULL", ORPHAN },
	{ "factor_exempt", "60", NULL },
	{ "factor_exempt", "60", TAKEN },
	{ "factor_exempt", "999", ORPHAN },
	{ "throttle", "'a', 1, 1", NULL },
	{ "throttle", "'a', 1, 1", TAKEN },
	{ "sku", "'s', 'PART', 'Name'", NULL },
	{ "sku", "'s', 'PART', 'Name'", TAKEN },
	{ "sku_plan", "'s', 'p', 'PLAN', 'Plan'", NULL },
	{ "sku_plan", "'s', 'p', 'PLAN', 'Plan'", TAKEN },
	{ "sku_plan", "'none', 'p', 'PLAN', 'Plan'", ORPHAN },
	{ "item", "'i', 'modern-work', 'Item', 9, 1, 1", NULL },
	{ "item", "'j', 'azure', 'Item', 9, 1, 1", CHECK },
	{ "item", "'j', 'modern-work', 'Item', 9, 2, 1", CHECK },
	{ "item_plan", "'i', 'p'", NULL },
	{ "item_plan", "'i', 'p'", TAKEN },
	{ "item_plan", "'none', 'p'", ORPHAN },
	{ "tenant", "'t', 'Tenant', 't.example', '', 0", NULL },
	{ "tenant", "'u', 'Tenant', 't.example', '', 2", CHECK },
	{ "tenant_domain", "'t.example', 't'", NULL },
	{ "tenant_domain", "'t.example', 't'", TAKEN },
	{ "tenant_domain", "'u.example', 'none'", ORPHAN },
	{ "plan_set", "2, x'01'", NULL },
	{ "plan_set", "3, x'01'", TAKEN },
	{ "plan_set_plan", "2, 'p', 'Success'", NULL },
	{ "plan_set_plan", "2, 'p', 'Disabled'", TAKEN },
	{ "plan_set_plan", "9, 'p', 'Success'", ORPHAN },
	{ "subscription",
	    "'sub', 'g', 't', 's', 'PART', 'Enabled', 0, 5, 1, NULL, NULL, 2,"
	    " 1",
	    NULL },
	{ "subscription",
	    "'sub2', 'g', 't', 's', 'PART', 'Fine', 0, 5, 1, NULL, NULL, 2, 1",
	    CHECK },
	{ "subscription",
	    "'sub2', 'g', 'none', 's', 'P', 'Enabled', 0, 5, 1, NULL, NULL, 2,"
	    " 1",
	    ORPHAN },
	{ "import_run", "1, 'skus', x'00', 1, NULL, 1, 0, 0", NULL },
	{ "import_run", "2, 'other', x'00', 1, NULL, 1, 0, 0", CHECK },
	{ "subscription_change", "'sub', 1, 'Enabled', 'Warning'", NULL },
	{ "subscription_change", "'sub', 1, 'Enabled', 'Warning'", TAKEN },
	{ "subscription_change", "'none', 1, 'Enabled', 'Warning'", ORPHAN },
	{ "backup", "NULL, 1, 4096", NULL },
	{ "backup", "NULL, 1, -1", CHECK },
	{ "backup", "NULL, 1, NULL", NEEDED },
	{ "import_file", "1, 60, 5, 'people', 'a.csv', 9, 1", NULL },
	{ "import_file", "1, 60, 5, 'people', 'a.csv', 9, 1", TAKEN },
	{ "import_file", "2, 999, 5, 'people', 'a.csv', 9, 1", ORPHAN },
	{ "import_file", "2, 60, 999, 'people', 'a.csv', 9, 1", ORPHAN },
	{ "import_file", "2, 60, 5, 'locations', 'a.csv', 9, 1", NULL },
	{ "import_file", "3, 60, 5, 'claims', 'a.csv', 9, 1", CHECK },
	{ "import_file", "2, 60, 5, 'people', 'a.csv', 0, 1", CHECK },
	{ "follower", "7, 60", NULL },
	{ "follower", "7, 60", TAKEN },
	{ "follower", "999, 60", ORPHAN },
	{ "turn", "NULL, 7, 'reviewer', 1, 2", NULL },
	{ "turn", "NULL, 7, 'partner', 2, NULL", NULL },
	{ "turn", "NULL, 7, 'reviewer', 3, NULL", TAKEN },
	{ "turn", "NULL, 7, 'customer', 1, 2", NULL },
	{ "turn", "NULL, 7, 'friend', 1, 2", CHECK },
	{ "contact", "7, 'customer', 'C', '', 'c@contoso.com'", NULL },
	{ "contact", "7, 'customer', 'C', '', 'c@contoso.com'", TAKEN },
	{ "contact", "7, 'friend', 'C', '', 'c@contoso.com'", CHECK },
	{ "proof",
	    "70, " FABRIKAM ", 'a.pdf', 'application/pdf', 1, " ZERO
	    ", x'00', x'00', 60, 1, NULL",
	    NULL },
	{ "proof",
	    "71, 999, 'a.pdf', 'application/pdf', 1, " ZERO
	    ", x'00', x'00', 60, 1, NULL",
	    ORPHAN },
	{ "proof_chunk", "70, 0, x'00'", NULL },
	{ "proof_chunk", "70, 0, x'01'", TAKEN },
	{ "proof_chunk", "999, 0, x'00'", ORPHAN },
	{ "claim_proof", "7, 70, 1, 60", NULL },
	{ "claim_proof", "7, 70, 1, 60", TAKEN },
	{ "claim_proof", "7, 999, 1, 60", ORPHAN },
	{ "comment",
	    "NULL, 7, 'comment', 60, 'partner', 'Hello', 1, NULL, NULL", NULL },
	{ "comment", "NULL, 7, 'shout', 60, 'partner', 'Hello', 1, NULL, NULL",
	    CHECK },
	{ "comment",
	    "NULL, 7, 'comment', 60, 'customer', 'Hello', 1, NULL, NULL",
	    CHECK },
	{ "ask", "NULL, 7, 71, 'proof-missing', '', 1, 60, NULL", NULL },
	{ "ask", "NULL, 7, 999, 'proof-missing', '', 1, 60, NULL", ORPHAN },
	{ "decision", "1, 7, 71, 'approved', '', '', 1, 60, 1", NULL },
	{ "decision", "2, 7, 71, 'perhaps', '', '', 1, 60, 1", CHECK },
	{ "decision", "2, 7, 999, 'approved', '', '', 1, 60, 1", ORPHAN },
	{ "dispute", "7, 'Because', 1, 60, NULL, '', NULL", NULL },
	{ "dispute", "7, 'Once more', 1, 60, NULL, '', NULL", TAKEN },
	{ "dispute", "8, 'Because', 1, 60, 2, 'perhaps', NULL", CHECK },
	{ "dispute_line", "71, 7, '', ''", NULL },
	{ "dispute_line", "71, 7, 'upheld', 'Again'", TAKEN },
	{ "dispute_line", "72, 7, 'perhaps', ''", CHECK },
	{ "dispute_line", "81, 8, '', ''", ORPHAN },
	{ "second_look", "1, 7, 60, 1, 1, NULL, '', '', NULL, 'Dear'", NULL },
	{ "second_look", "2, 7, 60, 1, 1, NULL, '', '', NULL, 'Dear'", TAKEN },
	{ "second_look", "2, 7, 60, 1, 1, 60, 'dropped', '', 2, 'Dear'", NULL },
	{ "second_look", "3, 7, 60, 1, 1, NULL, 'perhaps', '', 2, 'Dear'",
	    CHECK },
	{ "second_look_line", "1, 71, 1, '', ''", NULL },
	{ "second_look_line", "1, 71, 0, 'other', ''", TAKEN },
	{ "second_look_line", "1, 72, 2, '', ''", CHECK },
	{ "second_look_line", "9, 72, 1, '', ''", ORPHAN },
	{ "message", "NULL, 60, 5, 'x', 7, '', 1, NULL, 'once:60', NULL",
	    NULL },
	{ "message", "NULL, 60, 5, 'x', 7, '', 1, NULL, 'once:60', NULL",
	    TAKEN },
	{ "message", "NULL, 60, 5, 'x', 7, '', 1, NULL, NULL, NULL", NULL },
	{ "message", "NULL, 60, 5, 'x', 999, '', 1, NULL, NULL, NULL", ORPHAN },
	{ "comment", "800, 7, 'comment', 60, 'microsoft', '', 1, NULL, NULL",
	    NULL },
	{ "letter", "800, 7, '', 1", CHECK },
	{ "letter", "999, 7, 'Dear', 1", ORPHAN },
	{ "letter", "800, 7, 'Dear', 1", NULL },
	{ "letter", "800, 7, 'Other', 1", TAKEN },
	{ "canned_text", "1, 'Greeting', 'Dear {partner}', 1, 60", NULL },
	{ "canned_text", "2, 'Greeting', 'Hello', 1, NULL", TAKEN },
	{ "canned_text", "2, 'Other', '', 1, NULL", CHECK },
	{ "canned_text", "2, 'Other', 'Hello', 1, 999", ORPHAN },
	{ "outbox",
	    "900, 'x', 7, 60, 'a@b.example', '', 1, NULL, NULL, 'waiting', '',"
	    " 0, 0, NULL, NULL, '', NULL, NULL, NULL, NULL",
	    NULL },
	{ "outbox",
	    "901, 'x', 999, 60, 'a@b.example', '', 1, NULL, NULL, 'waiting',"
	    " '', 0, 0, NULL, NULL, '', NULL, NULL, NULL, NULL",
	    ORPHAN },
	{ "outbox",
	    "901, 'x', 7, 60, 'a@b.example', '', 1, NULL, 999, 'waiting', '',"
	    " 0, 0, NULL, NULL, '', NULL, NULL, NULL, NULL",
	    ORPHAN },
	{ "outbox",
	    "901, 'x', 7, 60, 'a@b.example', '', 1, NULL, NULL, 'lost', '', 0,"
	    " 0, NULL, NULL, '', NULL, NULL, NULL, NULL",
	    CHECK },
	{ "outbox",
	    "901, 'x', 7, 60, 'a@b.example', '', 1, 5, NULL, 'waiting', '', 0,"
	    " 0, NULL, NULL, '', NULL, NULL, NULL, NULL",
	    CHECK },
	{ "outbox",
	    "901, 'x', 7, 60, 'a@b.example', '', 1, 5, NULL, 'sent', 'word', 1,"
	    " 0, 5, NULL, '', 900, 800, NULL, NULL",
	    NULL },
	{ "outbox",
	    "902, 'x', 7, 60, 'a@b.example', '', 1, 5, NULL, 'sent', 'word', 1,"
	    " 0, 5, NULL, '', NULL, NULL, NULL, NULL",
	    TAKEN },
	{ "outbox",
	    "902, 'x', 7, 60, 'a@b.example', '', 1, NULL, NULL, 'waiting', '',"
	    " 0, 0, NULL, NULL, '', NULL, 999, NULL, NULL",
	    ORPHAN },
	{ "invitation",
	    "1, 5, 'n@b.example', 'N', 'UTC', 'global-admin', NULL, 1, 60, 5,"
	    " 900, NULL, NULL, NULL, NULL",
	    NULL },
	{ "invitation",
	    "2, 5, 'n@b.example', 'N', 'UTC', 'global-admin', NULL, 1, 60, 5,"
	    " 901, NULL, NULL, NULL, NULL",
	    TAKEN },
	{ "invitation",
	    "2, 5, 'm@b.example', '', 'UTC', 'global-admin', NULL, 1, 60, 5,"
	    " 901, NULL, NULL, NULL, NULL",
	    CHECK },
	{ "invitation",
	    "2, 5, 'm@b.example', 'M', 'UTC', 'king', NULL, 1, 60, 5,"
	    " 901, NULL, NULL, NULL, NULL",
	    CHECK },
	{ "invitation",
	    "2, 5, 'm@b.example', 'M', 'UTC', 'global-admin', NULL, 1, 60, 5,"
	    " 999, NULL, NULL, NULL, NULL",
	    ORPHAN },
	{ "invitation",
	    "2, 5, 'm@b.example', 'M', 'UTC', 'global-admin', NULL, 1, 60, 5,"
	    " 901, NULL, NULL, NULL, 60",
	    CHECK },
	{ "address_change", "900, 60, 'b@b.example', 1, NULL, NULL, NULL",
	    NULL },
	{ "address_change", "901, 60, 'c@b.example', 2, NULL, NULL, NULL",
	    TAKEN },
	{ "address_change", "901, 60, 'c@b.example', 2, " ZERO ", NULL, 3",
	    CHECK },
	{ "address_change", "901, 60, 'c@b.example', 2, zeroblob(31), 5, 3",
	    CHECK },
	{ "address_change", "901, 999, 'c@b.example', 2, NULL, NULL, NULL",
	    ORPHAN },
	{ "address_change", "999, 60, 'c@b.example', 2, NULL, NULL, 3",
	    ORPHAN },
	{ "address_former", "60, 'b@b.example', 1", NULL },
	{ "address_former", "60, 'b@b.example', 2", TAKEN },
	{ "address_former", "999, 'b@b.example', 1", ORPHAN },
	{ "password_link", "900, 'a@b.example', NULL, NULL, NULL", NULL },
	{ "password_link", "900, 'a@b.example', NULL, NULL, NULL", TAKEN },
	{ "password_link", "999, 'a@b.example', NULL, NULL, NULL", ORPHAN },
	{ "password_link", "901, NULL, NULL, NULL, NULL", NEEDED },
	{ "password_link", "901, 'a@b.example', " ZERO ", NULL, NULL", CHECK },
	{ "password_link", "901, 'a@b.example', zeroblob(31), 5, NULL", CHECK },
	{ "mail_unwanted", "60, 'comments', 1", NULL },
	{ "mail_unwanted", "60, 'comments', 2", TAKEN },
	{ "mail_unwanted", "60, 'needed', 1", CHECK },
	{ "mail_unwanted", "999, 'comments', 1", ORPHAN },
	{ "mail_daily", "60, 1", NULL },
	{ "mail_daily", "60, 2", TAKEN },
	{ "mail_daily", "999, 1", ORPHAN },
	{ "job", "'j', 1, NULL, 0", NULL },
	{ "job", "'j', 1, NULL, 0", TAKEN },
	{ "lease", "'l', 'me', 1", NULL },
	{ "lease", "'l', 'you', 1", TAKEN },
	{ "history", "900, 1, 'x', NULL, NULL, NULL, NULL, 0, " ZERO ", " ZERO,
	    NULL },
	{ "history", "901, 1, 'x', NULL, NULL, NULL, NULL, 2, " ZERO ", " ZERO,
	    CHECK },
	{ "history_value",
	    "900, 0, 'Name', " ZERO ", " ZERO ", NULL, NULL, NULL", NULL },
	{ "history_value",
	    "900, 0, 'Name', " ZERO ", " ZERO ", NULL, NULL, NULL", TAKEN },
	{ "history_value",
	    "999, 0, 'Name', " ZERO ", " ZERO ", NULL, NULL, NULL", ORPHAN },
	{ "history_head", "2, 0, " ZERO ", " ZERO, CHECK },
	{ "history_head", "1, 0, " ZERO ", " ZERO, TAKEN },
	{ "line_wait", "71, 'id', 1, 1", NULL },
	{ "line_wait", "71, 'id', 1, 1", TAKEN },
	{ "line_wait", "999, 'id', 1, 1", ORPHAN },
	{ "claim_origin", "8, 7, 'renewal'", NULL },
	{ "claim_origin", "8, 7, 'copy'", TAKEN },
	{ "claim_origin", "7, 8, 'theft'", CHECK },
	{ "claim_origin", "7, 999, 'copy'", ORPHAN },
	{ "line_successor", "71, 71", NULL },
	{ "line_successor", "71, 71", TAKEN },
	{ "line_successor", "999, 71", ORPHAN },
	{ "proof_place", "7, 71, 'names', 70, 3, ''", NULL },
	{ "proof_place", "7, NULL, 'names', 70, NULL, ''", NULL },
	{ "proof_place", "7, NULL, 'names', 70, 4, ''", TAKEN },
	{ "proof_place", "7, NULL, 'work', 999, 4, ''", ORPHAN },
	{ "proof_scan", "70, 'clean', 1", NULL },
	{ "proof_scan", "70, 'clean', 1", TAKEN },
	{ "proof_scan", "71, 'perhaps', 1", CHECK },
	{ "proof_view", "70, 'waiting', 0, 0, 0, 0", NULL },
	{ "proof_view", "70, 'waiting', 0, 0, 0, 0", TAKEN },
	{ "proof_view", "71, 'perhaps', 0, 0, 0, 0", CHECK },
	{ "proof_view", "71, 'shown', 0, 0, 0, 0", CHECK },
	{ "proof_view", "71, 'slow', 1, 0, 0, 0", CHECK },
	{ "proof_view", "999, 'waiting', 0, 0, 0, 0", ORPHAN },
	{ "proof_page", "70, 1, 9, 9, x'00', x'00', x'00', x'00'", NULL },
	{ "proof_page", "70, 1, 9, 9, x'00', x'00', x'00', x'00'", TAKEN },
	{ "proof_page", "70, 0, 9, 9, x'00', x'00', x'00', x'00'", CHECK },
	{ "proof_page", "999, 1, 9, 9, x'00', x'00', x'00', x'00'", ORPHAN },
	{ "claim_word", "7, 'word', 0, 5, 1", NULL },
	{ "claim_word", "7, 'word', 0, 5, 0", TAKEN },
	{ "claim_word", "7, 'other', 0, 5, 2", CHECK },
	{ "claim_word", "999, 'word', 0, 5, 1", ORPHAN },
	{ "claim_word", "7, 'other', 0, 999, 1", ORPHAN },
	{ "saved_list", "80, 60, 5, 'Mine', 'status=draft'", NULL },
	{ "saved_list", "81, 60, 5, 'Mine', 'status=open'", TAKEN },
	{ "saved_list", "81, 999, 5, 'Mine', 'status=open'", ORPHAN },
	{ "batch", "90, 5, 60, 'many.csv', 1, NULL", NULL },
	{ "batch", "91, 999, 60, 'many.csv', 1, NULL", ORPHAN },
	{ "batch_row", "90, 2, 'a', '', NULL", NULL },
	{ "batch_row", "90, 2, 'a', '', NULL", TAKEN },
	{ "batch_row", "999, 2, 'a', '', NULL", ORPHAN },
	{ "support_request",
	    "95, 5, 60, 0, NULL, '', 'Help', 1, 1, 'microsoft', NULL", NULL },
	{ "support_request", "96, 5, 60, 0, NULL, '', 'Help', 1, 1, NULL, NULL",
	    CHECK },
	{ "support_request",
	    "96, 5, 60, 0, NULL, '', 'Help', 1, 1, 'partner', 'partner'",
	    CHECK },
	{ "support_request",
	    "96, 5, 60, 0, 7, '', 'Help', 1, 1, 'microsoft', NULL", CHECK },
	{ "support_request",
	    "96, 5, 60, 1, 999, '', 'Help', 1, 1, 'microsoft', NULL", ORPHAN },
	{ "consent", "97, 7, 'c@contoso.com', 1, 2, NULL, NULL", NULL },
	{ "consent", "98, 7, 'c@contoso.com', 1, 2, NULL, NULL", TAKEN },
	{ "consent", "98, 7, 'c@contoso.com', 1, 2, NULL, 3", NULL },
	{ "consent", "99, 999, 'c@contoso.com', 1, 2, NULL, NULL", ORPHAN },
	{ "consent_word", "71, 97, 'yes', '', 1", NULL },
	{ "consent_word", "71, 97, 'no', '', 1", TAKEN },
	{ "consent_word", "72, 97, 'perhaps', '', 1", CHECK },
	{ "consent_word", "72, 999, 'no', '', 1", ORPHAN },
	{ "consent_ask", "NULL, 7, 60, 1, NULL", NULL },
	{ "consent_ask", "NULL, 7, 60, 2, NULL", TAKEN },
	{ "consent_ask", "NULL, 7, 60, 1, 2", NULL },
	{ "consent_ask", "NULL, 7, 999, 1, 2", ORPHAN },
	{ "support_post", "NULL, 95, 60, 'partner', 'Hello', 1", NULL },
	{ "support_post", "NULL, 95, 60, 'system', 'Hello', 1", CHECK },
	{ "support_post", "NULL, 999, 60, 'partner', 'Hello', 1", ORPHAN },
	{ "desk_open", "7, 60, 1, 1", NULL },
	{ "desk_open", "7, 60, 2, 2", TAKEN },
	{ "desk_open", "999, 60, 1, 1", ORPHAN },
	{ "desk_open", "7, 999, 1, 1", ORPHAN },
	{ "unsent", "60, 7, 'comment', 0, 'comment=a', 1", NULL },
	{ "unsent", "60, 7, 'comment', 1, 'comment=b', 2", TAKEN },
	{ "unsent", "60, 7, 'elsewhere', 0, 'comment=a', 1", CHECK },
	{ "unsent", "60, 999, 'comment', 0, 'comment=a', 1", ORPHAN },
	{ "unsent", "999, 7, 'comment', 0, 'comment=a', 1", ORPHAN },
	{ "keeping", "'mails', 1, 30, 1, 60", NULL },
	{ "keeping", "'mails', 1, 31, 1, 60", TAKEN },
	{ "keeping", "'mails', 2, -1, 1, NULL", CHECK },
	{ "keeping", "'mails', 2, 30, 1, 999", ORPHAN },
	{ "keys_off", "60, 1", NULL },
	{ "keys_off", "60, 2", TAKEN },
	{ "keys_off", "999, 1", ORPHAN },
	{ "comment_file", "1, 70", NULL },
	{ "comment_file", "1, 70", TAKEN },
	{ "comment_file", "999, 70", ORPHAN },
	{ "comment_file", "1, 999", ORPHAN },
	{ "absence", "60, 1", NULL },
	{ "absence", "60, 2", TAKEN },
	{ "absence", "999, 1", ORPHAN },
	{ "checkpoint", "9, 'line'", NULL },
	{ "checkpoint", "9, 'line'", TAKEN },
	{ "checkpoint", "10, NULL", NEEDED },
	{ "arbitration",
	    "97, '" WORLD_CONTOSO "', 'i', NULL, 'r', 1, 0, NULL, NULL, NULL,"
	    " NULL, 1, NULL, NULL, NULL",
	    NULL },
	{ "arbitration",
	    "98, '" WORLD_CONTOSO "', 'i', NULL, 'r', 1, 0, NULL, NULL, NULL,"
	    " NULL, 1, NULL, NULL, NULL",
	    TAKEN },
	{ "arbitration",
	    "98, '" WORLD_CONTOSO "', 'i', NULL, 'x', 1, 1, NULL, NULL, NULL,"
	    " NULL, 1, NULL, NULL, NULL",
	    CHECK },
	{ "arbitration",
	    "98, 'nobody', 'i', NULL, 'x', 1, 0, NULL, NULL, NULL,"
	    " NULL, 1, NULL, NULL, NULL",
	    ORPHAN },
	{ "arbitration_side", "97, 7, 71, 1, NULL, 0, 0", NULL },
	{ "arbitration_side", "97, 7, 71, 1, NULL, 0, 0", TAKEN },
	{ "arbitration_side", "97, 999, 71, 1, NULL, 0, 0", ORPHAN },
	{ "arbitration_question", "97, 1, 'What?', 1", NULL },
	{ "arbitration_question", "97, 1, 'What?', 1", TAKEN },
	{ "arbitration_question", "999, 1, 'What?', 1", ORPHAN },
	{ "arbitration_answer", "97, 7, 1, 'That', 1, 60", NULL },
	{ "arbitration_answer", "97, 7, 1, 'This', 1, 60", TAKEN },
	{ "arbitration_answer", "97, 8, 1, 'This', 1, 60", ORPHAN },
	{ "arbitration_declaration", "97, 60, 1, 0", NULL },
	{ "arbitration_declaration", "97, 60, 1, 1", TAKEN },
	{ "arbitration_declaration", "97, 999, 1, 1", ORPHAN },
	{ "arbitration_declaration", "97, 60, 1, 2", CHECK },
};

/* The same for claims and their lines, whose rows are long. */
static const struct {
	const char *table;
	const char *change;
	const char *refusal;
} changes[] = {
	{ "claim", "UPDATE claim SET status = 'approved' WHERE id = 7", NULL },
	{ "claim", "UPDATE claim SET status = 'won' WHERE id = 7", CHECK },
	{ "claim", "UPDATE claim SET area = 'azure' WHERE id = 7", CHECK },
	{ "claim", "UPDATE claim SET role = 'friend' WHERE id = 7", CHECK },
	{ "claim",
	    "UPDATE claim SET waits_on = 'customer', turn = 'customer'"
	    " WHERE id = 7",
	    NULL },
	{ "claim", "UPDATE claim SET waits_on = 'friend' WHERE id = 7", CHECK },
	{ "claim", "UPDATE claim SET turn = NULL WHERE id = 7", CHECK },
	{ "claim", "UPDATE claim SET tenant = 'none' WHERE id = 7", ORPHAN },
	{ "claim", "UPDATE claim SET owner = 999 WHERE id = 7", ORPHAN },
	{ "claim", "UPDATE claim SET number = 'C-00000000' WHERE id = 7",
	    NULL },
	{ "claim", "UPDATE claim SET number = 'C-00000000' WHERE id = 8",
	    TAKEN },
	{ "claim_line", "UPDATE claim_line SET earning = 5 WHERE id = 71",
	    NULL },
	{ "claim_line", "UPDATE claim_line SET state = 'won' WHERE id = 71",
	    CHECK },
	{ "claim_line", "UPDATE claim_line SET item = 'none' WHERE id = 71",
	    ORPHAN },
	{ "claim_line", "UPDATE claim_line SET position = 2 WHERE id = 71",
	    TAKEN },
	/* R5.103 */
	{ "letter", "UPDATE letter SET words = 'Less dear'", SENT },
	{ "letter", "DELETE FROM letter", SENT },
	{ "comment", "UPDATE comment SET body = 'Hidden' WHERE id = 800",
	    SENT },
};

static void
expect(struct world *world, const char *sql, const char *refusal)
{
	bool done = world_sql(world, sql);

	if (refusal == NULL && !done)
		fail_msg("%s: %s", sql, world_refusal());
	if (refusal != NULL &&
	    strncmp(world_refusal(), refusal, strlen(refusal)) != 0)
		fail_msg("%s: expected %s, got: %s", sql, refusal,
		    done ? "it was taken" : world_refusal());
}

static void
two_claims(struct world *world)
{
	world_claim(world, 7, &world->admin, "submitted");
	world_claim(world, 8, &world->northwind_admin, "submitted");
}

static void
each_table_takes_what_is_right_and_refuses_what_is_not(void **state)
{
	struct world *world = *state;
	char sql[512];

	two_claims(world);
	for (size_t i = 0; i < LENGTH(tries); i++) {
		snprintf(sql, sizeof(sql), "INSERT INTO %s VALUES (%s)",
		    tries[i].table, tries[i].row);
		expect(world, sql, tries[i].refusal);
	}
	for (size_t i = 0; i < LENGTH(changes); i++)
		expect(world, changes[i].change, changes[i].refusal);
}

static bool
is_refused_somewhere(const char *table)
{
	for (size_t i = 0; i < LENGTH(tries); i++)
		if (strcmp(tries[i].table, table) == 0 &&
		    tries[i].refusal != NULL)
			return true;
	for (size_t i = 0; i < LENGTH(changes); i++)
		if (strcmp(changes[i].table, table) == 0 &&
		    changes[i].refusal != NULL)
			return true;
	return false;
}

static void
no_table_is_left_out_here(void **state)
{
	struct world *world = *state;
	char path[128];
	sqlite3 *sqlite;
	sqlite3_stmt *tables;
	int count = 0;

	snprintf(path, sizeof(path), "%s/cpor.db", world->directory);
	assert_int_equal(sqlite3_open(path, &sqlite), SQLITE_OK);
	assert_int_equal(
	    sqlite3_prepare_v2(sqlite,
		"SELECT name, strict FROM pragma_table_list"
		" WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
		-1, &tables, NULL),
	    SQLITE_OK);
	for (; sqlite3_step(tables) == SQLITE_ROW; count++) {
		const char *name = (const char *)sqlite3_column_text(tables, 0);

		if (!is_refused_somewhere(name))
			fail_msg("nothing is refused for %s", name);
		if (sqlite3_column_int(tables, 1) != 1)
			fail_msg("%s is not STRICT", name);
	}
	assert_true(count > 40);
	sqlite3_finalize(tables);
	sqlite3_close(sqlite);
}

/* R5.12. */
static void
a_workload_has_one_partner_of_record(void **state)
{
	struct world *world = *state;

	two_claims(world);
	expect(world, "UPDATE claim_line SET state = 'approved' WHERE id = 71",
	    NULL);
	expect(world, "UPDATE claim_line SET state = 'approved' WHERE id = 81",
	    TAKEN);
	/* Another workload, or the same for another customer, is free. */
	expect(world, "UPDATE claim_line SET state = 'approved' WHERE id = 82",
	    NULL);
	expect(world,
	    "UPDATE claim_line SET state = 'approved', tenant ="
	    " '" WORLD_WOODGROVE "' WHERE id = 81",
	    NULL);
	expect(world,
	    "UPDATE claim_line SET tenant = '" WORLD_CONTOSO "' WHERE id = 81",
	    TAKEN);
	/* When the holder's line ends it is free at once. */
	expect(
	    world, "UPDATE claim_line SET state = 'ended' WHERE id = 71", NULL);
	expect(world,
	    "UPDATE claim_line SET tenant = '" WORLD_CONTOSO "' WHERE id = 81",
	    NULL);
}

/* R5.12. */
static void
a_product_has_one_partner_of_record_for_each_role(void **state)
{
	struct world *world = *state;

	two_claims(world);
	expect(world, "UPDATE claim_line SET state = 'approved' WHERE id = 73",
	    NULL);
	expect(world, "UPDATE claim_line SET state = 'approved' WHERE id = 83",
	    TAKEN);
	expect(world,
	    "UPDATE claim_line SET state = 'approved',"
	    " role = 'influenced-revenue' WHERE id = 83",
	    NULL);
	expect(world,
	    "UPDATE claim_line SET role = 'presales-advisor' WHERE id = 83",
	    TAKEN);
}

/* R5.12. NULLs are never equal: two of them would both be the one partner. */
static void
a_product_is_approved_with_its_subscription_only(void **state)
{
	struct world *world = *state;

	two_claims(world);
	expect(world, "UPDATE claim_line SET subscription = NULL WHERE id = 73",
	    NULL);
	expect(world, "UPDATE claim_line SET state = 'approved' WHERE id = 73",
	    CHECK);
	expect(world, "UPDATE claim_line SET state = 'approved' WHERE id = 83",
	    NULL);
	expect(world, "UPDATE claim_line SET subscription = NULL WHERE id = 83",
	    CHECK);
}

/* R4.2. */
static void
an_open_claims_name_is_taken_within_its_partner(void **state)
{
	struct world *world = *state;

	two_claims(world);
	world_claim(world, 9, &world->admin, "draft");
	expect(
	    world, "UPDATE claim SET name_key = 'claim 7' WHERE id = 8", NULL);
	expect(
	    world, "UPDATE claim SET name_key = 'claim 7' WHERE id = 9", TAKEN);
	expect(world, "UPDATE claim SET status = 'ended' WHERE id = 7", NULL);
	expect(
	    world, "UPDATE claim SET name_key = 'claim 7' WHERE id = 9", NULL);
}

static void
decisions_are_kept(void **state)
{
	struct world *world = *state;

	two_claims(world);
	expect(world,
	    "INSERT INTO decision VALUES"
	    " (1, 7, 71, 'approved', '', '', 1, " ADMIN ", 1)",
	    NULL);
	expect(world, "UPDATE decision SET verdict = 'refused'",
	    "decisions are never changed");
	expect(world, "DELETE FROM decision", "decisions are never removed");
}

static void
a_draft_goes_with_all_that_is_its_own(void **state)
{
	struct world *world = *state;

	two_claims(world);
	expect(world,
	    "INSERT INTO comment VALUES"
	    " (1, 7, 'comment', NULL, 'partner', 'Hello', 1, NULL, NULL);"
	    "INSERT INTO contact VALUES (7, 'customer', 'C', '', "
	    "'c@d.example');"
	    "INSERT INTO message SELECT NULL, id, " FABRIKAM
	    ", 'x', 7, '', 1, NULL, NULL, NULL FROM person;"
	    "DELETE FROM claim WHERE id = 7",
	    NULL);
	assert_int_equal(
	    world_number(world, "SELECT (SELECT count(*) FROM comment)"
				" + (SELECT count(*) FROM contact)"
				" + (SELECT count(*) FROM message)"),
	    0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM claim_line"), 3);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(
		    each_table_takes_what_is_right_and_refuses_what_is_not),
		IN_WORLD(no_table_is_left_out_here),
		IN_WORLD(a_workload_has_one_partner_of_record),
		IN_WORLD(a_product_has_one_partner_of_record_for_each_role),
		IN_WORLD(a_product_is_approved_with_its_subscription_only),
		IN_WORLD(an_open_claims_name_is_taken_within_its_partner),
		IN_WORLD(decisions_are_kept),
		IN_WORLD(a_draft_goes_with_all_that_is_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
