{{%AUTOESCAPE context="HTML"}}
{{!The people of a directory, or of all directories, by name.}}
<div class="cpor-title">
	<h1 class="govuk-heading-l">People</h1>
	<div class="cpor-title__do">
		{{#MAY_IMPORT}}
		<a class="govuk-link" href="/people/import">Roles from a file</a>
		{{/MAY_IMPORT}}
		{{#INVITE}}
		<a class="govuk-button" href="{{BASE}}/invite" role="button" draggable="false">Invite a person</a>
		{{/INVITE}}
	</div>
</div>
<p class="govuk-body">{{ABOUT}}</p>
<form class="cpor-filter" action="{{BASE}}" method="get">
	<div class="govuk-form-group">
		<label class="govuk-label" for="text">Name or e-mail address</label>
		<input class="govuk-input" id="text" name="text" type="search" maxlength="100" value="{{TEXT}}">
	</div>
	<div class="govuk-form-group">
		<label class="govuk-label" for="role">Role</label>
		<select class="govuk-select" id="role" name="role">
			<option value="">Any</option>
			{{#OPTION}}
			<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}</option>
			{{/OPTION}}
		</select>
	</div>
	<div class="govuk-form-group">
		<label class="govuk-label" for="state">May sign in</label>
		<select class="govuk-select" id="state" name="state">
			<option value="">Whether or not</option>
			<option value="disabled"{{#DISABLED}} selected{{/DISABLED}}>Disabled only</option>
		</select>
	</div>
	<button type="submit" class="govuk-button govuk-button--secondary">Show</button>
	{{#NARROWED}}
	<p class="govuk-body cpor-filter__clear"><a class="govuk-link" href="{{BASE}}">Show all</a></p>
	{{/NARROWED}}
</form>
{{#NONE}}
<p class="govuk-body">Nobody is found.</p>
{{/NONE}}
{{#TABLE}}
<div class="cpor-table">
	<table class="govuk-table">
		<caption class="govuk-table__caption govuk-visually-hidden">People</caption>
		<thead class="govuk-table__head">
			<tr class="govuk-table__row">
				<th scope="col" class="govuk-table__header">Name</th>
				<th scope="col" class="govuk-table__header">E-mail address</th>
				<th scope="col" class="govuk-table__header">Roles</th>
			</tr>
		</thead>
		<tbody class="govuk-table__body">
			{{#ROW}}
			<tr class="govuk-table__row">
				<th scope="row" class="govuk-table__header cpor-break"><a class="govuk-link" href="{{HREF}}">{{NAME}}</a>{{#GONE}} <strong class="govuk-tag govuk-tag--grey">Disabled</strong>{{/GONE}}</th>
				<td class="govuk-table__cell cpor-break">{{EMAIL}}</td>
				<td class="govuk-table__cell" data-label="Roles">{{#SHIP}}<div>{{#WHERE}}{{WHERE}}: {{/WHERE}}{{ROLES}}{{#ASKS}} <strong class="govuk-tag govuk-tag--orange">Asks for a role</strong>{{/ASKS}}</div>{{/SHIP}}{{#NOWHERE}}In no directory{{/NOWHERE}}</td>
			</tr>
			{{/ROW}}
		</tbody>
	</table>
</div>
{{/TABLE}}
{{#PAGES}}
<nav class="govuk-pagination" aria-label="Pages">
	{{#FIRST}}
	<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="{{BASE}}?text={{TEXT:u}}&amp;role={{ROLE:u}}&amp;state={{STATE:u}}"><span class="govuk-pagination__link-title">First page</span></a></div>
	{{/FIRST}}
	{{#NEXT}}
	<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="{{BASE}}?text={{TEXT:u}}&amp;role={{ROLE:u}}&amp;state={{STATE:u}}&amp;after={{PLACE:u}}" rel="next"><span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span></a></div>
	{{/NEXT}}
</nav>
{{/PAGES}}
{{>INVITATIONS}}
