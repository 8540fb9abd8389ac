package org.beian.cancellation.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.cancellation.CancellationKind;
import org.beian.filing.lookup.PublicAnswer;
import org.beian.filing.lookup.PublicEnding;
import org.beian.filing.lookup.PublicLookup;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of what the public learns of numbers that are cancelled: number and day, no more. */
@DatabaseTest
@Clause({"3", "B6"})
class CancelledNumberLookupTest {

    @Inject CancellationScene scene;
    @Inject PublicLookup lookup;

    private String number;
    private LocalDate today;

    @BeforeEach
    void file() {
        number = scene.filedBySponsor();
        today = Shanghai.date(TestClock.shared().instant());
    }

    private PublicAnswer asked(String written) {
        return lookup.byNumber(written, 0, 10);
    }

    @Test
    void isNothingOfWhatIsFiled() {
        assertThat(asked(number).ended()).isNull();
        assertThat(asked(scene.website()).ended()).isNull();
        assertThat(asked(number + "-2").ended()).isNull();
    }

    @Test
    void isTheWebsiteAloneWhileItsSubjectIsFiled() {
        String website = scene.website();
        scene.approved(scene.ofWebsite());

        PublicAnswer answer = asked(website);
        assertThat(answer.websites()).isEmpty();
        assertThat(answer.ended()).isEqualTo(new PublicEnding(website, today));
        assertThat(asked(number).ended()).isNull();
        assertThat(lookup.byDomain(scene.domain()).ended()).as("not by its domain").isNull();
    }

    @Test
    void areTheSubjectAndItsWebsites() {
        String website = scene.website();
        scene.approved(
                scene.submitted(
                        CancellationScene.request(CancellationKind.CANCEL_SUBJECT, number, null)));

        assertThat(asked(number).ended()).isEqualTo(new PublicEnding(number, today));
        assertThat(asked(website).ended()).isEqualTo(new PublicEnding(website, today));
        assertThat(lookup.byName(scene.filing().at("/subject/name"), 0, 10).ended()).isNull();
    }
}
