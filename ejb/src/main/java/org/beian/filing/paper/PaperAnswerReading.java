package org.beian.filing.paper;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.SecondPerson;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.AuditedCase;
import org.beian.trail.reading.ReadLog;
import org.beian.trail.reading.ReadRefusal;

/**
 * Reading of answers on paper: the sponsor its own, an authority those in the matters that it
 * leads, the ministry all (8.8).
 */
@Stateless
@RolesAllowed({SPONSOR, CLERK, REVIEWER, MINISTRY})
public class PaperAnswerReading {

    @Inject EntityManager em;
    @Inject AnsweredProcedures procedures;
    @Inject PaperAnswers papers;
    @Inject Attachments attachments;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject SecondPerson persons;
    @Inject ReadLog readLog;

    private record Found(AuditedCase about, AnswerableMatter matter) {}

    /** What the caller may record an answer to now; empty when it may not. */
    @Clause("8.8")
    @RolesAllowed({CLERK, REVIEWER, MINISTRY})
    public Optional<AnswerableMatter> asked(String caseType, String id) {
        return find(procedures.of(caseType), id)
                .map(Found::matter)
                .filter(AnswerableMatter::isOpen)
                .filter(procedures::isLed);
    }

    /** Those in a matter that the caller may read, the oldest first; else none. */
    @Clause("8.8")
    public List<PaperAnswerView> list(String caseType, String id) {
        return find(procedures.of(caseType), id)
                .filter(this::mayRead)
                .map(found -> papers.of(found.about()))
                .orElse(List.of())
                .stream()
                .map(PaperAnswerView::of)
                .toList();
    }

    /**
     * The scan of one; that it is opened is logged.
     *
     * @param reason 4 to 1000 characters; not asked of the sponsor and of who recorded it
     * @throws RequestRejected {@link PaperAnswerRefusal#PAPER_ANSWER_NOT_FOUND} when there is none
     *     that the caller may read
     * @throws RequestRejected {@link ReadRefusal#UNMASKING_WITHOUT_REASON} when another caller's
     *     reason is not 4 to 1000 characters of plain text
     */
    @Clause({"8.8", "3"})
    public Attachment scan(Long id, String reason) {
        PaperAnswer paper =
                papers.find(id).orElseThrow(() -> PaperAnswerRefusal.PAPER_ANSWER_NOT_FOUND.of(id));
        Found found =
                find(procedures.of(paper.caseType()), paper.caseId().toString()).orElseThrow();
        if (!mayRead(found)) {
            hidden.reachedFor(paper.caseType(), paper.caseId());
            throw PaperAnswerRefusal.PAPER_ANSWER_NOT_FOUND.of(id);
        }
        Attachment scan =
                attachments
                        .content(paper.scanId())
                        .orElseThrow(() -> PaperAnswerRefusal.PAPER_ANSWER_NOT_FOUND.of(id));
        readLog.scanned(found.about(), basis(paper), "/paperAnswers/" + id, reason);
        return scan;
    }

    private String basis(PaperAnswer paper) {
        if (callers.current().has(SPONSOR)) {
            return ReadLog.OWN;
        }
        return persons.isCaller(paper.recordedBy()) ? ReadLog.TAKEN : null;
    }

    private static <T extends AuditedCase> Optional<Found> find(
            AnswerableMatters<T> procedure, String id) {
        return procedure.find(id).map(one -> new Found(one, procedure.asked(one)));
    }

    private boolean mayRead(Found found) {
        Caller caller = callers.current();
        return caller.has(MINISTRY)
                || procedures.isLed(found.matter())
                || caller.has(SPONSOR)
                        && caller.unitId()
                                .equals(
                                        em.find(IcpSubject.class, found.matter().subjectId())
                                                .holderId());
    }
}
