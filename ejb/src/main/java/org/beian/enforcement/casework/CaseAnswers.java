package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.proceeding.MaterialKind;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.RecordedContent;

/** Recorder of what a party answers to an intended decision: statement, hearing, waiver. */
@ApplicationScoped
@Clause("16.3")
public class CaseAnswers {

    @Inject CaseFile file;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Keeps the statement, which is made once, also after its last day as long as the case was not
     * handed on.
     *
     * @param documents up to five of the caller's unit
     * @throws RequestRejected {@link CaseRefusal#CASE_STATE_FORBIDS}, {@link
     *     CaseRefusal#CASE_STATED}, {@link CaseRefusal#CASE_DAY_INVALID}, {@link
     *     CaseRefusal#CASE_TEXT_INVALID} or {@link CaseRefusal#CASE_DOCUMENT_UNKNOWN}
     */
    public void state(EnforcementCase one, LocalDate day, String words, List<String> documents) {
        if (one.state() != CaseState.HEARING) {
            require(one, CaseState.NOTIFIED);
        }
        if (one.statement().statedOn() != null || one.statement().isWaived()) {
            throw CaseRefusal.CASE_STATED.of(one.number());
        }
        requireDay(one, day);
        one.statement().state(CaseAccess.text(words), day, callers.current().username());
        RecordedContent[] recorded = file.addAll(one, MaterialKind.STATEMENT, documents);
        history.write(one, Act.note("STATE", null, "16.3"), recorded);
    }

    /**
     * Keeps that the party waives statement and hearing, or withdraws its request for a hearing
     * that was not held; as {@link #state}, but for the words.
     *
     * @throws RequestRejected {@link CaseRefusal#CASE_STATED} when it waived before
     */
    public void waive(EnforcementCase one, LocalDate day, List<String> documents) {
        CaseState before = one.state();
        if (before != CaseState.HEARING) {
            require(one, CaseState.NOTIFIED);
        }
        if (one.statement().isWaived()) {
            throw CaseRefusal.CASE_STATED.of(one.number());
        }
        requireDay(one, day);
        one.statement().waive(day, callers.current().username());
        RecordedContent[] recorded = file.addAll(one, MaterialKind.WAIVER, documents);
        if (before == CaseState.HEARING) {
            one.goOn(before, CaseState.NOTIFIED);
            history.write(one, Act.move("WAIVE", before, one.state(), null, "16.3"), recorded);
        } else {
            history.write(one, Act.note("WAIVE", null, "16.3"), recorded);
        }
    }

    /**
     * Keeps that the party asks for a hearing; as {@link #waive}.
     *
     * @throws RequestRejected {@link CaseRefusal#CASE_HEARING_NOT_DUE} when it has no right to one
     * @throws RequestRejected {@link CaseRefusal#CASE_TOO_LATE} after its last day
     */
    public void askHearing(EnforcementCase one, LocalDate day, List<String> documents) {
        require(one, CaseState.NOTIFIED);
        if (!one.intended().hearingRight()) {
            throw CaseRefusal.CASE_HEARING_NOT_DUE.of(one.number());
        }
        if (one.statement().isWaived()) {
            throw CaseRefusal.CASE_STATED.of(one.number());
        }
        requireDay(one, day);
        LocalDate last = one.intended().hearingUntil();
        if (last != null && day.isAfter(last)) {
            throw CaseRefusal.CASE_TOO_LATE.of(one.number(), last);
        }
        one.hearing().ask(day);
        one.goOn(CaseState.NOTIFIED, CaseState.HEARING);
        RecordedContent[] recorded = file.addAll(one, MaterialKind.HEARING_REQUEST, documents);
        history.write(
                one,
                Act.move("ASK_HEARING", CaseState.NOTIFIED, one.state(), null, "16.3"),
                recorded);
    }

    private static void require(EnforcementCase one, CaseState needed) {
        if (one.state() != needed) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(one.number(), one.state());
        }
    }

    private void requireDay(EnforcementCase one, LocalDate day) {
        LocalDate told = Shanghai.date(one.intended().toldAt());
        LocalDate today = today(one);
        if (day == null || day.isBefore(told) || day.isAfter(today)) {
            throw CaseRefusal.CASE_DAY_INVALID.of(today);
        }
    }

    /** Today; not before the party was told, should a clock have been put back. */
    public LocalDate today(EnforcementCase one) {
        LocalDate today = Shanghai.date(clock.instant());
        return Optional.ofNullable(one.intended().toldAt())
                .map(Shanghai::date)
                .filter(told -> told.isAfter(today))
                .orElse(today);
    }
}
