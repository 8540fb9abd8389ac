package org.beian.web.page.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.filing.review.QueueCounts;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.web.page.figure.Figures;
import org.junit.jupiter.api.Test;

class BureauHomeTest {

    private static BureauHome of(String role) {
        BureauHome home = new BureauHome();
        home.callers = () -> new Caller(1L, "example", "示例人员", null, Set.of(role), null);
        home.kept =
                new Figures() {
                    @Override
                    @SuppressWarnings("unchecked")
                    public <T> Optional<T> ofAccount(String name, Supplier<T> counting) {
                        return Optional.of((T) new QueueCounts(9, 2, 5, 1, 3));
                    }
                };
        home.desk = new ReviewDeskReading();
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
