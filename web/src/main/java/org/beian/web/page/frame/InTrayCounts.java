package org.beian.web.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.notice.waiting.WaitingCounts;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingList;
import org.beian.web.page.figure.Figures;

/** Request-scoped counts of the caller's in-tray as last counted, for menu, bell and lists. */
@RequestScoped
public class InTrayCounts {

    private WaitingList waiting;
    private Figures figures;
    private HttpServletRequest request;
    private Optional<Map<WaitingKind, WaitingCounts>> counts;

    protected InTrayCounts() {}

    @Inject
    InTrayCounts(WaitingList waiting, Figures figures, HttpServletRequest request) {
        this.waiting = waiting;
        this.figures = figures;
        this.request = request;
    }

    /** Counts of each kind that may wait for the caller; empty when they are not known. */
    public Optional<Map<WaitingKind, WaitingCounts>> known() {
        if (counts == null) {
            counts = isOfError() ? Optional.empty() : figures.ofAccount("inTray", waiting::counts);
        }
        return counts;
    }

    /** On an error page, where the server may know no caller any more. */
    private boolean isOfError() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    }

    /** The same; counted now when they are not known. */
    public Map<WaitingKind, WaitingCounts> now() {
        return known().orElseGet(waiting::counts);
    }

    /** Of several kinds together; none of those that are not for the caller. */
    public Optional<WaitingCounts> of(WaitingKind... kinds) {
        return known().map(all -> sum(all, kinds));
    }

    /** Of one of these counts, several kinds together. */
    public static WaitingCounts sum(Map<WaitingKind, WaitingCounts> all, WaitingKind... kinds) {
        return Stream.of(kinds)
                .map(kind -> all.getOrDefault(kind, WaitingCounts.NONE))
                .reduce(WaitingCounts.NONE, WaitingCounts::plus);
    }

    /** An entry of the navigation with the numbers of these kinds, where they are known. */
    Task task(String key, String href, WaitingKind... kinds) {
        return of(kinds)
                .map(counts -> Task.counted(key, href, counts.all(), counts.overdue()))
                .orElseGet(() -> Task.page(key, href));
    }
}
