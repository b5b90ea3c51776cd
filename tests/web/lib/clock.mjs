// The clock of a data directory on which nothing else runs: each run is five
// minutes after the one before, so that every job is due.
import { spawn } from "node:child_process";
import { PROGRAM, ROOT, writeNow } from "./world.mjs";

const STEP_MS = 5 * 60_000;

export class Clock {
	constructor(data, instant, env = {}) {
		this.data = data;
		this.env = env;
		this.now = Date.parse(instant);
	}

	set(instant) {
		this.now = Date.parse(instant);
	}

	start() {
		writeNow(this.data, new Date(this.now).toISOString());
		this.now += STEP_MS;
		return spawn(PROGRAM, ["clock", "--once"], { cwd: ROOT,
			stdio: ["ignore", "pipe", "pipe"],
			env: { ...process.env, CPOR_DATA: this.data, ...this.env } });
	}

	// What it said, and how it ended.
	run() {
		return new Promise((resolve, reject) => {
			const child = this.start();
			let said = "";
			child.stdout.on("data", (bytes) => { said += bytes; });
			child.stderr.on("data", (bytes) => { said += bytes; });
			child.on("error", reject);
			child.on("close", (status, signal) =>
				resolve({ status, signal, said }));
		});
	}
}
