package org.beian.lostaccount.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of the applications to join a filing that wait for the bureau (12.6): for a first person,
 * and for a second one once the days for objections are over.
 */
@ApplicationScoped
@Clause("12.6")
class JoiningWaiting implements WaitingWork {

    private static final String WAITS =
            "w.state = org.beian.lostaccount.LostAccountState.APPLIED"
                    + " or w.state = org.beian.lostaccount.LostAccountState.RECEIVED"
                    + " and w.kind = org.beian.lostaccount.LostAccountKind.JOIN"
                    + " and w.joining.objectionUntil < :today";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.JOINING,
                WaitingQuery.ofAuthority(
                                "LostAccount w join Account a on a.id = w.receivedBy",
                                WAITS,
                                "w.province")
                        .about("w.sponsorName", "w.receivedAt")
                        .until("w.joining.dueOn")
                        .notBy("a.username"));
    }
}
