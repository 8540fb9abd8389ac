package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of waiting cases: they wait for their bureau, but while the party may state its case, a
 * public notice runs, or another bureau has yet to receive them, and once more where a fine is to
 * be collected; for the sponsor or provider that was told, and for one that has to pay or to
 * rectify (16.3, 8.8).
 */
@ApplicationScoped
@Clause({"16.3", "8.8"})
class CaseWaiting implements WaitingWork {

    private static final String STATE = "org.beian.enforcement.CaseState.";

    private static final String FINE_STATE = "org.beian.enforcement.proceeding.CollectionState.";

    private static final String EXECUTED = "w.state = " + STATE + "EXECUTING and ";

    private static final String COLLECTED = "w.execution.collection.state = " + FINE_STATE;

    /** The party may be told to pay, the court be applied to, or a reviewer decides on that. */
    private static final String TO_COLLECT =
            EXECUTED
                    + "w.execution.payBy is not null and w.execution.paidOn is null"
                    + " and w.execution.collection.urgeFrom <= :today and ("
                    + COLLECTED
                    + "NONE or "
                    + COLLECTED
                    + "PROPOSED or "
                    + COLLECTED
                    + "URGED and w.execution.collection.applyFrom <= :today)";

    private static final String NAME = "coalesce(w.site.websiteName, w.site.site)";

    /** The periods of the party are over, or it waived them. */
    private static final String OVER =
            "("
                    + is("w.statement.waived", 1)
                    + " or w.intended.statementUntil < :today"
                    + " and (w.intended.hearingUntil is null or w.intended.hearingUntil < :today))";

    /** A case and the unit of its party; one whose party has none does not wait for it. */
    private static final String OF_PARTY = "EnforcementCase w, Unit u";

    private static final String KNOWN =
            " and (u.id = w.party.unitId or w.party.kind ="
                    + " org.beian.enforcement.proceeding.PartyKind.SPONSOR and u.id ="
                    + " (select i.holderId from IcpSubject i where i.id = w.site.subjectId))";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.CASE,
                ofBureau(),
                WaitingKind.CASE_FINE,
                WaitingQuery.ofAuthority("EnforcementCase w", TO_COLLECT, "w.authority")
                        .about(NAME, "w.decision.at")
                        .until("w.execution.collection.applyUntil"),
                WaitingKind.CASE_NOTICE,
                ofParty(
                                "w.state = "
                                        + STATE
                                        + "NOTIFIED and "
                                        + is("w.statement.waived", 0)
                                        + " and w.statement.statedOn is null"
                                        + " and w.intended.statementUntil >= :today")
                        .about(NAME, "w.intended.toldAt")
                        .until("w.intended.statementUntil"),
                WaitingKind.CASE_PAYMENT,
                ofParty(
                                EXECUTED
                                        + "w.execution.payBy is not null"
                                        + " and w.execution.paidOn is null and not ("
                                        + COLLECTED
                                        + "ENDED or "
                                        + COLLECTED
                                        + "LAPSED)")
                        .about(NAME, "w.decision.at")
                        .until("w.execution.payBy"),
                WaitingKind.CASE_RECTIFICATION,
                ofParty(
                                EXECUTED
                                        + "w.decision.measures.rectifyUntil is not null"
                                        + " and w.execution.rectifiedOn is null")
                        .about(NAME, "w.decision.at")
                        .until("w.decision.measures.rectifyUntil"));
    }

    private static WaitingQuery ofBureau() {
        return WaitingQuery.ofAuthority(
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
                                + "EXECUTING) or w.decision.servedOn is null and w.state = "
                                + STATE
                                + "DECIDED or w.state = "
                                + STATE
                                + "NOTIFIED and "
                                + OVER
                                + ")",
                        "w.authority")
                .about(NAME, "w.openedAt")
                .until("w.actBy");
    }

    private static WaitingQuery ofParty(String condition) {
        return WaitingQuery.ofUnit(OF_PARTY, condition + KNOWN, "u.id").under("w.authority");
    }

    /**
     * Condition on a flag, as Derby compares none with the numbers that JPQL makes of true and
     * false.
     */
    private static String is(String flag, int value) {
        return "SQL('case when ? then 1 else 0 end', " + flag + ") = " + value;
    }
}
