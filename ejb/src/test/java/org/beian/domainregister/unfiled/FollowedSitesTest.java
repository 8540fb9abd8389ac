package org.beian.domainregister.unfiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.intake.DomainScene;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the bureaus' list of the unfiled sites that their providers have to deal with. */
@DatabaseTest
@Clause("7.4")
class FollowedSitesTest {

    @Inject DomainScene scene;
    @Inject Observations observations;
    @Inject UnfiledSites sites;
    @Inject FollowedSites followed;
    @Inject Clock clock;

    private Unit provider;

    @BeforeEach
    void reportTwoSites() {
        provider = scene.seeded.provider(Province.INNER_MONGOLIA);
        scene.as(provider, "PROVIDER");
        observations.report(
                null,
                List.of(
                        new ObservedEntry(SampleDomain.another().domain(), null),
                        new ObservedEntry(SampleDomain.another().domain(), null)));
    }

    @Test
    void showsTheBureauOfTheRemitItsProvidersTasks() {
        asBureauOf(Province.INNER_MONGOLIA);
        assertThat(own(FollowedSiteFilter.ALL)).hasSize(2);
        assertThat(own(new FollowedSiteFilter(UnfiledState.URGED, false, ""))).isEmpty();
        assertThat(own(new FollowedSiteFilter(null, false, "示例无此单位"))).isEmpty();
        assertThat(followed.count(new FollowedSiteFilter(null, false, "%"))).isZero();
        asBureauOf(Province.QINGHAI);
        assertThat(own(FollowedSiteFilter.ALL)).as("outside of the remit").isEmpty();
    }

    @Test
    void findsWhatTheProviderLetPass() {
        FollowedSiteFilter late = new FollowedSiteFilter(null, true, provider.name());
        asBureauOf(Province.INNER_MONGOLIA);
        assertThat(own(late)).isEmpty();
        ((TestClock) clock).advance(Duration.ofDays(30));
        assertThat(own(late)).hasSize(2);
        assertThat(followed.count(late)).isGreaterThanOrEqualTo(2);

        scene.as(provider, "PROVIDER");
        sites.result(sites.list(UnfiledState.OPEN, 0, 1).get(0).id(), "STOPPED", null);
        asBureauOf(Province.INNER_MONGOLIA);
        assertThat(own(late)).hasSize(1);
    }

    @Test
    @Clause("B1")
    void showsOneToTheBureauOfTheRemitAndTheMinistry() {
        asBureauOf(Province.INNER_MONGOLIA);
        Long id = own(FollowedSiteFilter.ALL).get(0).id();
        assertThat(followed.show(id).id()).isEqualTo(id);
        assertThat(followed.isOrderedHere(id)).isTrue();
        asBureauOf(Province.QINGHAI);
        assertThatThrownBy(() -> followed.show(id))
                .is(rejectedAs(DomainRefusal.UNFILED_SITE_NOT_FOUND));
        scene.as(scene.seeded.add(Capacity.MINISTRY, null), "MINISTRY");
        assertThat(followed.show(id).id()).isEqualTo(id);
        assertThat(followed.isOrderedHere(id)).isFalse();
        assertThat(own(FollowedSiteFilter.ALL)).hasSize(2);
    }

    private void asBureauOf(Province province) {
        scene.as(scene.seeded.add(Capacity.BUREAU, province), "CLERK");
    }

    private List<UnfiledSite> own(FollowedSiteFilter filter) {
        return followed.list(filter, Long.MAX_VALUE, 101).stream()
                .filter(site -> site.providerId().equals(provider.id()))
                .toList();
    }
}
