// A private world for one test file: its own data directory, nginx and
// `cpor serve` on a free port, all gone afterwards. Its time stands still at
// NOW until a test moves it.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { after } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "./client.mjs";
import { raw } from "./raw.mjs";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
export const PROGRAM = path.resolve(ROOT, process.env.CPOR ?? "build/cpor");
export const PASSWORD = "demo-claims-2026";
const AGAIN = 75; // what a clock says when another has the lease
const LEASE_MS = 3 * 60_000;
export const NOW = "2026-06-17T09:00:00Z"; // a Wednesday

const READY_MS = 20_000;
const STOP_MS = 10_000;

// The demo data as it was made, for all worlds of this build: made once, then
// copied, since making it takes seconds.
function template() {
	const { mtimeMs, size } = fs.statSync(PROGRAM);
	const made = path.join(ROOT, "build/test",
	    `world-${path.basename(PROGRAM)}-${mtimeMs | 0}-${size}`);
	if (fs.existsSync(made))
		return made;
	fs.mkdirSync(path.dirname(made), { recursive: true });
	const fresh = fs.mkdtempSync(`${made}.`);
	fs.chmodSync(fresh, 0o700);
	writeNow(fresh, NOW);
	cpor(fresh, ["demo"]);
	try {
		fs.renameSync(fresh, made);
	} catch (fault) {
		// Another test file was quicker: its world is as good.
		if (!fs.existsSync(made))
			throw fault;
		fs.rmSync(fresh, { recursive: true });
	}
	return made;
}

function environment(data, more = {}) {
	return { ...process.env, CPOR_DATA: data, ...more };
}

// Run a subcommand to its end; throws with what it said when it fails.
export function cpor(data, args, input = "") {
	const run = spawnSync(PROGRAM, args, { env: environment(data), input,
		cwd: ROOT, encoding: "utf8", timeout: 120_000 });
	if (run.status !== 0)
		throw new Error(`cpor ${args.join(" ")}: ${run.error ??
		    `exit ${run.status ?? run.signal}`}\n${run.stdout}${run.stderr}`);
	return run.stdout;
}

// From here on it is that instant there.
export function writeNow(data, instant) {
	const seconds = Math.floor(Date.parse(instant) / 1000);
	// Whole or not at all: the program may read at any moment.
	fs.writeFileSync(path.join(data, "now.new"), `${seconds}\n`);
	fs.renameSync(path.join(data, "now.new"), path.join(data, "now"));
}

function freePort() {
	return new Promise((resolve, reject) => {
		const probe = net.createServer();
		probe.once("error", reject);
		probe.listen(0, "127.0.0.1", () => {
			const { port } = probe.address();
			probe.close(() => resolve(port));
		});
	});
}

// A child whose output goes to a log file, and that can be stopped.
function start(command, args, env, log) {
	const out = fs.openSync(log, "a");
	const child = spawn(command, args,
	    { cwd: ROOT, env, stdio: ["ignore", out, out] });
	fs.closeSync(out);
	const ended = new Promise((resolve) => {
		child.once("error", resolve);
		child.once("exit", resolve);
	});
	const last = () => child.kill("SIGKILL");
	process.once("exit", last);
	return {
		child,
		get running() {
			return child.exitCode === null && child.signalCode === null;
		},
		async stop() {
			child.kill("SIGTERM");
			const slow = setTimeout(last, STOP_MS);
			await ended;
			clearTimeout(slow);
			process.removeListener("exit", last);
			return child.exitCode;
		},
	};
}

function healthy(port) {
	return new Promise((resolve) => {
		const ask = http.get({ host: "127.0.0.1", port, path: "/healthz",
			headers: { host: `localhost:${port}` }, timeout: 2000,
			agent: false }, (answer) => {
			answer.resume();
			resolve(answer.statusCode === 200);
		});
		ask.on("timeout", () => ask.destroy());
		ask.on("error", () => resolve(false));
	});
}

class World {
	constructor(data, port) {
		this.data = data;
		this.port = port;
		this.now = NOW;
		this.url = `http://localhost:${port}`;
		this.parts = [];
	}

	async start(more) {
		const env = environment(this.data, {
			CPOR_BASE_URL: this.url,
			CPOR_SOCKET: path.join(this.data, "cpor.sock"),
			CPOR_WORKERS: "2",
			SIGN_IN_RATE: "1000r/s", // tests sign in often
			...more,
		});
		this.parts.push(start(PROGRAM, ["serve"], env, this.log("cpor")));
		this.parts.push(start(path.join(ROOT, "tests/nginx.sh"),
		    [this.data, String(this.port)], env, this.log("nginx")));
		const until = Date.now() + READY_MS;
		while (!await healthy(this.port)) {
			if (Date.now() > until || !this.parts.every((p) => p.running)) {
				const said = this.said();
				await this.stop();
				throw new Error(`the world did not start\n${said}`);
			}
			await pause(20);
		}
	}

	// From here on it is that instant, for the program too.
	setNow(instant) {
		this.now = instant;
		writeNow(this.data, instant);
	}

	// What time has made due is done. The served clock may have come first:
	// then its lease ends two minutes later.
	tick() {
		for (let tries = 0; tries < 5; tries++) {
			const run = spawnSync(PROGRAM, ["clock", "--once"],
			    { env: environment(this.data), cwd: ROOT,
				encoding: "utf8", timeout: 120_000 });
			if (run.status === 0)
				return;
			if (run.status !== AGAIN)
				throw new Error(`the clock: ${run.error ??
				    `exit ${run.status ?? run.signal}`}\n${run.stderr}`);
			this.setNow(new Date(Date.parse(this.now) + LEASE_MS)
			    .toISOString());
		}
		throw new Error("another clock runs and runs");
	}

	// Someone with a browser of their own.
	client(options) {
		return new Client(this, options);
	}

	async signedIn(email) {
		const client = this.client();
		await client.signIn(email);
		return client;
	}

	// Bytes on the wire, and what came back.
	raw(bytes, options) {
		return raw(this.port, bytes, options);
	}

	cpor(args, input) {
		return cpor(this.data, args, input);
	}

	log(name) {
		return path.join(this.data, `${name}.log`);
	}

	// The logs of the parts, for messages and for tests of what is logged.
	said() {
		return ["cpor", "nginx"].map((name) =>
		    `${name}: ${fs.readFileSync(this.log(name), "utf8")}`).join("\n");
	}

	async stop() {
		for (const part of this.parts.reverse())
			await part.stop();
		fs.rmSync(this.data, { recursive: true, force: true });
	}
}

function copyData() {
	const data = fs.mkdtempSync(path.join(os.tmpdir(), "cpor-"));
	fs.cpSync(template(), data, { recursive: true });
	fs.chmodSync(data, 0o700);
	return data;
}

// The demonstration's data alone: nothing runs on it.
export function openData() {
	const data = copyData();
	after(() => fs.rmSync(data, { recursive: true, force: true }));
	return data;
}

// A running world that ends with the test file.
export async function openWorld(more = {}) {
	const data = copyData();
	const world = new World(data, await freePort());
	await world.start(more);
	after(() => world.stop());
	return world;
}
