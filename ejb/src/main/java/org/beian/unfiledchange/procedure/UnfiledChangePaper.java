package org.beian.unfiledchange.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangeRepository;
import org.beian.unfiledchange.UnfiledChangeState;

/** Unfiled changes of which a sponsor says on paper that there is none (8.4). */
@ApplicationScoped
@Clause("8.4")
class UnfiledChangePaper implements AnswerableMatters<UnfiledChange> {

    @Inject UnfiledChangeRepository changes;
    @Inject UnfiledChangeLimits limits;
    @Inject UnfiledChangeNotices notices;
    @Inject History history;

    @Override
    public String caseType() {
        return UnfiledChange.CASE_TYPE;
    }

    @Override
    public Optional<UnfiledChange> find(String id) {
        return changes.find(id);
    }

    @Override
    public Optional<UnfiledChange> lock(String id) {
        return changes.lock(id);
    }

    @Override
    public AnswerableMatter asked(UnfiledChange change) {
        boolean waits = change.state() == UnfiledChangeState.OPEN && change.answer().at() == null;
        return new AnswerableMatter(
                change.authority(),
                change.subjectId(),
                change.filingNumber(),
                change.version(),
                Shanghai.date(change.openedAt()),
                change.due(),
                waits ? Set.of(PaperAnswerKind.ANSWER) : Set.of(),
                "/sponsor/unfiledChange.xhtml?id=" + change.id());
    }

    @Override
    public Optional<RequestRejected> answer(UnfiledChange change, String words, PaperAnswer paper) {
        UnfiledChangeState before = change.state();
        change.answer(
                UnfiledChangeAnswering.text(words),
                List.of(),
                paper.recordedBy(),
                paper.answeredAt());
        change.decideBy(limits.decision(change, paper.receivedOn()));
        history.write(change, paper.act(before, change.state(), "8.4"), change, paper);
        notices.answered(change);
        return Optional.empty();
    }
}
