package org.beian.filing.paper;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.filing.content.NameKey;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.AccessDenials;
import org.beian.trail.AuditedCase;
import org.beian.value.VisibleText;

/**
 * Entry of one answer on paper in a transaction of its own, so that what a procedure looked up is
 * kept where the answer does not do. Whoever calls refuses then.
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER, MINISTRY})
public class PaperAnswerEntry {

    private static final int LONGEST_BEARER = 100;

    @Inject EntityManager em;
    @Inject AnsweredProcedures procedures;
    @Inject PaperAnswers papers;
    @Inject PaperAnswerNotices notices;
    @Inject Attachments attachments;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Enters it.
     *
     * @return why the matter cannot be answered so; empty when it was answered
     * @throws RequestRejected as {@link PaperAnswerReceipt#record}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    @Clause("8.8")
    public Optional<RequestRejected> enter(String caseType, String id, PaperAnswerRequest request) {
        return enter(procedures.of(caseType), id, request);
    }

    private <T extends AuditedCase> Optional<RequestRejected> enter(
            AnswerableMatters<T> procedure, String id, PaperAnswerRequest request) {
        T about =
                hidden.unlessHidden(
                                procedure.lock(id),
                                found -> procedures.isLed(procedure.asked(found)))
                        .orElseThrow(() -> PaperAnswerRefusal.PAPER_ANSWER_NOT_FOUND.of(id));
        AnswerableMatter matter = procedure.asked(about);
        PaperAnswer paper = checked(about, matter, request);
        papers.add(paper);
        Optional<RequestRejected> hindered = procedure.answer(about, request.words(), paper);
        if (hindered.isPresent()) {
            papers.drop(paper);
        } else {
            notices.recorded(about, matter, paper);
        }
        return hindered;
    }

    private PaperAnswer checked(
            AuditedCase about, AnswerableMatter matter, PaperAnswerRequest request) {
        if (matter.since() == null) {
            throw PaperAnswerRefusal.PAPER_ANSWER_NOT_ASKED.of();
        }
        // what was answered or has ended is refused by its procedure, which says so
        boolean stale = matter.isOpen() && matter.version() != request.version();
        if (stale) {
            throw PaperAnswerRefusal.PAPER_ANSWER_STALE.of();
        }
        boolean known = !matter.isOpen() || matter.kinds().contains(request.kind());
        if (request.kind() == null || !known) {
            throw PaperAnswerRefusal.PAPER_ANSWER_INCOMPLETE.of("kind");
        }
        requireSponsor(em.find(IcpSubject.class, matter.subjectId()), line(request.sponsor()));
        Instant now = clock.instant();
        LocalDate day = request.receivedOn();
        if (day == null || day.isBefore(matter.since()) || day.isAfter(Shanghai.date(now))) {
            throw PaperAnswerRefusal.PAPER_ANSWER_DAY_INVALID.of(matter.since());
        }
        PaperAnswer paper =
                new PaperAnswer(
                        about, matter, request.kind(), day, callers.current().username(), now);
        paper.broughtBy(
                line(request.bearer()).orElseThrow(() -> incomplete("bearer")),
                scan(request.scan()));
        return paper;
    }

    private static void requireSponsor(IcpSubject subject, Optional<String> signed) {
        String name = signed.orElseThrow(() -> incomplete("sponsor"));
        if (!NameKey.isAmong(List.of(subject.name()), name)) {
            throw PaperAnswerRefusal.PAPER_ANSWER_OTHER_SPONSOR.of(subject.name());
        }
    }

    private static Optional<String> line(String entered) {
        return VisibleText.given(entered, 1, LONGEST_BEARER).filter(VisibleText::isLine);
    }

    /** The scan, which the caller's own authority must have kept. */
    private AttachmentInfo scan(String id) {
        Optional<AttachmentInfo> found =
                id == null || !VisibleText.isLine(id) ? Optional.empty() : attachments.info(id);
        Optional<AttachmentInfo> own =
                found.filter(info -> info.unitId().equals(callers.current().unitId()));
        if (own.isEmpty()) {
            found.ifPresent(info -> hidden.reachedFor("ATTACHMENT", info.id()));
        }
        return own.orElseThrow(() -> incomplete("scan"));
    }

    private static RequestRejected incomplete(String field) {
        return PaperAnswerRefusal.PAPER_ANSWER_INCOMPLETE.of(field);
    }
}
