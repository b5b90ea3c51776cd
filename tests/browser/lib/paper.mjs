// A proof of execution as a partner has it: a PDF of one page that can be read.
export function paper(name, lines) {
	const text = lines.map((line) =>
	    `(${line.replace(/[\\()]/g, "\\$&")}) Tj T*`).join("\n");
	const stream = `BT /F1 12 Tf 16 TL 60 780 Td\n${text}\nET`;
	const objects = [
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " +
		    "/Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
		`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
	];
	let pdf = "%PDF-1.4\n";
	const places = objects.map((object, i) => {
		const at = pdf.length;
		pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(at).padStart(10, "0")} 00000 n \n`;
	});
	const table = pdf.length;
	pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n` +
	    `${places.join("")}trailer\n<< /Size ${objects.length + 1} ` +
	    `/Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
	return { name, mimeType: "application/pdf", buffer: Buffer.from(pdf) };
}
