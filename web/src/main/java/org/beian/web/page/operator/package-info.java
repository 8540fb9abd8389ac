/**
 * Pages of the operator: jobs and their findings, the schedule, the outbox and its mails, and the
 * health of the system.
 */
package org.beian.web.page.operator;
