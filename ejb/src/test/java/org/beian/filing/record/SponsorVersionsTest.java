package org.beian.filing.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.beian.account.Roles;
import org.beian.filing.FilingRefusal;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingScene;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the versions of a filing as its sponsor reads them. */
@DatabaseTest
@Clause("B4")
class SponsorVersionsTest {

    @Inject RecordScene records;
    @Inject SponsorVersions versions;

    private FilingScene scene;
    private String first;
    private String change;
    private String number;

    /** A filing whose website was changed a day later. */
    @BeforeEach
    void change() {
        scene = records.scene;
        SampleFiling filing = records.ready(false);
        first = records.filed(filing);
        number = records.number(first);
        TestClock.shared().advance(Duration.ofDays(1));
        scene.asProvider();
        change = records.filed(filing.asChange(number));
    }

    private Unit asSponsor() {
        Unit sponsor = scene.rules.newUnit("示例主办单位", Set.of(Capacity.SPONSOR));
        FilingScene.inNew(
                () -> {
                    scene.units.add(sponsor);
                    return null;
                });
        scene.become(sponsor, "sponsor", Roles.SPONSOR);
        return sponsor;
    }

    @Test
    void tellsEachVersionWithItsCause() {
        scene.write(
                "update icp_subject set holder_id = ? where filing_number = ?",
                asSponsor().id(),
                number);
        assertThat(versions.of(number))
                .extracting(
                        VersionLine::filingNumber,
                        VersionLine::version,
                        VersionLine::cause,
                        VersionLine::application,
                        line -> line.validTo() == null)
                .containsExactlyInAnyOrder(
                        tuple(number + "-1", 2, "CHANGE", Long.valueOf(change), true),
                        tuple(number + "-1", 1, "NEW", Long.valueOf(first), false),
                        tuple(number, 1, "NEW", Long.valueOf(first), true));
        scene.write("update icp_subject set state = 'CANCELLED' where filing_number = ?", number);
        assertThat(versions.of(number)).as("of a cancelled one").hasSize(3);
    }

    @Test
    @Clause("2")
    void hidesAnothersFiling() {
        asSponsor();
        for (String none : new String[] {number, "京ICP备2005999999号", "'", null}) {
            assertThatThrownBy(() -> versions.of(none))
                    .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
            assertThatThrownBy(() -> versions.move(none))
                    .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        }
    }
}
