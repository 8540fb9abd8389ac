package org.beian.web.page.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.filing.review.QueueCounts;
import org.beian.web.page.frame.ReviewCounts;
import org.junit.jupiter.api.Test;

class BureauHomeTest {

    private static BureauHome of(String role) {
        BureauHome home = new BureauHome();
        home.callers = () -> new Caller(1L, "example", "示例人员", null, Set.of(role), null);
        home.counts =
                new ReviewCounts() {
                    @Override
                    public QueueCounts now() {
                        return new QueueCounts(9, 2, 5, 1, 3);
                    }
                };
        return home;
    }

    @Test
    void showsAClerkNothingThatOnlyAReviewerTakes() {
        assertThat(of(Roles.CLERK).getFigures())
                .extracting(HomeFigure::text)
                .containsExactly("home.overdue", "home.soon", "home.inReview");
        assertThat(of(Roles.CLERK).getFigures().get(2).number()).isEqualTo("9");
        assertThat(of(Roles.REVIEWER).getFigures())
                .extracting(HomeFigure::text)
                .containsExactly("home.overdue", "home.soon", "home.mine", "home.free");
    }
}
