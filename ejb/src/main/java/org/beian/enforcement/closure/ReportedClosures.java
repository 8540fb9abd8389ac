package org.beian.enforcement.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessRepository;
import org.beian.enforcement.closure.AssistanceLetters.Occasion;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Observer that replies to the bureau that asked for assistance once the last provider reported,
 * and what could not be stopped is answered; once more where a report was found false after the
 * reply (16.5).
 */
@ApplicationScoped
class ReportedClosures {

    @Inject AssistanceRepository assistances;
    @Inject AssistanceDeadlines limits;
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

    @Clause("16.5")
    void sentBack(@Observes StopAccessNotice.SentBack sent) {
        if (!sent.notice().causeType().equals(Assistance.CASE_TYPE)) {
            return;
        }
        Assistance request = assistances.locked(sent.notice().causeId());
        if (request.state() != AssistanceState.REPLIED) {
            return;
        }
        AssistanceState before = request.state();
        Instant now = clock.instant();
        request.orderAgain(now, limits.until(request.asked(), Shanghai.date(now)));
        history.write(
                request,
                Act.move(
                        "ORDER_STOP", before, request.state(), sent.again().letterNumber(), "16.5"),
                request);
        told.ordered(request);
    }
}
