package org.beian.web.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.beian.filing.review.FilingDesk;
import org.beian.filing.review.QueueCounts;

/** The sizes of the bureau's queue, counted once for a request. */
@RequestScoped
public class ReviewCounts {

    private FilingDesk desk;
    private QueueCounts counts;

    protected ReviewCounts() {}

    @Inject
    ReviewCounts(FilingDesk desk) {
        this.desk = desk;
    }

    /** The counts as they are now; each ends at {@link QueueCounts#LIMIT} and one more. */
    public QueueCounts now() {
        if (counts == null) {
            counts = desk.counts();
        }
        return counts;
    }
}
