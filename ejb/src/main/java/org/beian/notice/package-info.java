/**
 * Notices of the system: mails through an outbox, and the events of each unit.
 *
 * <p>Both are written in the transaction of what they report, so that nothing is reported that was
 * rolled back. A mail leaves later, at least once, under one fixed Message-ID; an event waits until
 * its unit acknowledges it.
 */
package org.beian.notice;
