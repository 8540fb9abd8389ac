package org.beian.enforcement.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessRepository;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Observer that notes on a request for assistance that the last provider reported, and what could
 * not be stopped is answered, so that the bureau asked replies; or that a report was found false,
 * and it has to wait again (16.5).
 */
@ApplicationScoped
class ReportedClosures {

    @Inject AssistanceRepository assistances;
    @Inject AssistanceDeadlines limits;
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
        request.report();
        history.write(
                request, Act.move("ALL_REPORTED", before, request.state(), null, "16.5"), request);
    }

    @Clause("16.5")
    void sentBack(@Observes StopAccessNotice.SentBack sent) {
        if (!sent.notice().causeType().equals(Assistance.CASE_TYPE)) {
            return;
        }
        Assistance request = assistances.locked(sent.notice().causeId());
        AssistanceState before = request.state();
        if (before != AssistanceState.REPORTED && before != AssistanceState.REPLIED) {
            return;
        }
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
