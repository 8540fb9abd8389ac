package org.beian.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import org.beian.filing.paper.AnswerableMatter;
import org.beian.filing.paper.AnswerableMatters;
import org.beian.filing.paper.PaperAnswer;
import org.beian.filing.paper.PaperAnswerKind;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.History;

/** Releases of domains that the former holder answers on paper (B11). */
@ApplicationScoped
@Clause("B11")
class ReleasePaper implements AnswerableMatters<DomainRelease> {

    @Inject EntityManager em;
    @Inject ReleaseRepository releases;
    @Inject ReleaseNotices notices;
    @Inject History history;

    @Override
    public String caseType() {
        return DomainRelease.CASE_TYPE;
    }

    @Override
    public Optional<DomainRelease> find(String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .flatMap(releases::find);
    }

    @Override
    public Optional<DomainRelease> lock(String id) {
        Optional<DomainRelease> found = find(id);
        found.ifPresent(release -> em.refresh(release, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    @Override
    public AnswerableMatter asked(DomainRelease release) {
        boolean waits =
                release.state() == ReleaseState.UNDER_REVIEW && release.answeredAt() == null;
        return new AnswerableMatter(
                release.authority(),
                release.subjectId(),
                release.filingNumber(),
                release.version(),
                Shanghai.date(release.submittedAt()),
                release.hearingUntil(),
                waits ? Set.of(PaperAnswerKind.ANSWER) : Set.of(),
                "/sponsor/domainRelease.xhtml?id=" + release.id());
    }

    @Override
    public Optional<RequestRejected> answer(
            DomainRelease release, String words, PaperAnswer paper) {
        release.answer(Releases.text(words), null, paper.recordedBy(), paper.answeredAt());
        history.write(release, paper.act("B11"), release, paper);
        notices.answered(release);
        return Optional.empty();
    }
}
