package org.beian.filing.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of what waits for a provider that files on behalf, and for its sponsor (article 12). */
@ApplicationScoped
@Clause({"12.2", "12.6", "12.7"})
class MandateWaiting implements WaitingWork {

    private static final String STATE = "w.state = org.beian.filing.application.FilingState.";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.TO_VERIFY,
                provider(STATE + "AWAITING_PROVIDER", "w.createdAt"),
                WaitingKind.TO_MEND,
                provider("(" + STATE + "RETURNED or " + STATE + "REFUSED)", "w.submittedAt"),
                WaitingKind.TO_HAND_OVER,
                provider(STATE + "APPROVED", "w.decidedAt"),
                WaitingKind.CONSENT,
                WaitingQuery.ofUnit(
                                "FilingApplication w",
                                STATE + "AWAITING_SPONSOR and w.provider.sponsorDue is not null",
                                "w.provider.sponsorId")
                        .about("coalesce(w.website, w.subjectName)", "w.submittedAt")
                        .until("w.provider.sponsorDue")
                        .under("w.province"));
    }

    private static WaitingQuery provider(String state, String since) {
        return WaitingQuery.ofUnit(
                        "FilingApplication w",
                        state + " and w.provider.due is not null",
                        "w.unitId")
                .about("w.subjectName", since)
                .until("w.provider.due");
    }
}
