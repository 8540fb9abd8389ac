package org.beian.domainregister.unfiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.intake.DomainScene;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of unfiled sites that are answered about together, each with its own checks. */
@DatabaseTest
class SeveralSitesTest {

    @Inject DomainScene scene;
    @Inject Observations observations;
    @Inject UnfiledSites sites;
    @Inject SeveralSites several;

    private Unit provider;
    private List<Long> seen;

    /** Three sites on the network of a provider of Hainan. */
    @BeforeEach
    void threeSites() {
        provider = scene.provider(Province.HAINAN);
        scene.as(provider, "PROVIDER");
        observations.report(
                null,
                Stream.generate(() -> SampleDomain.another().domain())
                        .limit(3)
                        .map(domain -> new ObservedEntry(domain, "203.0.113.7"))
                        .toList());
        seen = sites.list(UnfiledState.OPEN, 0, 10).stream().map(UnfiledSite::id).toList();
    }

    @Test
    @Clause("7.4")
    void answersForTheOthersWhenOneIsRefused() {
        sites.result(seen.get(0), "STOPPED", null);

        SeveralOutcome<Long> outcome =
                several.answer(List.of(seen.get(0), -1L, seen.get(1)), "STOPPED", "已停止接入");

        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.refused().values())
                .extracting(RequestRejected::refusal)
                .containsExactly(
                        DomainRefusal.UNFILED_STATE_FORBIDS, DomainRefusal.UNFILED_SITE_NOT_FOUND);
        assertThat(sites.count(UnfiledState.OPEN)).isEqualTo(1);
        assertThat(DomainScene.inNew(() -> sites.history(seen.get(1))))
                .extracting(HistoryEntry::act)
                .contains("ANSWER_STOPPED");
    }

    @Test
    @Clause("7.4")
    void answersForNoneWithWordsThatAreTooShortOrAnUnknownResult() {
        assertThatThrownBy(() -> several.answer(seen, "STOPPED", "短"))
                .is(rejectedAs(DomainRefusal.OPINION_MISSING));
        assertThatThrownBy(() -> several.answerAll(null, "WISHED", null))
                .is(rejectedAs(DomainRefusal.UNFILED_RESULT_UNKNOWN));
        assertThat(several.answer(seen, "FILED", null).refused().values())
                .extracting(RequestRejected::refusal)
                .containsOnly(DomainRefusal.UNFILED_STILL);
        assertThat(sites.count(UnfiledState.OPEN)).isEqualTo(3);
    }

    @Test
    @Clause("7.4")
    void answersForAllThatAreFollowed() {
        sites.result(seen.get(0), "STOPPED", null);
        assertThat(several.answerAll(null, "FILED", null).done()).as("none has a filing").isZero();
        assertThat(several.answerAll(UnfiledState.STOPPED, "NOT_OURS", null).done())
                .as("what has ended")
                .isZero();

        SeveralOutcome<Long> outcome =
                several.answerAll(UnfiledState.OPEN, "FILING_URGED", "已通知主办者");

        assertThat(outcome.done()).isEqualTo(2);
        assertThat(outcome.refused()).isEmpty();
        assertThat(sites.count(UnfiledState.URGED)).isEqualTo(2);
        assertThat(sites.count(UnfiledState.STOPPED)).isEqualTo(1);
    }

    @Test
    @Clause("7.4")
    void answersForNoOtherProvider() {
        scene.as(scene.provider(Province.BEIJING), "PROVIDER");

        assertThat(several.answer(seen, "STOPPED", null).refused().values())
                .extracting(RequestRejected::refusal)
                .containsOnly(DomainRefusal.UNFILED_SITE_NOT_FOUND);
        assertThat(several.answerAll(null, "STOPPED", null).done()).isZero();
        scene.as(provider, "PROVIDER");
        assertThat(sites.count(UnfiledState.OPEN)).isEqualTo(3);
    }
}
