package org.beian.annualaudit.campaign;

import static org.beian.account.Roles.MINISTRY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditFrame;
import org.beian.annualaudit.AuditFrameRepository;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.AuditTexts;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Publication of the frame of a year's audits by the ministry (18.1). */
@Stateless
@RolesAllowed(MINISTRY)
public class AuditFraming {

    @Inject AuditFrameRepository frames;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Publishes the frame of this year or the next, or publishes it anew.
     *
     * @throws RequestRejected {@link AuditRefusal#AUDIT_YEAR_INVALID} for another year
     * @throws RequestRejected {@link AuditRefusal#AUDIT_DATES_INVALID} for dates that are missing,
     *     in another order, or outside the year; the last day of sponsors may lie in the first
     *     quarter of the next
     * @throws RequestRejected {@link AuditRefusal#AUDIT_TEXT_INVALID} for the words
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_STALE} when it was published or
     *     changed meanwhile
     */
    @Clause("18.1")
    public void publish(FrameRequest request) {
        Instant now = clock.instant();
        int thisYear = Shanghai.date(now).getYear();
        if (request.year() < thisYear || request.year() > thisYear + 1) {
            throw AuditRefusal.AUDIT_YEAR_INVALID.of(request.year());
        }
        requireDates(request);
        String words = AuditTexts.required(request.words());
        Optional<AuditFrame> published = frames.lock(request.year());
        Integer version = published.map(AuditFrame::version).orElse(null);
        if (version == null ? request.version() != null : !version.equals(request.version())) {
            throw AuditRefusal.AUDIT_ITEM_STALE.of(request.year());
        }
        AuditFrame frame = published.orElseGet(() -> new AuditFrame(request.year()));
        frame.publish(
                request.opensOn(),
                request.closesOn(),
                request.answerBy(),
                words,
                callers.current().username(),
                now);
        if (published.isEmpty()) {
            frames.add(frame);
        }
        history.write(frame, Act.note("PUBLISH", words, "18.1"), frame);
    }

    private static void requireDates(FrameRequest request) {
        LocalDate before = LocalDate.of(request.year(), Month.JANUARY, 1);
        LocalDate last = LocalDate.of(request.year(), Month.DECEMBER, 31);
        requireBetween(request, before, request.opensOn(), last);
        requireBetween(request, request.opensOn(), request.closesOn(), last);
        requireBetween(
                request,
                request.closesOn(),
                request.answerBy(),
                AuditYear.lastAnswer(request.year()));
    }

    private static void requireBetween(
            FrameRequest request, LocalDate first, LocalDate day, LocalDate last) {
        if (day == null || day.isBefore(first) || day.isAfter(last)) {
            throw AuditRefusal.AUDIT_DATES_INVALID.of(request.year());
        }
    }
}
