/*
 * The one file that knows ctemplate. It has no interface to its parsed tree,
 * but one to annotate what it writes: so a template is written once, with every
 * section shown, and the annotations are the plan.
 */

#include <new>
#include <stdlib.h>
#include <string.h>
#include <string>
#include <vector>

#include <ctemplate/per_expand_data.h>
#include <ctemplate/template.h>
#include <ctemplate/template_annotator.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary_interface.h>
#include <ctemplate/template_emitter.h>
#include <ctemplate/template_modifiers.h>

extern "C" {
#include "names.h"
#include "page/plan.h"
}

namespace
{

using ctemplate::ExpandEmitter;
using ctemplate::TemplateDictionaryInterface;
using ctemplate::TemplateModifier;
using ctemplate::TemplateString;

const char PAGE[] = "page";
const char INCLUDED[] = "included";
const size_t BYTES_LIMIT = 1024 * 1024;

const char *const names[] = { MARKER_NAMES };
static_assert(LENGTH(names) == MARKER__COUNT, "a name for each marker");
static_assert(MARKER__COUNT <= UINT16_MAX, "markers fit in 16 bits");

/* What an annotation says behind a value's name, and what that means. */
const struct {
	const char *annotation;
	const TemplateModifier *modifier;
} escapes[] = {
	{ "", nullptr },
	{ ":html_escape", &ctemplate::html_escape },
	{ ":pre_escape", &ctemplate::pre_escape },
	{ ":url_query_escape", &ctemplate::url_query_escape },
	{ ":url_escape_with_arg=html",
	    &ctemplate::validate_url_and_html_escape },
};
static_assert(LENGTH(escapes) == PLAN_ESCAPE__COUNT, "each escape is known");

/* Everything is there once, and empty. */
class everything final : public TemplateDictionaryInterface
{
	class once final : public Iterator
	{
		const TemplateDictionaryInterface *next;

	      public:
		explicit once(const TemplateDictionaryInterface *only)
		    : next(only)
		{
		}
		bool HasNext() const override
		{
			return next != nullptr;
		}
		const TemplateDictionaryInterface &Next() override
		{
			const TemplateDictionaryInterface *now = next;

			next = nullptr;
			return *now;
		}
	};

	TemplateString GetValue(const TemplateString &) const override
	{
		return TemplateString("", (size_t)0);
	}
	bool IsHiddenSection(const TemplateString &) const override
	{
		return false;
	}
	bool IsUnhiddenSection(const TemplateString &) const override
	{
		return true;
	}
	bool IsHiddenTemplate(const TemplateString &) const override
	{
		return false;
	}
	const char *GetIncludeTemplateName(
	    const TemplateString &, int) const override
	{
		return INCLUDED;
	}
	Iterator *CreateTemplateIterator(const TemplateString &) const override
	{
		return new once(this);
	}
	Iterator *CreateSectionIterator(const TemplateString &) const override
	{
		return new once(this);
	}
	void DumpToString(std::string *, int) const override
	{
	}
};

/* Hears what ctemplate writes, and where, and takes it down. */
class scribe final : public ctemplate::TemplateAnnotator, public ExpandEmitter
{
	struct plan *plan;
	enum source_kind kind;
	size_t room = 0;
	std::vector<size_t> open; /* the first step of each section */
	bool within = false; /* a value or an include: what stands for it */

	struct plan_step *add(enum plan_kind of)
	{
		if (plan->count == room) {
			size_t more = room == 0 ? 64 : 2 * room;
			void *larger =
			    realloc(plan->steps, more * sizeof(*plan->steps));

			if (larger == nullptr)
				throw std::bad_alloc();
			plan->steps = static_cast<struct plan_step *>(larger);
			room = more;
		}
		plan->steps[plan->count] = {};
		plan->steps[plan->count].kind = of;
		return &plan->steps[plan->count++];
	}

	void add_marker(enum plan_kind of, const std::string &token)
	{
		size_t length = token.find(':');
		std::string name = token.substr(0, length);
		std::string rest =
		    length == std::string::npos ? "" : token.substr(length);
		struct plan_step *step = add(of);
		size_t marker = 0, escape = 0;

		while (marker < MARKER__COUNT && name != names[marker])
			marker++;
		while (escape < PLAN_ESCAPE__COUNT &&
		       rest != escapes[escape].annotation)
			escape++;
		if (marker == MARKER__COUNT)
			why = "a marker is none of the program's";
		else if (escape == PLAN_ESCAPE__COUNT ||
			 (of != PLAN_VALUE && escape != PLAN_AS_IT_IS))
			why = "a marker has a modifier that is none of ours";
		else if (of == PLAN_VALUE && kind == SOURCE_HTML &&
			 escape == PLAN_AS_IT_IS)
			why = "a value would not be escaped";
		step->marker = static_cast<uint16_t>(marker);
		step->escape = static_cast<enum plan_escape>(escape);
	}

      public:
	const char *why = nullptr;

	scribe(struct plan *to, enum source_kind of) : plan(to), kind(of)
	{
	}

	void Emit(char c) override
	{
		Emit(&c, 1);
	}
	void Emit(const std::string &s) override
	{
		Emit(s.data(), s.size());
	}
	void Emit(const char *s) override
	{
		Emit(s, strlen(s));
	}
	void Emit(const char *s, size_t length) override
	{
		struct plan_step *step;

		if (within || length == 0)
			return;
		step = add(PLAN_BYTES);
		step->at = plan->bytes.length;
		step->length = length;
		text_add_bytes(&plan->bytes, s, length);
	}

	/* The outermost is ctemplate's own, around the whole file. */
	void EmitOpenSection(ExpandEmitter *, const std::string &token) override
	{
		if (within)
			return;
		if (!open.empty())
			add_marker(PLAN_SECTION, token);
		open.push_back(plan->count);
	}
	void EmitCloseSection(ExpandEmitter *) override
	{
		size_t first;

		if (within)
			return;
		first = open.back();
		open.pop_back();
		if (!open.empty())
			plan->steps[first - 1].length = plan->count - first;
	}
	void EmitOpenVariable(
	    ExpandEmitter *, const std::string &token) override
	{
		add_marker(PLAN_VALUE, token);
		within = true;
	}
	void EmitCloseVariable(ExpandEmitter *) override
	{
		within = false;
	}
	void EmitOpenInclude(ExpandEmitter *, const std::string &token) override
	{
		add_marker(PLAN_INCLUDE, token);
		within = true;
	}
	void EmitCloseInclude(ExpandEmitter *) override
	{
		within = false;
	}
	void EmitOpenFile(ExpandEmitter *, const std::string &) override
	{
	}
	void EmitCloseFile(ExpandEmitter *) override
	{
	}
	void EmitFileIsMissing(ExpandEmitter *, const std::string &) override
	{
	}
};

/* What escaping writes goes where the page goes. */
class appender final : public ExpandEmitter
{
	struct text *out;

      public:
	explicit appender(struct text *text) : out(text)
	{
	}
	void Emit(char c) override
	{
		text_add_char(out, c);
	}
	void Emit(const std::string &s) override
	{
		text_add_bytes(out, s.data(), s.size());
	}
	void Emit(const char *s) override
	{
		text_add(out, s);
	}
	void Emit(const char *s, size_t length) override
	{
		text_add_bytes(out, s, length);
	}
};

const char *
take_down(
    struct plan *plan, enum source_kind kind, const char *source, size_t length)
{
	ctemplate::TemplateCache cache;
	ctemplate::PerExpandData annotated;
	everything dictionary;
	scribe scribe(plan, kind);

	if (!cache.StringToTemplateCache(
		PAGE, source, length, ctemplate::DO_NOT_STRIP) ||
	    !cache.StringToTemplateCache(
		INCLUDED, "", 0, ctemplate::DO_NOT_STRIP))
		return "does not parse (ctemplate says why above)";
	cache.Freeze();
	annotated.SetAnnotateOutput("");
	annotated.SetAnnotator(&scribe);
	if (!cache.ExpandNoLoad(PAGE, ctemplate::DO_NOT_STRIP, &dictionary,
		&annotated, &scribe))
		return "cannot be taken down";
	return text_failed(&plan->bytes) ? "is too long" : scribe.why;
}

void
modify(const TemplateModifier &modifier, const char *value, size_t length,
    struct text *out)
{
	appender sink(out);

	try {
		modifier.Modify(value, length, nullptr, &sink, "");
	} catch (const std::exception &) {
		out->failed = true;
	}
}

} // namespace

/* Are these ASCII letters, digits and dashes, as in ids and codes? */
static bool
is_plain(const char *value)
{
	for (; *value != '\0'; value++)
		if (!(*value >= 'a' && *value <= 'z') &&
		    !(*value >= '0' && *value <= '9') && *value != '-' &&
		    !(*value >= 'A' && *value <= 'Z'))
			return false;
	return true;
}

extern "C" const char *
plan_make(
    struct plan *plan, enum source_kind kind, const char *source, size_t length)
{

	*plan = {};
	text_open(&plan->bytes, BYTES_LIMIT);
	try {
		return take_down(plan, kind, source, length);
	} catch (const std::exception &) {
		return "is too large";
	}
}

extern "C" void
plan_free(struct plan *plan)
{

	free(plan->steps);
	text_close(&plan->bytes);
	*plan = {};
}

extern "C" void
plan_write(
    enum plan_escape escape, const char *value, size_t length, struct text *out)
{

	/* Most values hold nothing to escape: told at one look. */
	if (escape == PLAN_AS_IT_IS ||
	    (escape == PLAN_HTML &&
		strcspn(value, "<>&\"'\t\n\v\f\r") == length) ||
	    (escape == PLAN_QUERY && is_plain(value)))
		text_add_bytes(out, value, length);
	else
		modify(*escapes[escape].modifier, value, length, out);
}
