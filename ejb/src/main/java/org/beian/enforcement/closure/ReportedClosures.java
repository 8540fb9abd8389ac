package org.beian.enforcement.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessRepository;
import org.beian.enforcement.closure.AssistanceLetters.Occasion;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Observer that replies to the bureau that asked for assistance once the last provider reported,
 * and what could not be stopped is answered (16.5).
 */
@ApplicationScoped
class ReportedClosures {

    @Inject AssistanceRepository assistances;
    @Inject AssistanceLetters letters;
    @Inject AssistanceNotices told;
    @Inject StopAccessRepository notices;
    @Inject History history;
    @Inject Clock clock;

    @Clause("16.5")
    void ended(@Observes StopAccessNotice.Ended ended) {
        if (!ended.notice().causeType().equals(Assistance.CASE_TYPE)) {
            return;
        }
        Assistance request = assistances.locked(ended.notice().causeId());
        boolean open = notices.causedBy(request).stream().anyMatch(StopAccessNotice::isOutstanding);
        if (open || request.state() != AssistanceState.ORDERED) {
            return;
        }
        AssistanceState before = request.state();
        request.reply(clock.instant());
        Letter letter = letters.issue(request, Occasion.REPLIED);
        history.write(
                request,
                Act.move("REPLY_ASSISTANCE", before, request.state(), letter.number(), "16.5"),
                request,
                letter);
        told.replied(request, letter);
    }
}
