package org.beian.filing.paper;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;

/**
 * Receipt of answers that sponsors gave on paper, by an officer of the authority that leads the
 * matter (8.8). An answer counts as of its day of receipt, also after the sponsor's last day as
 * long as the matter waits, and is given once, on line or on paper.
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER, MINISTRY})
public class PaperAnswerReceipt {

    @Inject PaperAnswerEntry entry;

    /**
     * Records an answer; the sponsor is told by mail, and by event where it has an account.
     *
     * @param caseType kind of the matter's case, such as {@code UNFILED_CHANGE}
     * @param id decimal digits of its key
     * @throws RequestRejected {@link PaperAnswerRefusal#PAPER_ANSWER_NOT_FOUND} when there is none,
     *     or another authority leads it
     * @throws RequestRejected {@link PaperAnswerRefusal#PAPER_ANSWER_NOT_ASKED} before the sponsor
     *     was told
     * @throws RequestRejected {@link PaperAnswerRefusal#PAPER_ANSWER_STALE} when it changed since
     * @throws RequestRejected {@link PaperAnswerRefusal#PAPER_ANSWER_INCOMPLETE} for kind, scan,
     *     and who signed and brought it
     * @throws RequestRejected {@link PaperAnswerRefusal#PAPER_ANSWER_OTHER_SPONSOR} when another
     *     unit signed it
     * @throws RequestRejected {@link PaperAnswerRefusal#PAPER_ANSWER_DAY_INVALID} for the day
     * @throws RequestRejected as the procedure's answer on line: when it was answered before, on
     *     line or on paper, when it ended, and for the words
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Clause("8.8")
    public void record(String caseType, String id, PaperAnswerRequest request) {
        entry.enter(caseType, id, request)
                .ifPresent(
                        hindered -> {
                            throw hindered;
                        });
    }
}
