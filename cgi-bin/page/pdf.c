/* Papers as PDF: lines are set by pango one by one, so that a page may end
 * behind any of them. */

#include "page/pdf.h"

#include <stdint.h>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

/* Points, 72 an inch. */
#define WIDTH	   595.28
#define HEIGHT	   841.89
#define MARGIN	   56.0
#define TEXT_WIDTH (WIDTH - 2 * MARGIN)
#define BOTTOM	   (HEIGHT - MARGIN - 16)
#define FOOT	   (HEIGHT - MARGIN)
#define VALUE_LEFT 160.0 /* of the text's left edge */
#define LINE	   15.0	 /* of what is written by hand, in a frame */
#define RULE	   26.0	 /* of a line to write on */

#define FONT	  "Noto Sans, WenQuanYi Micro Hei, sans-serif"
#define BODY_SIZE 10.5
#define FOOT_SIZE 8.0
#define KEPT	  48.0 /* what must fit below a heading */

struct pdf {
	cairo_surface_t *surface;
	cairo_t *cairo;
	PangoContext *context;
	struct arena *arena;
	struct text *out;
	const char *footer;
	int page;
	double y;
};

static cairo_status_t
take_bytes(void *closure, const unsigned char *bytes, unsigned length)
{
	struct text *out = closure;

	text_add_bytes(out, bytes, length);
	return text_failed(out) ? CAIRO_STATUS_WRITE_ERROR
				: CAIRO_STATUS_SUCCESS;
}

/* The words, broken to the width; the caller gives it back. */
static PangoLayout *
set_words(const struct pdf *pdf, const char *words, double size, bool bold,
    double width)
{
	PangoLayout *layout = pango_layout_new(pdf->context);
	PangoFontDescription *font = pango_font_description_from_string(FONT);

	pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
	if (bold)
		pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
	pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_line_spacing(layout, 1.15F);
	pango_layout_set_text(layout, words, -1);
	return layout;
}

static double
height_of(PangoLayout *layout)
{
	int height;

	pango_layout_get_size(layout, NULL, &height);
	return (double)height / PANGO_SCALE;
}

static void
end_page(struct pdf *pdf)
{
	PangoLayout *foot = set_words(pdf,
	    arena_print(pdf->arena, "%s – page %d", pdf->footer, pdf->page),
	    FOOT_SIZE, false, TEXT_WIDTH);

	pango_layout_set_height(foot, 0);
	pango_layout_set_ellipsize(foot, PANGO_ELLIPSIZE_MIDDLE);
	cairo_move_to(pdf->cairo, MARGIN, FOOT);
	pango_cairo_show_layout(pdf->cairo, foot);
	g_object_unref(foot);
	cairo_show_page(pdf->cairo);
}

static void
need(struct pdf *pdf, double height)
{
	if (pdf->y + height <= BOTTOM || pdf->y <= MARGIN)
		return;
	end_page(pdf);
	pdf->page++;
	pdf->y = MARGIN;
}

/* Draw a layout line by line from pdf->y on, and be below it then. */
static void
draw(struct pdf *pdf, PangoLayout *layout, double left)
{
	PangoLayoutIter *at = pango_layout_get_iter(layout);
	PangoRectangle box;
	int top, bottom;
	double height;

	do {
		pango_layout_iter_get_line_yrange(at, &top, &bottom);
		pango_layout_iter_get_line_extents(at, NULL, &box);
		height = (double)(bottom - top) / PANGO_SCALE;
		need(pdf, height);
		cairo_move_to(pdf->cairo, left + (double)box.x / PANGO_SCALE,
		    pdf->y +
			(double)(pango_layout_iter_get_baseline(at) - top) /
			    PANGO_SCALE);
		pango_cairo_show_layout_line(
		    pdf->cairo, pango_layout_iter_get_line_readonly(at));
		pdf->y += height;
	} while (pango_layout_iter_next_line(at));
	pango_layout_iter_free(at);
}

struct pdf *
pdf_open(struct arena *arena, struct text *out, const char *title,
    const char *footer, const char *made)
{
	struct pdf *pdf = arena_one(arena, struct pdf);
	cairo_font_options_t *plain = cairo_font_options_create();

	*pdf = (struct pdf){ .arena = arena,
		.out = out,
		.footer = footer,
		.page = 1,
		.y = MARGIN };
	pdf->surface =
	    cairo_pdf_surface_create_for_stream(take_bytes, out, WIDTH, HEIGHT);
	cairo_pdf_surface_set_metadata(
	    pdf->surface, CAIRO_PDF_METADATA_TITLE, title);
	cairo_pdf_surface_set_metadata(
	    pdf->surface, CAIRO_PDF_METADATA_CREATE_DATE, made);
	pdf->cairo = cairo_create(pdf->surface);
	pdf->context = pango_cairo_create_context(pdf->cairo);
	/* Not the screen's dots, nor its way of drawing letters. */
	pango_cairo_context_set_resolution(pdf->context, 72);
	cairo_font_options_set_hint_style(plain, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(plain, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(pdf->context, plain);
	cairo_font_options_destroy(plain);
	pango_context_set_language(
	    pdf->context, pango_language_from_string("en"));
	return pdf;
}

void
pdf_close(struct pdf *pdf)
{
	end_page(pdf);
	g_object_unref(pdf->context);
	cairo_destroy(pdf->cairo);
	cairo_surface_finish(pdf->surface);
	if (cairo_surface_status(pdf->surface) != CAIRO_STATUS_SUCCESS)
		pdf->out->failed = true;
	cairo_surface_destroy(pdf->surface);
}

void
pdf_heading(struct pdf *pdf, int level, const char *words)
{
	PangoLayout *layout =
	    set_words(pdf, words, level == 1 ? 20 : 13.5, true, TEXT_WIDTH);

	if (pdf->y > MARGIN)
		pdf->y += 14;
	need(pdf, height_of(layout) + KEPT);
	draw(pdf, layout, MARGIN);
	pdf->y += 6;
	g_object_unref(layout);
}

void
pdf_paragraph(struct pdf *pdf, const char *words)
{
	PangoLayout *layout =
	    set_words(pdf, words, BODY_SIZE, false, TEXT_WIDTH);

	draw(pdf, layout, MARGIN);
	pdf->y += 6;
	g_object_unref(layout);
}

static void
rule(struct pdf *pdf, double left, double y)
{
	cairo_set_line_width(pdf->cairo, 0.5);
	cairo_move_to(pdf->cairo, left, y);
	cairo_line_to(pdf->cairo, MARGIN + TEXT_WIDTH, y);
	cairo_stroke(pdf->cairo);
}

void
pdf_fact(struct pdf *pdf, const char *name, const char *value)
{
	PangoLayout *label =
	    set_words(pdf, name, BODY_SIZE, true, VALUE_LEFT - 12);
	PangoLayout *words =
	    set_words(pdf, value, BODY_SIZE, false, TEXT_WIDTH - VALUE_LEFT);
	double high = height_of(label), top;
	int page;

	need(pdf, value[0] == '\0' ? RULE : high);
	if (value[0] == '\0')
		pdf->y += RULE - high;
	top = pdf->y;
	page = pdf->page;
	draw(pdf, label, MARGIN);
	if (value[0] == '\0')
		rule(pdf, MARGIN + VALUE_LEFT, pdf->y);
	else {
		pdf->y = top;
		draw(pdf, words, MARGIN + VALUE_LEFT);
		if (page == pdf->page && pdf->y < top + high)
			pdf->y = top + high;
	}
	pdf->y += 4;
	g_object_unref(words);
	g_object_unref(label);
}

void
pdf_frame(struct pdf *pdf, const char *name, int lines)
{
	PangoLayout *layout = set_words(pdf, name, BODY_SIZE, true, TEXT_WIDTH);
	double high = lines * LINE;

	need(pdf, 6 + height_of(layout) + 2 + high);
	if (pdf->y > MARGIN)
		pdf->y += 6;
	draw(pdf, layout, MARGIN);
	pdf->y += 2;
	cairo_set_line_width(pdf->cairo, 0.5);
	cairo_rectangle(pdf->cairo, MARGIN, pdf->y, TEXT_WIDTH, high);
	cairo_stroke(pdf->cairo);
	pdf->y += high + 8;
	g_object_unref(layout);
}
