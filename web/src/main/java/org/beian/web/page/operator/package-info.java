/** Pages of the operator: jobs and their findings, the schedule, the outbox and its mails. */
package org.beian.web.page.operator;
