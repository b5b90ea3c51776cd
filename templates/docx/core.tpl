{{%AUTOESCAPE context="HTML"}}
{{!The document's properties.}}
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
	<dc:title>{{TITLE}}</dc:title>
	<dc:language>en</dc:language>
	<dcterms:created xsi:type="dcterms:W3CDTF">{{MADE}}</dcterms:created>
</cp:coreProperties>
