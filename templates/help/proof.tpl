{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">Proof of execution (PoE) shows that your company did the work and that the customer knows it. A claim is submitted with at least one file.</p>
<h2 class="govuk-heading-m">What it must contain</h2>
<ul class="govuk-list govuk-list--bullet">
	<li>the names of your company and of the customer, as they stand in the claim</li>
	<li>the customer’s domain and tenant ID</li>
	<li>a description of the work: the solution or service, and what was done</li>
	<li>every product or workload of the claim, by name</li>
	<li>the customer’s acknowledgment: a signature with its date, usually within 12 months before you submit</li>
	<li>for customers of the public sector in the US and Puerto Rico: the disclosure</li>
</ul>
<p class="govuk-body">One document may hold all of it, or several files together. A statement of work, a signed order, a project report, a delivery note or an e-mail in which the customer confirms the work are usual.</p>
<p class="govuk-body">As soon as a claim has its customer, partner role and items, its proof page offers a document that has them filled in, as a Word document and as PDF: describe the work in it, have the customer sign it, and add it.</p>
<h2 class="govuk-heading-m">Where your proof shows it</h2>
<p class="govuk-body">On the proof page you can say for each of these things in which file and on which page it is. The reviewer then finds it at once. You can leave out what you do not know, and change it while the claim is a draft or a reviewer asks for more.</p>
<h2 class="govuk-heading-m">Files</h2>
<p class="govuk-body">PDF, Word, Excel, PowerPoint, OpenDocument, e-mail (.eml or .msg), text, PNG, JPEG or TIFF. The content decides, not the name. A file has at most 25 MB, a claim at most 20 files. A file with a password, or protected against copying or printing, is refused: save it without. So are Office files with macros, and archives: add the documents themselves.</p>
<p class="govuk-body">Each file gets a receipt with its name, size, SHA-256 fingerprint and time. Files are stored encrypted; only your company’s people with a role for the claim, and Microsoft’s reviewers and auditors, can open them.</p>
<p class="govuk-body">Where this site has a virus scanner, every file is scanned before anybody can open it. A file in which something harmful is found is refused. When the scanner is busy, the file is kept and waits for its scan: you can go on, and submit. If something is found later, you get a message: remove the file and add a clean copy.</p>
<h2 class="govuk-heading-m">Adding and removing</h2>
<p class="govuk-body">A file that proves another claim of your company need not be sent again: choose it from the files you have already sent.</p>
<p class="govuk-body">You can remove a file while the claim is a draft. Later you can add files, when the reviewer asks for more and after approval, but not remove any: what a reviewer has seen stays.</p>
