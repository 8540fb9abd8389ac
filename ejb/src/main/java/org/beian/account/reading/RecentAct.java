package org.beian.account.reading;

import java.time.Instant;

/**
 * Act of a unit's own people, from the history of any case.
 *
 * @param actor user name of who acted
 * @param caseType kind of the case
 * @param act verb of the procedure
 */
public record RecentAct(Instant at, String actor, String caseType, Long caseId, String act) {}
