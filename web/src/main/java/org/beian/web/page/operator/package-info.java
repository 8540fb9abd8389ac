/** The operator's pages: jobs and what they found, the outbox and its mails. */
package org.beian.web.page.operator;
