{{%AUTOESCAPE context="HTML"}}
{{!Customers from a file: the form that sends it.}}
<div class="govuk-grid-row">
	<div class="govuk-grid-column-two-thirds">
		<h1 class="govuk-heading-l">Import customers</h1>
		<p class="govuk-body">Send customers and their subscriptions as Microsoft Graph writes them. You first see what would be added and changed, and nothing is imported before you say so.</p>
		<form action="/admin/customers/import" method="post" enctype="multipart/form-data" novalidate>
			<input type="hidden" name="token" value="{{TOKEN}}">
			{{>CHOOSER}}
			<button type="submit" class="govuk-button">Check the file</button>
		</form>
		<h2 class="govuk-heading-m">What goes into the file</h2>
		<p class="govuk-body">One object with the member <code>tenants</code>, a list. Each element has <code>tenantInformation</code>, <code>verifiedDomains</code> and <code>subscriptions</code>, with the members that Microsoft Graph gives them.</p>
		<ul class="govuk-list govuk-list--bullet">
			<li>A customer’s verified domains become those of the file.</li>
			<li>Customers and subscriptions that the file does not mention stay as they are.</li>
			<li>A subscription whose status is other than before keeps both in its history.</li>
			<li>If anything in the file is wrong nothing of it is imported, and you see where it is.</li>
		</ul>
		<p class="govuk-body">Bigger files: the operator of this site imports them with the command <code>cpor import customers FILE</code>.</p>
	</div>
</div>
