package org.beian.enforcement.clue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of clues that wait for the bureau that has them (16.1). */
@ApplicationScoped
@Clause("16.1")
class ClueWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.ENFORCEMENT_CLUE,
                WaitingQuery.ofAuthority(
                                "Clue w",
                                "w.state = org.beian.enforcement.ClueState.OPEN"
                                        + " and w.transferId is null",
                                "w.province")
                        .about("w.site.site", "w.countedFrom")
                        .until("w.due"));
    }
}
