// The database's file, as somebody has it who reads and writes it past the
// program.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";

const STEP_MS = 20 * 60_000;

const placeOf = (world) => path.join(world.data, "cpor.db");

// Time goes on, and whoever `client` is stays signed in.
async function pass(world, client) {
	world.setNow(new Date(Date.parse(world.now) + STEP_MS).toISOString());
	world.tick();
	await client.get("/help");
}

// The file's bytes, once a value stands in them: the clock brings the log there
// when nobody reads beside it.
export async function standing(world, client, value) {
	for (let i = 0; i < 10; i++) {
		await pass(world, client);
		const bytes = fs.readFileSync(placeOf(world));
		if (bytes.includes(value))
			return bytes;
	}
	return assert.fail(`the log was not brought into the file: ${value}`);
}

// From now on something else of the same length stands there.
export async function overwrite(world, client, value, other) {
	assert.equal(Buffer.byteLength(value), Buffer.byteLength(other));
	const bytes = await standing(world, client, value);
	const file = fs.openSync(placeOf(world), "r+");
	for (let at = bytes.indexOf(value); at !== -1;
	    at = bytes.indexOf(value, at + 1))
		fs.writeSync(file, other, at);
	fs.closeSync(file);
	// Anything that is written makes the program read the file anew.
	await pass(world, client);
}
