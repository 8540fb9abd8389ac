package org.beian.agency.disavowal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of the disavowals that wait for authority, provider or clerk (B12). */
@ApplicationScoped
@Clause("B12")
class DisavowalWaiting implements WaitingWork {

    private static final String STATE = "w.state = org.beian.agency.DisavowalState.";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.DISAVOWAL,
                WaitingQuery.ofAuthority("Disavowal w", STATE + "OPEN", "w.authority")
                        .about("w.subjectName", "w.submittedAt")
                        .until("w.deadline"),
                WaitingKind.DISAVOWAL_ANSWER,
                WaitingQuery.ofUnit(
                                "Disavowal w",
                                STATE + "OPEN and w.answeredAt is null",
                                "w.providerId")
                        .about("w.subjectName", "w.submittedAt")
                        .until("w.answerDue")
                        .under("w.authority"),
                WaitingKind.DISAVOWAL_FOLLOW_UP,
                WaitingQuery.ofAuthority("Disavowal w", STATE + "WITH_CLERK", "w.authority")
                        .about("w.subjectName", "w.clearedAt")
                        .until("w.followDue"));
    }
}
