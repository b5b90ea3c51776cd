{{%AUTOESCAPE context="HTML"}}
{{!Bars with their words behind them. Widths are parts of the room there is, heights those of the letters, so that it needs no more than 320 pixels and grows with the text. Each bar leads to its claims.}}
<svg class="cpor-chart" width="100%" height="{{HEIGHT}}em" role="group" aria-labelledby="chart{{NUMBER}} chart{{NUMBER}}-about">
	<title id="chart{{NUMBER}}">{{TITLE}}</title>
	<desc id="chart{{NUMBER}}-about">The table below has the same figures.</desc>
	{{#LABEL}}
	<text class="cpor-chart__label" x="0" y="{{Y}}em">{{LABEL}}</text>
	{{/LABEL}}
	{{#BAR}}
	<a class="cpor-chart__link" href="{{HREF}}" aria-label="{{SAYS}}">
		<rect class="cpor-chart__bar cpor-chart__bar--{{SERIES}}" x="0" y="{{TOP}}em" width="{{WIDTH}}%" height="1.2em" rx="2"></rect>
		<text class="cpor-chart__value" x="{{WIDTH}}%" dx="0.5em" y="{{Y}}em">{{VALUE}}</text>
	</a>
	{{/BAR}}
	{{#NONE}}
	<text class="cpor-chart__none" x="0" y="{{Y}}em">{{VALUE}}</text>
	{{/NONE}}
</svg>
