package org.beian.cancellation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.Hearing;
import org.beian.filing.paper.AnswerableMatter;
import org.beian.filing.paper.AnswerableMatters;
import org.beian.filing.paper.PaperAnswer;
import org.beian.filing.paper.PaperAnswerKind;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.History;

/**
 * Cancellations on the authority's own motion that a sponsor answers on paper, or of which it
 * waives an answer (8.2).
 */
@ApplicationScoped
@Clause("8.2")
class HearingPaper implements AnswerableMatters<Cancellation> {

    @Inject CancellationRepository cancellations;
    @Inject History history;

    @Override
    public String caseType() {
        return Cancellation.CASE_TYPE;
    }

    @Override
    public Optional<Cancellation> find(String id) {
        return cancellations.find(id).filter(found -> found.hearing().isPresent());
    }

    @Override
    public Optional<Cancellation> lock(String id) {
        return cancellations.lock(id).filter(found -> found.hearing().isPresent());
    }

    @Override
    public AnswerableMatter asked(Cancellation cancellation) {
        Hearing hearing = cancellation.hearing().orElseThrow();
        boolean waits =
                cancellation.state() == CancellationState.UNDER_REVIEW
                        && hearing.answeredAt() == null;
        return new AnswerableMatter(
                cancellation.authority(),
                cancellation.subjectId(),
                cancellation.filingNumber(),
                cancellation.version(),
                Shanghai.date(cancellation.submittedAt()),
                hearing.until(),
                waits ? Set.of(PaperAnswerKind.ANSWER, PaperAnswerKind.WAIVER) : Set.of(),
                "/sponsor/cancellation.xhtml?id=" + cancellation.id());
    }

    @Override
    public Optional<RequestRejected> answer(
            Cancellation cancellation, String words, PaperAnswer paper) {
        SponsorHearing.requireOpen(cancellation);
        boolean waived = paper.kind() == PaperAnswerKind.WAIVER;
        cancellation
                .hearing()
                .orElseThrow()
                .answered(
                        waived ? null : SponsorHearing.text(words),
                        paper.recordedBy(),
                        paper.answeredAt());
        history.write(cancellation, paper.act("8.2"), cancellation, paper);
        return Optional.empty();
    }
}
