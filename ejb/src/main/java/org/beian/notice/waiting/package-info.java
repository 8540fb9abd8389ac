/**
 * In-trays: what waits for whom, from all procedures, by deadline; and the warning before and the
 * escalation after a deadline, in one place (B1, 8.8).
 *
 * <p>A procedure declares its kinds of work as {@link org.beian.notice.waiting.WaitingWork}, each
 * by one query. Lists, counts, warnings and escalation are made from it, so they agree.
 */
package org.beian.notice.waiting;
