// What one partner can fetch, kept whole, searched for what another must not
// see, and compared with what it could fetch had it been somebody else.
import assert from "node:assert/strict";
import { inflateRawSync, inflateSync } from "node:zlib";

// Pages of one kind differ in ids only; so many of each are fetched.
const MOST_OF_A_KIND = 10;
const PASSING = /^(date|etag|set-cookie|last-modified|connection|keep-alive|content-length|transfer-encoding)$/;

// Where rows tie, their random ids decide: such lists are not comparable.
const UNORDERED = /[?&]sort=(?!changed)/;

const kindOf = (address) => address.replace(/#.*/, "")
    .replace(/\/[0-9a-z]{13}(?=[/?.]|$)/g, "/:id")
    .replace(/=[^&]*/g, "=");

// The parts of a ZIP file, which XLSX and DOCX are, by its directory.
function unzipped(bytes) {
	const parts = [];
	let at = bytes.readUInt32LE(bytes.lastIndexOf("PK\x05\x06") + 16);
	while (bytes.readUInt32LE(at) === 0x02014b50) {
		const [method, size, name, extra, remark, local] = [
			bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20),
			bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30),
			bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
		const from = local + 30 + bytes.readUInt16LE(local + 26) +
		    bytes.readUInt16LE(local + 28);
		const part = bytes.subarray(from, from + size);
		parts.push(bytes.toString("utf8", at + 46, at + 46 + name),
		    (method === 8 ? inflateRawSync(part) : part).toString("utf8"));
		at += 46 + name + extra + remark;
	}
	return parts.join("\n");
}

// The strings of a PDF: what its pages draw, without the kerning between the
// letters, and its details. Its fonts hold the letters of its own number.
function opened(bytes) {
	const strings = (text) => [...text.matchAll(/\(((?:\\.|[^\\)])*)\)/g)]
	    .map(([, letters]) => letters).join("");
	const found = [];
	const details = bytes.toString("latin1").replace(
	    /stream\r?\n([^]*?)\r?\nendstream/g, (_, packed) => {
		try {
			const drawn = inflateSync(Buffer.from(packed, "latin1"))
			    .toString("latin1");
			if (/\bT[Jj]\b/.test(drawn))
				found.push(strings(drawn));
		} catch {
			// A picture, or another packing: nothing to read.
		}
		return "";
	});
	return [...found, strings(details)].join("\n");
}

export function textOf(page) {
	if (page.bytes.subarray(0, 4).toString("latin1") === "PK\x03\x04")
		return unzipped(page.bytes);
	if (page.bytes.subarray(0, 5).toString("latin1") === "%PDF-")
		return opened(page.bytes);
	return page.text;
}

/*
 * Every answer that a client got, as text: its status, the headers that are the
 * page's own, its address and its body.
 */
export class Record {
	constructor(client) {
		this.client = client;
		this.answers = [];
	}

	keep(page) {
		const headers = Object.entries(page.headers)
		    .filter(([name]) => !PASSING.test(name)).sort()
		    .map(([name, value]) => `${name}: ${value}`);
		if (page.headers["content-length"] !== undefined)
			assert.equal(Number(page.headers["content-length"]),
			    page.bytes.length, page.path);
		this.answers.push({ path: page.path, whole:
		    [`${page.path} ${page.status}`, ...headers, "",
			textOf(page)].join("\n") });
		return page;
	}

	async get(path) {
		return this.keep(await this.client.get(path));
	}

	async submit(page, fields, options) {
		return this.keep(await this.client.submit(page, fields, options));
	}

	// All that can be reached by links from these addresses.
	async crawl(...from) {
		const seen = new Set(from), waiting = [...from];
		const kinds = new Map();
		while (waiting.length > 0) {
			const page = this.keep(await this.client.get(
			    waiting.shift(), { follow: false }));
			const links = page.redirect ? [page.redirect] :
			    /^text\/html/.test(page.headers["content-type"] ?? "") ?
				page.all("a[href]").map((a) =>
				    a.getAttribute("href")) : [];
			for (const href of links.map((h) => h.replace(/#.*/, ""))) {
				const count = kinds.get(kindOf(href)) ?? 0;
				if (!href.startsWith("/") || seen.has(href) ||
				    UNORDERED.test(href) ||
				    count >= MOST_OF_A_KIND)
					continue;
				seen.add(href);
				kinds.set(kindOf(href), count + 1);
				waiting.push(href);
			}
		}
		return seen.size;
	}
}

const NAMED = { lt: "<", gt: ">", quot: "\"", amp: "&" };
const plain = (text) => text
    .replace(/&(lt|gt|quot|amp);/g, (_, name) => NAMED[name])
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/%[0-9A-Fa-f]{2}/g, (hex) =>
	String.fromCharCode(parseInt(hex.slice(1), 16)))
    .toLowerCase();

// Letters in place of numbers that count what others do (R6.20): these alone,
// so that a number is a difference.
const uncounted = (text) => text
    .replace(/name="(version|until)" value="[\w-]{43}"/g, "$1")
    .replace(/("[0-9a-z]{13})\.[\w-]{43}(?=")/g, "$1.version")
    .replace(/(id="comment-|\/comments\/|before=|after=)[\w-]{43}(?![\w-])/g,
	"$1counter");

// Which of the needles stand in which answers: "needle in /path".
export function scan(answers, needles) {
	const sought = needles.map((needle) => needle.toLowerCase());
	return answers.flatMap(({ path, whole: all }) => {
		const whole = uncounted(all);
		const texts = [whole.toLowerCase(), plain(whole)];
		return sought.filter((needle) =>
		    texts.some((text) => text.includes(needle)))
		    .map((needle) => `${needle} in ${path}`);
	});
}

/*
 * The same answers with what is this run's own taken out: ids and claim numbers
 * become their order of appearance, tokens and counters nothing.
 */
export function masked(answers) {
	const names = new Map();
	const name = (kind) => (own) => {
		if (!names.has(own))
			names.set(own, `<${kind} ${names.size}>`);
		return names.get(own);
	};
	return answers.map(({ whole }) => uncounted(whole)
	    .replace(/name="token" value="[^"]*"/g, "token")
	    // The clock makes a file's pages when it comes to it.
	    .replace(/Its pages have not been made yet\. [^.]*\.|It cannot be shown here: [^.]*\./g,
		"pages")
	    .replace(/<code>[0-9a-f]{32}<\/code>/g, "reference")
	    .replace(/C-\d{8}/g, name("number"))
	    // In one go: small ids may have no letter, and are named in order.
	    .replace(/\b(?:(?=[0-9a-z]*\d)(?=[0-9a-z]*[a-z])[0-9a-z]{13}|0{6}[0-9a-z]{7})\b/g,
		name("id"))
	    .replace(/(<span class="cpor-code">)[0-9a-f]{12}(<\/span>)/g, "$1mark$2")
	    .replace(/\/D:\d{14}[^)]*/g, "date"));
}

// The first place where two runs differ; undefined: nowhere.
export function difference(one, other) {
	const [a, b] = [masked(one), masked(other)];
	for (let i = 0; i < Math.max(a.length, b.length); i++) {
		if (a[i] === b[i])
			continue;
		const x = (a[i] ?? "").split("\n"), y = (b[i] ?? "").split("\n");
		const line = x.findIndex((text, n) => text !== y[n]);
		return `${one[i]?.path} and ${other[i]?.path}, line ${line}:\n` +
		    `${x[line]}\n${y[line]}`;
	}
	return undefined;
}
