package org.beian.filing.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.FilingScene;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.FilingNumber;
import org.junit.jupiter.api.Test;

/** Tests of the versions of the register: what was filed on which day. */
@DatabaseTest
@Clause("B4")
class RegisterVersionsTest {

    @Inject FilingScene scene;
    @Inject FilingReview review;
    @Inject RegisterVersions versions;
    @Inject Clock clock;

    private String filed() {
        String id = scene.waiting(scene.ready().withSecondWebsite());
        return review.approve(id, scene.approval(id));
    }

    private IcpWebsite website(String number) {
        return scene.em
                .createQuery(
                        "select w from IcpWebsite w where w.filingNumber = :number",
                        IcpWebsite.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    @Test
    void answersAsOfADay() {
        LocalDate first = Shanghai.date(clock.instant());
        String number = filed();
        TestClock.shared().advance(Duration.ofDays(3));
        FilingScene.inNew(
                () -> {
                    versions.begin(website(number + "-2"), clock.instant(), null, "TEST");
                    return null;
                });
        FilingNumber subject = FilingNumber.parse(number);

        assertThat(versions.asOf(subject, first.minusDays(1))).isEmpty();
        RegisterVersions.AsOf then = versions.asOf(subject, first.plusDays(2)).orElseThrow();
        assertThat(then.subject())
                .extracting(IcpVersion::filingNumber, IcpVersion::state, IcpVersion::cause)
                .containsExactly(number, RegisterState.ACTIVE, "NEW");
        assertThat(then.websites())
                .extracting(IcpVersion::filingNumber, IcpVersion::number)
                .containsExactly(tuple(number + "-1", 1), tuple(number + "-2", 1));
        RegisterVersions.AsOf now = versions.asOf(subject, first.plusDays(3)).orElseThrow();
        assertThat(now.websites())
                .extracting(IcpVersion::number, IcpVersion::cause, IcpVersion::validTo)
                .containsExactly(tuple(1, "NEW", null), tuple(2, "TEST", null));
        assertThat(then.websites().get(1).validTo()).isEqualTo(clock.instant());
    }

    @Test
    void endsTheVersionOfTheSubjectAlone() {
        String number = filed();
        TestClock.shared().advance(Duration.ofDays(1));
        FilingScene.inNew(
                () -> {
                    IcpSubject subject = scene.em.find(IcpSubject.class, idOf(number));
                    versions.begin(subject, clock.instant(), null, "TEST");
                    return null;
                });
        IcpSubject subject = FilingScene.inNew(() -> scene.em.find(IcpSubject.class, idOf(number)));
        List<IcpVersion> all = versions.of(subject);
        assertThat(all).hasSize(4);
        assertThat(all).filteredOn(each -> each.validTo() != null).hasSize(1);
        assertThat(all.get(0).number()).isEqualTo(2);
        assertThat(all.get(0).websiteId()).isNull();
    }

    private Object idOf(String number) {
        return ((Number)
                        scene.read("select id from icp_subject where filing_number = ?", number)
                                .get(0))
                .longValue();
    }
}
