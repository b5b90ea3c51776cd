// Files as strangers make them: whole ones, and bombs.
import zlib from "node:zlib";

const TABLE = Array.from({ length: 256 }, (_, n) => {
	for (let i = 0; i < 8; i++)
		n = n & 1 ? 0xEDB88320 ^ n >>> 1 : n >>> 1;
	return n >>> 0;
});
const crc = (bytes) => (bytes.reduce((sum, byte) =>
	TABLE[(sum ^ byte) & 0xFF] ^ sum >>> 8, 0xFFFFFFFF) ^ 0xFFFFFFFF) >>> 0;

// A ZIP archive of { name: bytes }.
export function zip(parts) {
	const files = [], list = [];
	let at = 0;
	for (const [name, content] of Object.entries(parts)) {
		const bytes = Buffer.from(content);
		const packed = zlib.deflateRawSync(bytes);
		const head = Buffer.alloc(26);
		head.writeUInt16LE(20, 0);
		head.writeUInt16LE(8, 4);
		head.writeUInt16LE(0x21, 8);
		head.writeUInt32LE(crc(bytes), 10);
		head.writeUInt32LE(packed.length, 14);
		head.writeUInt32LE(bytes.length, 18);
		head.writeUInt16LE(Buffer.byteLength(name), 22);
		const where = Buffer.alloc(14);
		where.writeUInt32LE(at, 10);
		files.push(Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed);
		list.push(Buffer.from("PK\x01\x02\x14\x00"), head, where,
		    Buffer.from(name));
		at += 30 + Buffer.byteLength(name) + packed.length;
	}
	const directory = Buffer.concat(list);
	const end = Buffer.alloc(22);
	end.write("PK\x05\x06", "latin1");
	end.writeUInt16LE(Object.keys(parts).length, 8);
	end.writeUInt16LE(Object.keys(parts).length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...files, directory, end]);
}

const WORD = "application/vnd.openxmlformats-officedocument." +
    "wordprocessingml.document";

// A Word document with this between its paragraphs' tags; `doctype` before it,
// `more` parts beside it.
export function docx(xml, { doctype = "", more = {} } = {}) {
	return zip({
		"[Content_Types].xml": "<Types xmlns=\"http://schemas." +
		    "openxmlformats.org/package/2006/content-types\"><Override " +
		    "PartName=\"/word/document.xml\" " +
		    `ContentType="${WORD}.main+xml"/></Types>`,
		"word/document.xml": `${doctype}<w:document xmlns:w="urn:w">` +
		    `<w:body><w:p><w:r><w:t>${xml}</w:t></w:r></w:p></w:body>` +
		    "</w:document>",
		...more,
	});
}

// A PDF with these words on its pages; `extra` goes into its catalog. It has no
// table of objects: readers make one.
export function pdf(pages, extra = "") {
	const object = (number, body) => `${number} 0 obj\n${body}\nendobj\n`;
	const kids = pages.map((_, i) => `${10 + 2 * i} 0 R`).join(" ");
	return Buffer.from("%PDF-1.4\n" +
	    object(1, `<</Type/Catalog/Pages 2 0 R${extra}>>`) +
	    object(2, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`) +
	    object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>") +
	    pages.map((words, i) => {
		const set = `BT /F 24 Tf 50 700 Td (${words}) Tj ET`;
		return object(10 + 2 * i, "<</Type/Page/Parent 2 0 R" +
			"/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>" +
			`/Contents ${11 + 2 * i} 0 R>>`) +
		    object(11 + 2 * i, `<</Length ${set.length}>>\nstream\n${set}\n` +
			"endstream");
	}).join("") + "trailer\n<</Root 1 0 R>>\n%%EOF\n");
}

// A PNG whose head says that it is so large, with nothing in it.
export function hugePng(width, height) {
	const head = Buffer.alloc(17);
	head.write("IHDR");
	head.writeUInt32BE(width, 4);
	head.writeUInt32BE(height, 8);
	head.set([8, 2, 0, 0, 0], 12);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc(head));
	return Buffer.concat([Buffer.from("\x89PNG\r\n\x1A\n\0\0\0\x0D", "latin1"),
		head, sum, Buffer.from("\0\0\0\0IDAT", "latin1")]);
}

// A mail that Outlook saved: a compound file of these streams, { name: bytes },
// each shorter than 4096 bytes: header, FAT, directory, streams.
export function msg(streams) {
	const SECTOR = 512, END = 0xFFFFFFFE, FREE = 0xFFFFFFFF;
	const names = Object.keys(streams);
	const small = [], smallNext = [];
	const rows = names.map((name, i) => {
		const bytes = Buffer.from(streams[name]);
		const count = Math.ceil(bytes.length / 64), first = smallNext.length;
		small.push(bytes, Buffer.alloc(count * 64 - bytes.length));
		for (let n = 1; n <= count; n++)
			smallNext.push(n < count ? first + n : END);
		return { name, kind: 2, first, size: bytes.length,
			next: i + 1 < names.length ? i + 2 : FREE, child: FREE };
	});
	const inSectors = (bytes) => Buffer.concat([bytes,
		Buffer.alloc(-bytes.length & SECTOR - 1)]);
	const numbers = (list) => {
		const bytes = Buffer.alloc(Math.ceil(list.length / 128) * SECTOR, 0xFF);
		list.forEach((number, i) => bytes.writeUInt32LE(number, i * 4));
		return bytes;
	};
	const data = inSectors(Buffer.concat(small)), map = numbers(smallNext);
	const length = inSectors(Buffer.alloc((rows.length + 1) * 128)).length;
	const at = { directory: 1, data: 1 + length / SECTOR };
	at.map = at.data + data.length / SECTOR;
	rows.unshift({ name: "Root Entry", kind: 5, first: at.data,
		size: data.length, next: FREE, child: 1 });
	const directory = inSectors(Buffer.concat(rows.map((row) => {
		const bytes = Buffer.alloc(128);
		bytes.write(row.name, "utf16le");
		bytes.writeUInt16LE(2 * row.name.length + 2, 64);
		bytes.set([row.kind, 1], 66);
		bytes.writeUInt32LE(FREE, 68);
		bytes.writeUInt32LE(row.next, 72);
		bytes.writeUInt32LE(row.child, 76);
		bytes.writeUInt32LE(row.first, 116);
		bytes.writeUInt32LE(row.size, 120);
		return bytes;
	})));
	const chain = (from, bytes) => Array.from({ length: bytes.length / SECTOR },
	    (_, i, all = bytes.length / SECTOR) => i + 1 < all ? from + i + 1 : END);
	const fat = numbers([0xFFFFFFFD, ...chain(at.directory, directory),
		...chain(at.data, data), ...chain(at.map, map)]);
	const head = Buffer.alloc(SECTOR);
	head.write("D0CF11E0A1B11AE1", "hex");
	head.set([0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6], 24);
	head.fill(0xFF, 68);
	[[44, 1], [48, at.directory], [56, 4096], [60, at.map],
		[64, map.length / SECTOR], [68, END], [72, 0], [76, 0]]
		.forEach(([where, number]) => head.writeUInt32LE(number, where));
	return Buffer.concat([head, fat, directory, data, map]);
}
