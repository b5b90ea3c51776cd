{{%AUTOESCAPE context="HTML"}}
{{!The document's text, block by block (page/paper.c has the words).}}
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
	<w:body>
		{{#BLOCK}}
		{{#TITLE}}
		<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">{{WORDS}}</w:t></w:r></w:p>
		{{/TITLE}}
		{{#SECTION}}
		<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">{{WORDS}}</w:t></w:r></w:p>
		{{/SECTION}}
		{{#PARAGRAPH}}
		<w:p><w:r><w:t xml:space="preserve">{{WORDS}}</w:t></w:r></w:p>
		{{/PARAGRAPH}}
		{{#FACT}}
		<w:p><w:pPr><w:pStyle w:val="Fact"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">{{NAME}}</w:t></w:r><w:r><w:tab/><w:t xml:space="preserve">{{WORDS}}</w:t></w:r></w:p>
		{{/FACT}}
		{{#BLANK}}
		<w:p><w:pPr><w:pStyle w:val="Blank"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">{{NAME}}</w:t></w:r><w:r><w:tab/><w:tab/></w:r></w:p>
		{{/BLANK}}
		{{#FRAME}}
		<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">{{WORDS}}</w:t></w:r></w:p>
		<w:tbl>
			<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:left w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:right w:val="single" w:sz="4" w:space="0" w:color="808080"/></w:tblBorders></w:tblPr>
			<w:tblGrid><w:gridCol w:w="9600"/></w:tblGrid>
			<w:tr><w:trPr><w:trHeight w:val="2000" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="pct"/></w:tcPr><w:p/></w:tc></w:tr>
		</w:tbl>
		<w:p/>
		{{/FRAME}}
		{{/BLOCK}}
		<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>
	</w:body>
</w:document>
