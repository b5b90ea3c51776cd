{{%AUTOESCAPE context="HTML"}}
<p class="govuk-body-l">CPOR stands for Claiming Partner of Record. With a claim your company tells Microsoft: “we are the partner who sold, deployed or drove the use of this product at this customer”, and proves it.</p>
<h2 class="govuk-heading-m">What a claim is</h2>
<p class="govuk-body">A claim names one customer, one partner role and one or more lines. A line is a workload, such as Exchange Online, or a product together with the customer’s subscription, such as Dynamics 365 Sales. You add proof of execution, a reviewer at Microsoft checks it, talks with you in the claim’s comments and decides each line.</p>
<p class="govuk-body">For every line there is at most one partner of record. While another partner holds a line it cannot be approved for you: see <a class="govuk-link" href="/help/competing-claims">Competing claims</a>.</p>
<h2 class="govuk-heading-m">What an approval means</h2>
<p class="govuk-body">An approved line associates your company with the customer. It is not a payment. Incentives, attainment for competencies and revenue association are worked out later from approved claims, by other systems and by the rules of each program.</p>
<h2 class="govuk-heading-m">What it is not</h2>
<p class="govuk-body">CPOR has nothing to do with being a Cloud Solution Provider (CSP) reseller. Selling a subscription through CSP does not make you the partner of record, a claim does not change who sells or bills the subscription, and it gives you no access to the customer’s tenant.</p>
<h2 class="govuk-heading-m">What you see of the customer</h2>
<p class="govuk-body">Only usage and sold seats of the items you claimed. Other partners never see your claims, your files or your name, and you never see theirs.</p>
