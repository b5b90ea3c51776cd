{{%AUTOESCAPE context="HTML"}}
{{!Customers from a file: the form that sends it.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">{{TITLE}}</h1>
		{{#CUSTOMERS}}
		<p class="govuk-body">Send customers and their subscriptions as Microsoft Graph writes them. You first see what would be added and changed, and nothing is imported before you say so.</p>
		{{/CUSTOMERS}}
		{{#SKUS}}
		<p class="govuk-body">Send the list “Product names and service plan identifiers” as Microsoft publishes it. You first see what would be added and changed, and nothing is imported before you say so.</p>
		{{/SKUS}}
		<form action="{{HREF}}" method="post" enctype="multipart/form-data" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>CHOOSER}}
			<button type="submit" class="govuk-button">Check the file</button>
		</form>
		<h2 class="govuk-heading-m">What goes into the file</h2>
		{{#AFTER_CUSTOMERS}}
		<p class="govuk-body">One object with the member <code>tenants</code>, a list. Each element has <code>tenantInformation</code>, <code>verifiedDomains</code> and <code>subscriptions</code>, with the members that Microsoft Graph gives them.</p>
		<ul class="govuk-list govuk-list--bullet">
			<li>A customer’s verified domains become those of the file.</li>
			<li>Customers and subscriptions that the file does not mention stay as they are.</li>
			<li>A subscription whose status is other than before keeps both in its history.</li>
			<li>If anything in the file is wrong nothing of it is imported, and you see where it is.</li>
		</ul>
		<p class="govuk-body">Bigger files: the operator of this site imports them with the command <code>cpor import customers FILE</code>.</p>
		{{/AFTER_CUSTOMERS}}
		{{#AFTER_SKUS}}
		<p class="govuk-body">The columns Product_Display_Name, String_Id, GUID, Service_Plan_Name, Service_Plan_Id and Service_Plans_Included_Friendly_Names, in this order and named in the first row; then one row for each service plan in each product.</p>
		<ul class="govuk-list govuk-list--bullet">
			<li>Products and service plans that the file does not mention stay as they are.</li>
			<li>A row that repeats an earlier product and service plan changes nothing.</li>
			<li>If anything in the file is wrong nothing of it is imported, and you see in which line it is.</li>
		</ul>
		<p class="govuk-body">The operator of this site imports it with the command <code>cpor import skus FILE</code> too.</p>
		{{/AFTER_SKUS}}
	</div>
</div>
