/*
 * The binding of ctemplate: dictionaries of our own in the request's arena,
 * which cost half of what ctemplate's do, and no exception past this file.
 */

#include <fcntl.h>
#include <new>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary_interface.h>
#include <ctemplate/template_emitter.h>

extern "C" {
#include "base/log.h"
#include "page/source.h"
#include "page/tmpl.h"
}

/* Exported by the library for its own macros, declared by none of its
 * headers: the number it knows a name by. */
namespace ctemplate
{
TemplateId GlobalIdForSTS_INIT(const TemplateString &);
}

namespace
{

using ctemplate::StaticTemplateString;
using ctemplate::TemplateCache;
using ctemplate::TemplateDictionaryInterface;
using ctemplate::TemplateId;
using ctemplate::TemplateString;

const size_t SOURCE_LIMIT = 256 * 1024;
const uint16_t NOTHING = 0xffff;

const char *const files[] = { TEMPLATE_FILES };
const char *const names[] = { MARKER_NAMES };
static_assert(LENGTH(files) == TEMPLATE__COUNT, "a file for each template");
static_assert(LENGTH(names) == MARKER__COUNT, "a name for each marker");
static_assert(MARKER__COUNT < NOTHING, "markers fit in 16 bits");

constexpr size_t
table_size()
{
	size_t size = 64;

	while (size < 4 * (size_t)MARKER__COUNT)
		size *= 2;
	return size;
}

/* What is loaded: ctemplate's parsed trees, the kind of each template, and
 * a table from ctemplate's numbers to our markers, filled once. */
TemplateCache *cache;
enum source_kind kinds[TEMPLATE__COUNT];
StaticTemplateString keys[TEMPLATE__COUNT];
struct {
	TemplateId id;
	uint16_t marker;
} markers[table_size()];

size_t
place_of(TemplateId id)
{

	return (size_t)(id ^ (id >> 33)) & (table_size() - 1);
}

/* Names that ctemplate asks for on its own account are not ours: NOTHING. */
uint16_t
marker_of(const TemplateString &name)
{
	TemplateId id = ctemplate::GlobalIdForSTS_INIT(name);
	size_t at = place_of(id);

	while (markers[at].id != 0 && markers[at].id != id)
		at = (at + 1) & (table_size() - 1);
	return markers[at].id == 0 ? NOTHING : markers[at].marker;
}

void
learn_names()
{

	for (uint16_t i = 0; i < MARKER__COUNT; i++) {
		TemplateString name(names[i], strlen(names[i]));
		TemplateId id = ctemplate::GlobalIdForSTS_INIT(name);
		size_t at = place_of(id);

		while (markers[at].id != 0 && markers[at].id != id)
			at = (at + 1) & (table_size() - 1);
		markers[at].id = id;
		markers[at].marker = i;
	}
	for (size_t i = 0; i < TEMPLATE__COUNT; i++) {
		TemplateString name(files[i], strlen(files[i]));

		keys[i].do_not_use_directly_.ptr_ = files[i];
		keys[i].do_not_use_directly_.length_ = strlen(files[i]);
		keys[i].do_not_use_directly_.id_ =
		    ctemplate::GlobalIdForSTS_INIT(name);
	}
}

/* What one marker of one dictionary holds: a value, and what its section or
 * include repeats. A section that is shown without any repeats the
 * dictionary itself. */
struct slot {
	uint16_t marker;
	bool shown;
	const char *value;
	size_t length;
	struct tmpl *first;
	struct tmpl *last;
};

class emitter final : public ctemplate::ExpandEmitter
{
	struct text *out;

      public:
	explicit emitter(struct text *text) : out(text)
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

} // namespace

struct tmpl final : public TemplateDictionaryInterface {
	struct arena *arena;
	struct tmpl *parent;
	struct tmpl *next;     /* of the same section or include */
	enum template_id file; /* of an include */
	bool includes_text;    /* here or below, a mail is included */
	bool includes_html;
	size_t count, room;
	struct slot *slots;

	tmpl(struct arena *a, struct tmpl *up)
	    : arena(a), parent(up), next(nullptr), file(TEMPLATE__COUNT),
	      includes_text(false), includes_html(false), count(0), room(0),
	      slots(nullptr)
	{
	}

	const struct slot *find(uint16_t marker) const
	{
		for (size_t i = 0; i < count; i++)
			if (slots[i].marker == marker)
				return &slots[i];
		return nullptr;
	}

	struct slot *take(enum marker marker)
	{
		const struct slot *found = find((uint16_t)marker);

		if (found != nullptr)
			return const_cast<struct slot *>(found);
		if (count == room) {
			size_t more = room == 0 ? 8 : 2 * room;
			struct slot *larger =
			    arena_array(arena, struct slot, more);

			if (count > 0)
				memcpy(larger, slots, count * sizeof(*slots));
			slots = larger;
			room = more;
		}
		slots[count].marker = (uint16_t)marker;
		return &slots[count++];
	}

	struct tmpl *append(enum marker marker)
	{
		struct slot *slot = take(marker);
		struct tmpl *child =
		    new (arena_get(arena, sizeof(tmpl))) tmpl(arena, this);

		if (slot->last == nullptr)
			slot->first = child;
		else
			slot->last->next = child;
		slot->last = child;
		slot->shown = true;
		return child;
	}

      private:
	class iterator final : public Iterator
	{
		const struct tmpl *at;
		bool self;

	      public:
		iterator(const struct tmpl *first, bool repeat_self)
		    : at(first), self(repeat_self)
		{
		}
		bool HasNext() const override
		{
			return at != nullptr;
		}
		const TemplateDictionaryInterface &Next() override
		{
			const struct tmpl *now = at;

			at = self ? nullptr : at->next;
			return *now;
		}
		/* ctemplate deletes it; the arena does not mind. */
		static void *operator new(size_t size, struct arena *arena)
		{
			return arena_get(arena, size);
		}
		static void operator delete(void *)
		{
		}
		static void operator delete(void *, struct arena *)
		{
		}
	};

	TemplateString GetValue(const TemplateString &name) const override
	{
		const struct slot *slot = find(marker_of(name));

		if (slot == nullptr || slot->value == nullptr)
			return TemplateString("", (size_t)0);
		return TemplateString(slot->value, slot->length);
	}

	bool IsHiddenSection(const TemplateString &name) const override
	{
		const struct slot *slot = find(marker_of(name));

		return slot == nullptr || !slot->shown;
	}

	bool IsUnhiddenSection(const TemplateString &name) const override
	{
		return !IsHiddenSection(name);
	}

	bool IsHiddenTemplate(const TemplateString &name) const override
	{
		const struct slot *slot = find(marker_of(name));

		return slot == nullptr || slot->first == nullptr;
	}

	const char *GetIncludeTemplateName(
	    const TemplateString &name, int number) const override
	{
		const struct tmpl *child = find(marker_of(name))->first;

		while (number-- > 0)
			child = child->next;
		return child->file < TEMPLATE__COUNT ? files[child->file] : "";
	}

	Iterator *CreateTemplateIterator(
	    const TemplateString &name) const override
	{
		return new (arena)
		    iterator(find(marker_of(name))->first, false);
	}

	Iterator *CreateSectionIterator(
	    const TemplateString &name) const override
	{
		const struct slot *slot = find(marker_of(name));

		if (slot->first == nullptr)
			return new (arena) iterator(this, true);
		return new (arena) iterator(slot->first, false);
	}

	void DumpToString(std::string *, int) const override
	{
	}
};

namespace
{

/* A file's content; false when it cannot be read or is too long. */
bool
read_source(const char *directory, const char *file, struct text *source)
{
	char path[4096], bytes[8192];
	ssize_t got;
	int fd;

	if ((size_t)snprintf(path, sizeof(path), "%s/%s", directory, file) >=
	    sizeof(path))
		return false;
	if ((fd = open(path, O_RDONLY | O_CLOEXEC)) == -1)
		return false;
	while ((got = read(fd, bytes, sizeof(bytes))) > 0)
		text_add_bytes(source, bytes, (size_t)got);
	(void)close(fd);
	return got == 0 && !text_failed(source) &&
	       strlen(text_string(source)) == source->length;
}

/* One template: read, check, squeeze, parse. */
const char *
load_one(TemplateCache *fresh, const char *directory, const char *file,
    enum source_kind *kind, struct text *source, struct text *squeezed,
    int *line)
{
	struct source_fault fault;

	*line = 0;
	if (!read_source(directory, file, source))
		return "cannot be read";
	fault = source_kind_of(file, text_string(source), kind);
	if (fault.why == NULL)
		fault = source_check(*kind, text_string(source));
	*line = fault.line;
	if (fault.why != NULL)
		return fault.why;
	source_squeeze(*kind, text_string(source), squeezed);
	if (text_failed(squeezed) ||
	    !fresh->StringToTemplateCache(TemplateString(file, strlen(file)),
		text_string(squeezed), squeezed->length,
		ctemplate::DO_NOT_STRIP))
		return "does not parse (ctemplate says why above)";
	return NULL;
}

int
load_all(
    TemplateCache *fresh, const char *directory, enum source_kind fresh_kinds[])
{
	struct text source, squeezed;
	int failed = 0;

	text_open(&source, SOURCE_LIMIT);
	text_open(&squeezed, SOURCE_LIMIT);
	for (size_t i = 0; i < TEMPLATE__COUNT; i++) {
		int line;
		const char *why;

		text_clear(&source);
		text_clear(&squeezed);
		why = load_one(fresh, directory, files[i], &fresh_kinds[i],
		    &source, &squeezed, &line);
		if (why != NULL) {
			log_fault("page: %s/%s:%d: %s", directory, files[i],
			    line, why);
			failed = -1;
		}
	}
	text_close(&source);
	text_close(&squeezed);
	return failed;
}

} // namespace

extern "C" int
tmpl_load(const char *directory)
{
	enum source_kind fresh_kinds[TEMPLATE__COUNT];
	TemplateCache *fresh = nullptr;

	try {
		learn_names();
		fresh = new TemplateCache();
		if (load_all(fresh, directory, fresh_kinds) == -1) {
			delete fresh;
			return -1;
		}
		fresh->Freeze();
	} catch (const std::exception &e) {
		log_fault("page: templates: %s", e.what());
		delete fresh;
		return -1;
	}
	delete cache;
	cache = fresh;
	memcpy(kinds, fresh_kinds, sizeof(kinds));
	return 0;
}

extern "C" struct tmpl *
tmpl_new(struct arena *arena)
{

	return new (arena_get(arena, sizeof(struct tmpl))) tmpl(arena, nullptr);
}

extern "C" void
tmpl_set(struct tmpl *tmpl, enum marker marker, const char *value)
{
	struct slot *slot = tmpl->take(marker);

	slot->value = value;
	slot->length = value == nullptr ? 0 : strlen(value);
}

/* By hand: printf was a quarter of the time that a list of claims takes. */
extern "C" void
tmpl_set_int(struct tmpl *tmpl, enum marker marker, int64_t value)
{
	uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
	char digits[20], *at = digits + sizeof(digits);
	struct slot *slot = tmpl->take(marker);

	do
		*--at = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (value < 0)
		*--at = '-';
	slot->length = (size_t)(digits + sizeof(digits) - at);
	slot->value = arena_copy(tmpl->arena, at, slot->length);
}

extern "C" void
tmpl_maybe(struct tmpl *tmpl, enum marker marker, const char *value)
{

	if (value == nullptr || value[0] == '\0')
		return;
	tmpl_set(tmpl, marker, value);
	tmpl_show(tmpl, marker, true);
}

extern "C" struct tmpl *
tmpl_add(struct tmpl *tmpl, enum marker section)
{

	return tmpl->append(section);
}

extern "C" void
tmpl_show(struct tmpl *tmpl, enum marker section, bool shown)
{

	tmpl->take(section)->shown = shown;
}

extern "C" struct tmpl *
tmpl_include(struct tmpl *tmpl, enum marker marker, enum template_id file)
{
	struct tmpl *child = tmpl->append(marker);

	child->file = file;
	for (; tmpl != nullptr; tmpl = tmpl->parent)
		if (kinds[file] == SOURCE_TEXT)
			tmpl->includes_text = true;
		else
			tmpl->includes_html = true;
	return child;
}

extern "C" void
tmpl_write(const struct tmpl *tmpl, enum template_id file, struct text *out)
{
	emitter sink(out);
	bool mixed = kinds[file] == SOURCE_TEXT ? tmpl->includes_html
						: tmpl->includes_text;

	try {
		if (!mixed && cache != nullptr &&
		    cache->ExpandNoLoad(TemplateString(keys[file]),
			ctemplate::DO_NOT_STRIP, tmpl, nullptr, &sink))
			return;
		log_fault("page: %s: %s", files[file],
		    mixed ? "mixes pages and mails" : "cannot be written");
	} catch (const std::exception &e) {
		log_fault("page: %s: %s", files[file], e.what());
	}
	out->failed = true;
}
