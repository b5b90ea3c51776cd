/* Coded reasons and the words each side reads. */

#include "rules/reason.h"

#include <string.h>

#include "base/outcome.h"
#include "rules/claim.h"

const struct reason reason_all[] = {
	{ "proof-missing", "PoE missing, wrong file or unrelated",
	    "The proof of execution is missing, is the wrong file, or is not "
	    "about this claim.",
	    "Add the signed proof of execution for this customer and the items "
	    "you claim.",
	    "the signed proof of execution for this customer and these items "
	    "were attached",
	    REASON_ASK, false, false },
	{ "signature-missing", "Customer acknowledgment (signature) missing",
	    "The proof of execution does not show that the customer "
	    "acknowledged your work.",
	    "Ask the customer to sign and date the proof of execution, then "
	    "add the signed file.",
	    "the proof of execution showed the customer’s acknowledgment with "
	    "its date",
	    REASON_ASK, false, false },
	{ "dates-missing", "Dates missing or too old",
	    "The customer’s signature is not dated, or it is dated more than "
	    "12 months before you submitted the claim.",
	    "Ask the customer to sign again with today’s date, then add the "
	    "new file.",
	    "the customer’s signature were dated within the 12 months before "
	    "you submitted the claim",
	    REASON_ASK, false, false },
	{ "service-not-described", "Partner solution or service not described",
	    "The proof of execution does not describe what you did for the "
	    "customer.",
	    "Add a file that describes the solution or service you delivered.",
	    "the proof of execution described the solution or service you "
	    "delivered to the customer",
	    REASON_ASK, false, false },
	{ "item-not-named", "Claimed product or workload not in the PoE",
	    "The proof of execution does not name every product or workload "
	    "you claim.",
	    "Add a file that names each one, or remove the line from the "
	    "claim.",
	    "the proof of execution named every product and workload you claim",
	    REASON_ASK, false, false },
	{ "names-do-not-match", "Names or IDs do not match the claim",
	    "A name, domain or ID in the proof of execution is different from "
	    "the one in the claim.",
	    "Compare the partner name, customer name, domain and tenant ID, "
	    "then correct the claim or add a corrected file.",
	    "the names, domain and tenant ID in the proof of execution were "
	    "those of the claim",
	    REASON_ASK, true, false },
	{ "disclosure-missing", "Public-sector disclosure missing",
	    "This is a public-sector customer and the proof of execution does "
	    "not include the disclosure.",
	    "Add a proof of execution that includes the public-sector "
	    "disclosure.",
	    "the proof of execution included the public-sector disclosure",
	    REASON_ASK, false, false },
	{ "insufficient-proof", "Insufficient PoE",
	    "The proof of execution does not show enough of your work for this "
	    "line.",
	    "Make a new claim with a proof of execution that meets every point "
	    "of the checklist.",
	    "the proof of execution showed what you did for the customer with "
	    "this item, and the customer’s dated acknowledgment of it",
	    REASON_REFUSE, true, false },
	{ "consent-missing", "Customer consent missing on the PoE",
	    "The proof of execution does not show that the customer agreed.",
	    "Ask the customer to sign and date the proof of execution, then "
	    "make a new claim with it.",
	    "the proof of execution showed the customer’s acknowledgment with "
	    "its date",
	    REASON_REFUSE, false, false },
	{ "products-missing", "Missing products",
	    "The proof of execution does not name this product or workload.",
	    "Make a new claim with a proof of execution that names it.",
	    "the proof of execution named this product or workload",
	    REASON_REFUSE, false, false },
	{ "no-partner-response", "No partner response",
	    "The reviewer asked for more and the claim was not answered in "
	    "time.",
	    "Make a new claim that includes what the reviewer asked for.",
	    "the claim held what the reviewer asked for", REASON_REFUSE, false,
	    true },
	{ "proof-unavailable", "PoE unavailable",
	    "The reviewer could not open or read the proof of execution.",
	    "Check that the file opens without a password, then make a new "
	    "claim with it.",
	    "the file with the proof of execution could be opened and read "
	    "without a password",
	    REASON_REFUSE, false, false },
	{ "customer-declined", "Customer declined",
	    "The customer does not agree to this claim.",
	    "Talk to the customer. Claim again only when they agree.",
	    "the customer agreed to it", REASON_REFUSE | REASON_END, false,
	    false },
	{ "partner-request", "Partner request",
	    "Your company asked for this line to be refused.", "",
	    "your company claimed it again", REASON_REFUSE, false, false },
	{ "another-partner", "Another partner is the partner of record",
	    "Another partner is the partner of record for this item.",
	    "Ask the customer who should be its partner of record for this "
	    "item.",
	    "no other partner were the partner of record for this item",
	    REASON_REFUSE | REASON_END, false, false },
	{ "not-eligible", "Not eligible",
	    "This line does not meet the conditions of the partner role.",
	    "Read the conditions of the partner role, and claim in a role that "
	    "fits what the customer bought and what you did.",
	    "the line met each condition of the partner role",
	    REASON_REFUSE | REASON_END | REASON_REVOKE, true, false },
	{ "other", "Other", "The reviewer gave this reason:", "",
	    "what is written here were mended", REASON_ASK | REASON_REFUSE,
	    true, false },
	{ "withdrawn", "Withdrawn by the partner",
	    "Your company withdrew the claim.",
	    "You can make a new claim at any time.", "", REASON_END, true,
	    true },
	{ "by-partner", "Ended by the partner",
	    "Your company ended this association.",
	    "You can make a new claim at any time.", "", REASON_END, true,
	    true },
	{ "subscription-expired", "Subscription expired",
	    "The subscription has ended.",
	    "If the customer has renewed, claim the renewal with the new "
	    "subscription.",
	    "", REASON_END, false, true },
	{ "corrected", "Corrected",
	    "A corrected claim took the place of this line.", "", "",
	    REASON_END, true, true },
	{ "mistake", "Approved by mistake",
	    "Microsoft ended this association: the approval was a mistake.", "",
	    "", REASON_END | REASON_REVOKE, true, false },
	{ "fraud", "Fraud",
	    "Microsoft ended this association: what the claim said was not "
	    "true.",
	    "", "", REASON_END | REASON_REVOKE, true, false },
};
const size_t reason_count = LENGTH(reason_all);

const struct reason *
reason_of(const char *code, unsigned uses)
{
	for (size_t i = 0; i < reason_count; i++)
		if (strcmp(reason_all[i].code, code) == 0)
			return reason_all[i].uses & uses ? &reason_all[i]
							 : NULL;
	return NULL;
}

#define PROOF	 (1u << PART_PROOF)
#define ITEMS	 (1u << PART_ITEMS)
#define WHO	 (1u << PART_WHO)
#define CONTACTS (1u << PART_CONTACTS)

unsigned
reason_parts(const char *code)
{
	static const struct {
		const char *code;
		unsigned parts;
	} beside_proof[] = {
		{ "item-not-named", ITEMS },
		{ "names-do-not-match", WHO | CONTACTS },
		{ "other", WHO | ITEMS | CONTACTS },
	};

	if (reason_of(code, REASON_ASK) == NULL)
		return 0;
	for (size_t i = 0; i < LENGTH(beside_proof); i++)
		if (strcmp(beside_proof[i].code, code) == 0)
			return PROOF | beside_proof[i].parts;
	return PROOF;
}

bool
reason_may_pick(const struct reason *reason, enum reason_use use)
{
	return !reason->by_system && (reason->uses & use) != 0;
}
