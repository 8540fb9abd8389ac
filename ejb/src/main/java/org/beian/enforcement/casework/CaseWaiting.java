package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of waiting cases: they wait for their bureau, but while the party may state its case, or
 * another bureau has yet to receive them; for the sponsor that was told, and for one that has to
 * pay (16.3, 8.8).
 */
@ApplicationScoped
@Clause({"16.3", "8.8"})
class CaseWaiting implements WaitingWork {

    private static final String STATE = "org.beian.enforcement.CaseState.";

    private static final String NAME = "coalesce(w.site.websiteName, w.site.site)";

    /** The periods of the party are over, or it waived them. */
    private static final String OVER =
            "("
                    + is("w.statement.waived", 1)
                    + " or w.intended.statementUntil < :today"
                    + " and (w.intended.hearingUntil is null or w.intended.hearingUntil < :today))";

    private static final String OF_SPONSOR =
            "EnforcementCase w join IcpSubject s on s.id = w.site.subjectId";

    private static final String HELD =
            " and s.holderId is not null and w.party.kind ="
                    + " org.beian.enforcement.proceeding.PartyKind.SPONSOR";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.CASE,
                WaitingQuery.ofAuthority(
                                "EnforcementCase w",
                                is("w.transferPending", 0)
                                        + " and (w.state in ("
                                        + STATE
                                        + "INVESTIGATING, "
                                        + STATE
                                        + "HEARING, "
                                        + STATE
                                        + "LEGAL_REVIEW, "
                                        + STATE
                                        + "DECISION, "
                                        + STATE
                                        + "DECIDED, "
                                        + STATE
                                        + "EXECUTING) or w.state = "
                                        + STATE
                                        + "NOTIFIED and "
                                        + OVER
                                        + ")",
                                "w.authority")
                        .about(NAME, "w.openedAt")
                        .until("w.actBy"),
                WaitingKind.CASE_NOTICE,
                WaitingQuery.ofUnit(
                                OF_SPONSOR,
                                "w.state = "
                                        + STATE
                                        + "NOTIFIED and "
                                        + is("w.statement.waived", 0)
                                        + " and w.statement.statedOn is null"
                                        + " and w.intended.statementUntil >= :today"
                                        + HELD,
                                "s.holderId")
                        .about(NAME, "w.intended.toldAt")
                        .until("w.intended.statementUntil")
                        .under("w.authority"),
                WaitingKind.CASE_PAYMENT,
                WaitingQuery.ofUnit(
                                OF_SPONSOR,
                                "w.state = "
                                        + STATE
                                        + "EXECUTING and w.execution.payBy is not null"
                                        + " and w.execution.paidOn is null"
                                        + HELD,
                                "s.holderId")
                        .about(NAME, "w.decision.at")
                        .until("w.execution.payBy")
                        .under("w.authority"));
    }

    /**
     * Condition on a flag, as Derby compares none with the numbers that JPQL makes of true and
     * false.
     */
    private static String is(String flag, int value) {
        return "SQL('case when ? then 1 else 0 end', " + flag + ") = " + value;
    }
}
