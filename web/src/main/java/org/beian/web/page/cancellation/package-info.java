/**
 * Pages of cancellations (article 15): the applicant's list, form and application, and the list and
 * the decision of the authority.
 */
package org.beian.web.page.cancellation;
