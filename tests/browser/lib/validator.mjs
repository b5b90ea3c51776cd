// The Nu HTML validator, once over many pages: starting it takes longer than
// what it does.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const VNU = createRequire(import.meta.url)
    .resolve("vnu-jar/build/dist/vnu.jar");

// For so few pages Java would optimize longer than they take; what it has not
// optimized needs a larger stack.
const QUICK = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m"];

export class Validator {
	#pages = new Map(); // source to place: the same page once

	add(place, source) {
		if (!this.#pages.has(source))
			this.#pages.set(source, place);
	}

	// Throws with every error of every page added; checks at least one.
	check() {
		assert.ok(this.#pages.size > 0, "no page to validate");
		const found = validate([...this.#pages].map(([source, place]) =>
		    ({ source, place })));
		this.#pages.clear();
		assert.deepEqual(found, []);
	}
}

// "place:line: message" for each error in the pages.
export function validate(pages) {
	const directory = fs.mkdtempSync(path.join(os.tmpdir(), "cpor-html-"));
	try {
		pages.forEach(({ source }, i) =>
		    fs.writeFileSync(path.join(directory, `${i}.html`), source));
		const run = spawnSync("java", [...QUICK, "-jar", VNU,
			"--format", "json", "--errors-only",
			"--exit-zero-always", directory],
		    { encoding: "utf8", timeout: 120_000, maxBuffer: 64 << 20 });
		assert.equal(run.status, 0, `vnu: ${run.error ?? run.stderr}`);
		// It reports on standard error, also in JSON.
		return JSON.parse(run.stderr || run.stdout).messages.map((message) => {
			const { place } = pages[Number(
			    path.basename(message.url, ".html"))];
			return `${place}:${message.lastLine}: ${message.message} ` +
			    `(${message.extract})`;
		});
	} finally {
		fs.rmSync(directory, { recursive: true });
	}
}
