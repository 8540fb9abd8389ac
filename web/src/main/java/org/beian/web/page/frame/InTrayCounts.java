package org.beian.web.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.notice.waiting.WaitingCounts;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingList;

/** Request-scoped counts of the caller's in-tray, for menu, bell and lists, read once. */
@RequestScoped
public class InTrayCounts {

    private WaitingList waiting;
    private Map<WaitingKind, WaitingCounts> counts;

    protected InTrayCounts() {}

    @Inject
    InTrayCounts(WaitingList waiting) {
        this.waiting = waiting;
    }

    /** Counts of each kind that may wait for the caller. */
    public Map<WaitingKind, WaitingCounts> now() {
        if (counts == null) {
            counts = waiting.counts();
        }
        return counts;
    }

    /** Of several kinds together; none of those that are not for the caller. */
    public WaitingCounts of(WaitingKind... kinds) {
        return Stream.of(kinds)
                .map(kind -> now().getOrDefault(kind, WaitingCounts.NONE))
                .reduce(WaitingCounts.NONE, WaitingCounts::plus);
    }

    /** Of the whole in-tray. */
    public WaitingCounts all() {
        return of(WaitingKind.values());
    }
}
