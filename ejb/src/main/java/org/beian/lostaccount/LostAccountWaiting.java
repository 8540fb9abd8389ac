package org.beian.lostaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of the written applications that wait for a second person (8.6, 4); those to join a filing
 * have limits and wait by themselves.
 */
@ApplicationScoped
@Clause("8.6")
class LostAccountWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.LOST_ACCOUNT,
                WaitingQuery.ofAuthority(
                                "LostAccount w join Account a on a.id = w.receivedBy",
                                "w.state = org.beian.lostaccount.LostAccountState.RECEIVED and"
                                        + " w.kind <> org.beian.lostaccount.LostAccountKind.JOIN",
                                "w.province")
                        .about("w.sponsorName", "w.receivedAt")
                        .notBy("a.username"));
    }
}
