{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">A location is a part of your partner account with a PartnerID of its own (formerly MPN ID). Claims are made by a location, never by the account as a whole.</p>
<h2 class="govuk-heading-m">Which location to choose</h2>
<p class="govuk-body">The one that did the work, or that should be credited for it. If you are not sure, ask a global admin of your company: the page “Who claims” names them. The location can still be changed when a reviewer asks for more.</p>
<h2 class="govuk-heading-m">Enrollment</h2>
<p class="govuk-body">Each location enrolls in each program by itself: Microsoft Commerce Incentives and Partner Recognition. A location that is not enrolled may claim, and the claim can be approved, but it does not earn. The page “Who claims” shows how each location stands.</p>
<h2 class="govuk-heading-m">Partner type</h2>
<p class="govuk-body">Some locations carry a type, such as FastTrack Ready Partner. It is shown for your information and does not change what you may claim.</p>
