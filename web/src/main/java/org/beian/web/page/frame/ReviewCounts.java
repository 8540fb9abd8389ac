package org.beian.web.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.beian.filing.review.QueueCounts;
import org.beian.filing.review.ReviewDeskReading;

/** Request-scoped counts of the bureau's review queue, read once. */
@RequestScoped
public class ReviewCounts {

    private ReviewDeskReading desk;
    private QueueCounts counts;

    protected ReviewCounts() {}

    @Inject
    ReviewCounts(ReviewDeskReading desk) {
        this.desk = desk;
    }

    /** Current counts; each is capped at {@link QueueCounts#LIMIT} and one more. */
    public QueueCounts now() {
        if (counts == null) {
            counts = desk.counts();
        }
        return counts;
    }
}
