/* The table: all that can be asked. The first row that fits answers, so an
 * address with a word in it stands above the one with a :name there. */

#include "web/admin.h"
#include "web/answer.h"
#include "web/arbitration.h"
#include "web/arbitration_answer.h"
#include "web/audit.h"
#include "web/canned.h"
#include "web/claim.h"
#include "web/comment.h"
#include "web/compare.h"
#include "web/consent.h"
#include "web/contact.h"
#include "web/customer.h"
#include "web/desk.h"
#include "web/directory.h"
#include "web/disassociate.h"
#include "web/dispute.h"
#include "web/draft.h"
#include "web/export.h"
#include "web/filter.h"
#include "web/follow.h"
#include "web/health.h"
#include "web/help.h"
#include "web/history.h"
#include "web/home.h"
#include "web/items.h"
#include "web/list.h"
#include "web/location.h"
#include "web/look.h"
#include "web/many.h"
#include "web/member.h"
#include "web/message.h"
#include "web/notice.h"
#include "web/origin.h"
#include "web/outbox.h"
#include "web/paper.h"
#include "web/place.h"
#include "web/profile.h"
#include "web/proof.h"
#include "web/proof_reuse.h"
#include "web/report.h"
#include "web/review.h"
#include "web/review_form.h"
#include "web/review_list.h"
#include "web/revoke.h"
#include "web/role.h"
#include "web/role_request.h"
#include "web/route.h"
#include "web/ruling.h"
#include "web/saved_list.h"
#include "web/session.h"
#include "web/setting.h"
#include "web/several.h"
#include "web/submit.h"
#include "web/subscription.h"
#include "web/support.h"
#include "web/system.h"
#include "web/tenant.h"
#include "web/unsent.h"
#include "web/view.h"
#include "web/wait.h"
#include "web/who.h"
#include "web/withdraw.h"

const struct route routes[] = {
	/* clang-format off */
	{ GET,  "/", MEMBER, BODY_NONE, READS, web_home_show },

	{ GET,  "/sign-in", ANYONE, BODY_NONE, READS, web_session_new },
	{ POST, "/sign-in", ANYONE, BODY_FORM, OWN, web_session_create },
	{ POST, "/sign-out", SIGNED_IN, BODY_NONE, COMMITS, web_session_end },
	{ GET,  "/directories", SIGNED_IN, BODY_NONE, READS, web_directory_list },
	{ POST, "/directories", SIGNED_IN, BODY_FORM, COMMITS, web_directory_choose },

	{ GET,  "/profile", SIGNED_IN, BODY_NONE, READS, web_profile_show },
	{ POST, "/profile", SIGNED_IN, BODY_FORM, COMMITS, web_profile_save },
	{ GET,  "/mail/stop/:link", BY_LINK, BODY_NONE, READS, web_outbox_ask_stop },
	{ POST, "/mail/stop/:link", BY_LINK, BODY_UNREAD, COMMITS, web_outbox_stop },
	{ GET,  "/admin", MAY_OVERSEE, BODY_NONE, READS, web_admin_show },
	{ GET,  "/admin/settings", MAY_OVERSEE, BODY_NONE, READS,
	    web_setting_list },
	{ GET,  "/admin/settings/:program/:setting", MAY_OVERSEE, BODY_NONE,
	    READS, web_setting_show },
	{ POST, "/admin/settings/:program/:setting", MAY_RUN, BODY_FORM,
	    COMMITS, web_setting_change },
	{ POST, "/admin/settings/:program/:setting/withdraw", MAY_RUN,
	    BODY_FORM, COMMITS, web_setting_withdraw },
	{ GET,  "/admin/mail", MAY_RUN | ROLE_BIT(ROLE_AUDITOR), BODY_NONE, READS,
	    web_outbox_list },
	{ POST, "/admin/mail/:mail/again", MAY_RUN, BODY_NONE, COMMITS,
	    web_outbox_again },
	{ GET,  "/admin/customers", MAY_RUN | ROLE_BIT(ROLE_AUDITOR),
	    BODY_NONE, READS, web_tenant_list },
	{ GET,  "/admin/customers/:tenant", MAY_RUN | ROLE_BIT(ROLE_AUDITOR),
	    BODY_NONE, READS, web_tenant_show },
	{ GET,  "/admin/system", MAY_RUN | ROLE_BIT(ROLE_AUDITOR), BODY_NONE,
	    READS, web_system_show },
	{ GET,  "/messages", MEMBER, BODY_NONE, READS, web_message_list },
	{ POST, "/messages", MEMBER, BODY_FORM, COMMITS, web_message_read },
	{ GET,  "/messages/:claim", MEMBER, BODY_NONE, OWN, web_message_open },
	{ GET,  "/messages/people/:person", MAY_GIVE | MAY_SEE_PEOPLE,
	    BODY_NONE, OWN, web_member_open },
	{ GET,  "/roles", MEMBER, BODY_NONE, READS, web_role_request_show },
	{ POST, "/roles", MEMBER, BODY_FORM, COMMITS, web_role_request_send },
	{ GET,  "/people", MAY_GIVE, BODY_NONE, READS, web_member_list },
	{ GET,  "/people/:person", MAY_GIVE, BODY_NONE, READS,
	    web_member_show },
	{ POST, "/people/:person/give", MAY_GIVE, BODY_FORM, COMMITS,
	    web_member_give },
	{ POST, "/people/:person/take", MAY_GIVE, BODY_FORM, COMMITS,
	    web_member_take },
	{ POST, "/people/:person/decline", MAY_GIVE, BODY_FORM, COMMITS,
	    web_member_decline },
	{ GET,  "/people/:person/remove", MAY_REMOVE, BODY_NONE, READS,
	    web_member_ask_remove },
	{ POST, "/people/:person/remove", MAY_REMOVE, BODY_NONE, COMMITS,
	    web_member_remove },
	{ GET,  "/admin/people", MAY_SEE_PEOPLE, BODY_NONE, READS,
	    web_member_list },
	{ GET,  "/admin/people/:person", MAY_SEE_PEOPLE, BODY_NONE, READS,
	    web_member_show },
	{ POST, "/admin/people/:person/give", MAY_RUN, BODY_FORM, COMMITS,
	    web_member_give },
	{ POST, "/admin/people/:person/take", MAY_RUN, BODY_FORM, COMMITS,
	    web_member_take },
	{ POST, "/admin/people/:person/decline", MAY_RUN, BODY_FORM, COMMITS,
	    web_member_decline },
	{ POST, "/admin/people/:person/disable", MAY_RUN, BODY_NONE, COMMITS,
	    web_member_disable },
	{ POST, "/admin/people/:person/enable", MAY_RUN, BODY_NONE, COMMITS,
	    web_member_enable },

	{ GET,  "/locations", MAY_GIVE, BODY_NONE, READS, web_location_list },
	{ GET,  "/locations/new", MAY_GIVE, BODY_NONE, READS,
	    web_location_new },
	{ POST, "/locations/new", MAY_GIVE, BODY_FORM, COMMITS,
	    web_location_add },
	{ GET,  "/locations/:location", MAY_GIVE, BODY_NONE, READS,
	    web_location_show },
	{ GET,  "/audit", MAY_AUDIT, BODY_NONE, READS, web_audit_list },
	{ GET,  "/audit.csv", MAY_AUDIT, BODY_NONE, OWN, web_audit_csv },
	{ GET,  "/audit/verify", MAY_AUDIT, BODY_NONE, OWN, web_audit_verify },

	{ GET,  "/support", MAY_READ_HELP, BODY_NONE, READS,
	    web_support_list },
	{ GET,  "/support/new", MAY_ASK_HELP, BODY_NONE, READS,
	    web_support_new },
	{ POST, "/support/new", MAY_ASK_HELP, BODY_FORM, COMMITS,
	    web_support_open },
	{ GET,  "/support/:request", MAY_READ_HELP, BODY_NONE, READS,
	    web_support_show },
	{ POST, "/support/:request", MAY_ASK_HELP | MAY_HELP, BODY_FORM,
	    COMMITS, web_support_write },
	{ POST, "/support/:request/close", MAY_ASK_HELP | MAY_HELP, BODY_NONE,
	    COMMITS, web_support_close },
	{ GET,  "/help", ANYONE, BODY_NONE, READS, web_help_list },
	{ GET,  "/help/:topic", ANYONE, BODY_NONE, READS, web_help_show },

	{ GET,  "/review", MAY_READ_ALL, BODY_NONE, READS, web_review_list },
	{ POST, "/review/next", MAY_REVIEW, BODY_FORM, COMMITS,
	    web_desk_next },
	{ GET,  "/review/workload", MAY_READ_ALL, BODY_NONE, READS,
	    web_desk_workload },
	{ GET,  "/review/reports", MAY_READ_ALL, BODY_NONE, READS,
	    web_report_list },
	{ GET,  "/review/reports/:report", MAY_READ_ALL, BODY_NONE, OWN,
	    web_report_show },
	{ POST, "/review/away", MAY_REVIEW, BODY_FORM, COMMITS,
	    web_desk_away },
	{ GET,  "/review/texts", MAY_READ_ALL | MAY_RUN, BODY_NONE, READS,
	    web_canned_list },
	{ GET,  "/review/texts/new", MAY_LEAD | MAY_RUN, BODY_NONE, READS,
	    web_canned_new },
	{ POST, "/review/texts/new", MAY_LEAD | MAY_RUN, BODY_FORM, COMMITS,
	    web_canned_add },
	{ GET,  "/review/texts/:text", MAY_LEAD | MAY_RUN, BODY_NONE, READS,
	    web_canned_edit },
	{ POST, "/review/texts/:text", MAY_LEAD | MAY_RUN, BODY_FORM, COMMITS,
	    web_canned_save },
	{ POST, "/review/texts/:text/remove", MAY_LEAD | MAY_RUN, BODY_FORM,
	    COMMITS, web_canned_remove },
	{ GET,  "/review/:claim", MAY_READ_ALL, BODY_NONE, READS,
	    web_review_show },
	{ GET,  "/review/:claim/compare", MAY_READ_ALL, BODY_NONE, OWN,
	    web_compare_show },
	{ POST, "/review/:claim/start", MAY_REVIEW, BODY_FORM, COMMITS,
	    web_review_start },
	{ POST, "/review/:claim/take-over", MAY_REVIEW, BODY_FORM, COMMITS,
	    web_review_take_over },
	{ POST, "/review/:claim/release", MAY_REVIEW, BODY_FORM, COMMITS,
	    web_desk_release },
	{ GET,  "/review/:claim/assign", MAY_LEAD, BODY_NONE, READS,
	    web_desk_choose },
	{ POST, "/review/:claim/assign", MAY_LEAD, BODY_FORM, COMMITS,
	    web_desk_assign },
	{ POST, "/review/:claim/comments", MAY_REVIEW, BODY_FORM, COMMITS,
	    web_review_comment },
	{ GET,  "/review/:claim/comments/:comment", MAY_REVIEW, BODY_NONE,
	    READS, web_comment_edit },
	{ POST, "/review/:claim/comments/:comment", MAY_REVIEW, BODY_FORM,
	    COMMITS, web_comment_save },
	{ GET,  "/review/:claim/ask", MAY_REVIEW, BODY_NONE, READS,
	    web_review_form_ask },
	{ POST, "/review/:claim/ask", MAY_REVIEW, BODY_WIDE, COMMITS,
	    web_review_form_asked },
	{ GET,  "/review/:claim/decide", MAY_REVIEW, BODY_NONE, READS,
	    web_review_form_decide },
	{ POST, "/review/:claim/decide", MAY_REVIEW, BODY_WIDE, COMMITS,
	    web_review_form_decided },

	{ GET,  "/consent/:token", HOLDER, BODY_NONE, READS,
	    web_consent_show },
	{ POST, "/consent/:token", HOLDER, BODY_WIDE, COMMITS,
	    web_consent_say },
	{ GET,  "/consent/:token/decline", HOLDER, BODY_NONE, READS,
	    web_consent_ask },
	{ POST, "/consent/:token/decline", HOLDER, BODY_FORM, COMMITS,
	    web_consent_decline },
	{ POST, "/consent/:token/again", HOLDER, BODY_NONE, COMMITS,
	    web_consent_again },
	{ POST, "/claims/:claim/customer-mail", MAY_SUBMIT, BODY_NONE, COMMITS,
	    web_notice_send },
	{ POST, "/review/:claim/ask-customer", MAY_REVIEW, BODY_FORM, COMMITS,
	    web_notice_ask },
	{ GET,  "/review/:claim/look", MAY_READ_ALL, BODY_NONE, READS,
	    web_look_show },
	{ POST, "/review/:claim/look", MAY_REVIEW, BODY_FORM, COMMITS,
	    web_look_answer },
	{ GET,  "/review/:claim/dispute", MAY_LEAD, BODY_NONE, READS,
	    web_ruling_show },
	{ POST, "/review/:claim/dispute", MAY_LEAD, BODY_WIDE, COMMITS,
	    web_ruling_save },
	{ GET,  "/review/:claim/dispute/ask", MAY_LEAD, BODY_NONE, READS,
	    web_ruling_ask },
	{ POST, "/review/:claim/dispute/ask", MAY_LEAD, BODY_WIDE, COMMITS,
	    web_ruling_asked },
	{ GET,  "/review/:claim/revoke", MAY_LEAD, BODY_NONE, READS,
	    web_revoke_show },
	{ POST, "/review/:claim/revoke", MAY_LEAD, BODY_FORM, COMMITS,
	    web_revoke_save },

	{ GET,  "/arbitrations", MAY_LEAD, BODY_NONE, READS,
	    web_arbitration_list },
	{ GET,  "/arbitrations/:arbitration", MAY_LEAD, BODY_NONE, READS,
	    web_arbitration_show },
	{ POST, "/arbitrations/:arbitration/declare", MAY_LEAD, BODY_FORM,
	    COMMITS, web_arbitration_declare },
	{ POST, "/arbitrations/:arbitration/ask", MAY_LEAD, BODY_FORM,
	    COMMITS, web_arbitration_ask },
	{ POST, "/arbitrations/:arbitration/extend", MAY_LEAD, BODY_FORM,
	    COMMITS, web_arbitration_extend },
	{ POST, "/arbitrations/:arbitration/decide", MAY_LEAD, BODY_WIDE,
	    COMMITS, web_arbitration_decide },

	{ POST, "/unsent/:claim/:place", MEMBER, BODY_NONE, COMMITS,
	    web_unsent_discard },

	{ GET,  "/healthz", ANYONE, BODY_NONE, READS, web_health_show },

	{ GET,  "/claims", MAY_FILL | MAY_READ_ALL, BODY_NONE, READS,
	    web_list_show },
	{ GET,  "/claims.csv", MAY_FILL | MAY_READ_ALL, BODY_NONE, OWN,
	    web_export_csv },
	{ GET,  "/claims.xlsx", MAY_FILL | MAY_READ_ALL, BODY_NONE, OWN,
	    web_export_xlsx },
	{ GET,  "/claims/filter", MAY_FILL | MAY_READ_ALL, BODY_NONE, READS,
	    web_filter_show },
	{ GET,  "/claims/lists", MAY_FILL | MAY_READ_ALL, BODY_NONE, READS,
	    web_saved_list_all },
	{ GET,  "/claims/lists/new", MAY_FILL | MAY_READ_ALL, BODY_NONE, READS,
	    web_saved_list_new },
	{ POST, "/claims/lists/new", MAY_FILL | MAY_READ_ALL, BODY_FORM,
	    COMMITS, web_saved_list_add },
	{ POST, "/claims/lists/:list/remove", MAY_FILL | MAY_READ_ALL,
	    BODY_NONE, COMMITS, web_saved_list_remove },
	{ GET,  "/claims/new", MAY_FILL, BODY_NONE, READS, web_draft_new },
	{ POST, "/claims/new", MAY_FILL, BODY_NONE, COMMITS, web_draft_create },
	{ GET,  "/claims/many", MAY_FILL, BODY_NONE, READS, web_many_new },
	{ POST, "/claims/many", MAY_FILL, BODY_FILES, OWN, web_many_send },
	{ GET,  "/claims/many/example.csv", MAY_FILL, BODY_NONE, READS,
	    web_many_example },
	{ GET,  "/claims/many/submit", MAY_SUBMIT, BODY_NONE, READS,
	    web_several_submit },
	{ POST, "/claims/many/submit", MAY_SUBMIT, BODY_FORM, OWN,
	    web_several_send },
	{ GET,  "/claims/many/submitted", MAY_FILL, BODY_NONE, READS,
	    web_several_sent },
	{ GET,  "/claims/many/disassociate", MAY_SUBMIT, BODY_NONE, READS,
	    web_several_end },
	{ POST, "/claims/many/disassociate", MAY_SUBMIT, BODY_FORM, OWN,
	    web_several_leave },
	{ GET,  "/claims/many/disassociated", MAY_FILL, BODY_NONE, READS,
	    web_several_ended },
	{ GET,  "/claims/many/:batch", MAY_FILL, BODY_NONE, READS,
	    web_many_show },
	{ POST, "/claims/many/:batch", MAY_FILL, BODY_FORM, OWN,
	    web_many_make },
	{ GET,  "/claims/many/:batch/problems.csv", MAY_FILL, BODY_NONE,
	    READS, web_many_problems },
	{ GET,  "/claims/:claim", MAY_FILL | MAY_READ_ALL, BODY_NONE, READS,
	    web_claim_show },
	{ GET,  "/claims/:claim/history", MAY_FILL | MAY_READ_ALL, BODY_NONE,
	    READS, web_history_show },
	{ POST, "/claims/:claim/comments", MAY_FILL, BODY_FILES, OWN,
	    web_comment_add },
	{ GET,  "/claims/:claim/comments/:comment", MAY_FILL, BODY_NONE, READS,
	    web_comment_edit },
	{ POST, "/claims/:claim/comments/:comment", MAY_FILL, BODY_FORM,
	    COMMITS, web_comment_save },
	{ POST, "/claims/:claim/follow", MAY_FILL, BODY_FORM, COMMITS,
	    web_follow_save },
	{ POST, "/claims/:claim/take-over", MAY_FILL, BODY_FORM, COMMITS,
	    web_follow_take_over },
	{ GET,  "/claims/:claim/withdraw", MAY_SUBMIT, BODY_NONE, READS,
	    web_withdraw_show },
	{ POST, "/claims/:claim/withdraw", MAY_SUBMIT, BODY_FORM, COMMITS,
	    web_withdraw_save },
	{ GET,  "/claims/:claim/copy", MAY_FILL, BODY_NONE, READS,
	    web_origin_ask_copy },
	{ POST, "/claims/:claim/copy", MAY_FILL, BODY_FORM, COMMITS,
	    web_origin_copy },
	{ GET,  "/claims/:claim/reclaim", MAY_SUBMIT, BODY_NONE, READS,
	    web_origin_ask_reclaim },
	{ POST, "/claims/:claim/reclaim", MAY_SUBMIT, BODY_FORM, COMMITS,
	    web_origin_reclaim },
	{ GET,  "/claims/:claim/renew", MAY_FILL, BODY_NONE, READS,
	    web_origin_ask_renew },
	{ POST, "/claims/:claim/renew", MAY_FILL, BODY_FORM, COMMITS,
	    web_origin_renew },
	{ GET,  "/claims/:claim/dispute", MAY_SUBMIT, BODY_NONE, READS,
	    web_dispute_show },
	{ POST, "/claims/:claim/dispute", MAY_SUBMIT, BODY_FORM, COMMITS,
	    web_dispute_send },
	{ GET,  "/claims/:claim/disassociate", MAY_SUBMIT, BODY_NONE, READS,
	    web_disassociate_show },
	{ POST, "/claims/:claim/disassociate", MAY_SUBMIT, BODY_FORM, COMMITS,
	    web_disassociate_save },
	{ GET,  "/claims/:claim/delete", MAY_FILL, BODY_NONE, READS,
	    web_draft_ask_delete },
	{ POST, "/claims/:claim/delete", MAY_FILL, BODY_NONE, COMMITS,
	    web_draft_delete },
	{ GET,  "/claims/:claim/who", MAY_FILL, BODY_NONE, READS,
	    web_who_show },
	{ POST, "/claims/:claim/who", MAY_FILL, BODY_FORM, COMMITS,
	    web_who_save },
	{ GET,  "/claims/:claim/customer", MAY_FILL, BODY_NONE, READS,
	    web_customer_show },
	{ POST, "/claims/:claim/customer", MAY_FILL, BODY_FORM, OWN,
	    web_customer_save },
	{ GET,  "/claims/:claim/role", MAY_FILL, BODY_NONE, READS,
	    web_role_show },
	{ POST, "/claims/:claim/role", MAY_FILL, BODY_FORM, COMMITS,
	    web_role_save },
	{ GET,  "/claims/:claim/items", MAY_FILL, BODY_NONE, READS,
	    web_items_show },
	{ POST, "/claims/:claim/items", MAY_FILL, BODY_FORM, COMMITS,
	    web_items_save },
	{ GET,  "/claims/:claim/subscriptions", MAY_FILL, BODY_NONE, READS,
	    web_subscription_show },
	{ POST, "/claims/:claim/subscriptions", MAY_FILL, BODY_WIDE, COMMITS,
	    web_subscription_save },
	{ POST, "/claims/:claim/subscriptions/stop", MAY_FILL, BODY_FORM,
	    COMMITS, web_wait_stop },
	{ GET,  "/claims/:claim/contacts", MAY_FILL, BODY_NONE, READS,
	    web_contact_show },
	{ POST, "/claims/:claim/contacts", MAY_FILL, BODY_FORM, COMMITS,
	    web_contact_save },

	{ GET,  "/claims/:claim/mail/:mail", MAY_SUBMIT, BODY_NONE, READS,
	    web_outbox_correct },
	{ POST, "/claims/:claim/mail/:mail", MAY_SUBMIT, BODY_FORM, COMMITS,
	    web_outbox_corrected },

	{ GET,  "/claims/:claim/proof", MAY_FILL | MAY_READ_ALL, BODY_NONE,
	    READS, web_proof_list },
	{ POST, "/claims/:claim/proof", MAY_FILL, BODY_FILES, OWN,
	    web_proof_add },
	{ GET,  "/claims/:claim/proof/receipt", MAY_FILL | MAY_READ_ALL,
	    BODY_NONE, READS, web_proof_receipt },
	{ GET,  "/claims/:claim/proof/receipt.txt", MAY_FILL | MAY_READ_ALL,
	    BODY_NONE, READS, web_proof_receipt_text },
	{ GET,  "/claims/:claim/proof/reuse", MAY_FILL, BODY_NONE, READS,
	    web_proof_reuse_show },
	{ POST, "/claims/:claim/proof/reuse", MAY_FILL, BODY_FORM, COMMITS,
	    web_proof_reuse_save },
	{ GET,  "/claims/:claim/proof/remove", MAY_FILL, BODY_NONE, READS,
	    web_proof_ask_remove },
	{ POST, "/claims/:claim/proof/remove", MAY_FILL, BODY_FORM, COMMITS,
	    web_proof_remove },
	{ GET,  "/claims/:claim/proof/places", MAY_FILL, BODY_NONE, READS,
	    web_place_show },
	{ POST, "/claims/:claim/proof/places", MAY_FILL, BODY_WIDE, COMMITS,
	    web_place_save },
	{ GET,  "/claims/:claim/proof/template.docx", MAY_FILL, BODY_NONE,
	    READS, web_paper_docx },
	{ GET,  "/claims/:claim/proof/template.pdf", MAY_FILL, BODY_NONE,
	    READS, web_paper_pdf },
	{ GET,  "/proof/:file/view", MAY_FILL | MAY_READ_ALL, BODY_NONE, OWN,
	    web_view_show },
	{ GET,  "/proof/:file/pages/:page", MAY_FILL | MAY_READ_ALL, BODY_NONE,
	    OWN, web_view_picture },
	{ GET,  "/proof/:file", MAY_FILL | MAY_READ_ALL, BODY_NONE, OWN,
	    web_proof_download },
	{ GET,  "/claims/:claim/check", MAY_FILL, BODY_NONE, READS,
	    web_submit_check },
	{ POST, "/claims/:claim/submit", MAY_SUBMIT, BODY_FORM, COMMITS,
	    web_submit_send },
	{ GET,  "/claims/:claim/submitted", MAY_FILL, BODY_NONE, READS,
	    web_submit_done },
	{ GET,  "/claims/:claim/arbitration/:line", MAY_SUBMIT, BODY_NONE,
	    READS, web_arbitration_answer_show },
	{ POST, "/claims/:claim/arbitration/:line", MAY_SUBMIT, BODY_FORM,
	    COMMITS, web_arbitration_answer_send },
	{ GET,  "/claims/:claim/answer", MAY_SUBMIT, BODY_NONE, READS,
	    web_answer_show },
	{ POST, "/claims/:claim/answer", MAY_SUBMIT, BODY_FORM, COMMITS,
	    web_answer_send },
	/* clang-format on */
};

const size_t route_count = LENGTH(routes);
