// An authenticator app of the tests' own (RFC 6238), sharing no code with the
// program's.
import { createHmac } from "node:crypto";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export class App {
	// `key` as the page shows it, in groups.
	constructor(key) {
		const bits = [...key.replaceAll(" ", "")].map((letter) =>
		    LETTERS.indexOf(letter).toString(2).padStart(5, "0")).join("");
		this.secret = Buffer.from(bits.match(/.{8}/g)
		    .map((byte) => parseInt(byte, 2)));
	}

	// What it shows at an instant.
	code(instant) {
		const step = Math.floor(Date.parse(instant) / 30_000);
		const counter = Buffer.alloc(8);
		counter.writeBigUInt64BE(BigInt(step));
		const mac = createHmac("sha1", this.secret).update(counter).digest();
		const at = mac[19] & 15;
		return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000)
		    .padStart(6, "0");
	}
}
