package org.beian.domainregister.unfiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.intake.DomainScene;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.ipregister.intake.FiledRanges;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.AtOnce;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.DomainName;
import org.beian.value.IpRange;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests of unfiled sites, from a provider's observation to the end of each (7.4, 20.3). */
@DatabaseTest
@Tag("imports")
class UnfiledSitesTest {

    @Inject DomainScene scene;
    @Inject Observations observations;
    @Inject UnfiledSites sites;
    @Inject UnfiledTasks tasks;
    @Inject UnfiledClues clues;

    private Unit provider;
    private String name;

    @BeforeEach
    void aProvider() {
        provider = scene.provider(Province.GUANGDONG);
        asProvider();
        name = SampleDomain.another().domain();
    }

    private void asProvider() {
        scene.as(provider, "PROVIDER");
    }

    private void asMinistry() {
        Unit ministry = scene.seeded.add(Capacity.MINISTRY, null);
        scene.as(ministry, "MINISTRY");
    }

    private void asReviewer(Province province) {
        scene.as(scene.seeded.add(Capacity.BUREAU, province), "REVIEWER");
    }

    private static ObservedEntry seen(String domain) {
        return new ObservedEntry(domain, "203.0.113.7");
    }

    private UnfiledSite found() {
        observations.report(null, List.of(seen(name)));
        return sites.list(UnfiledState.OPEN, 0, 10).get(0);
    }

    private void file(String domain) {
        DomainScene.inNew(
                () -> {
                    tasks.filed(List.of(DomainName.parse(domain)));
                    return null;
                });
    }

    /** What lies elsewhere is not on its network, and no bureau is to hear of it. */
    @Test
    @Clause("7.4")
    void takesNoAddressOfAnother() {
        Observation seen =
                observations.report(
                        null,
                        List.of(
                                seen(name),
                                new ObservedEntry(SampleDomain.another().domain(), "8.8.8.8"),
                                new ObservedEntry(SampleDomain.another().domain(), "2001:db8::1"),
                                new ObservedEntry(SampleDomain.another().domain(), "2a00::1")));
        assertThat(seen.unreadable()).isEqualTo(2);
        assertThat(seen.tasks()).isEqualTo(2);
        assertThat(observations.find(seen.id()).unreadable())
                .extracting(ObservationAnswer.Unreadable::entry, ObservationAnswer.Unreadable::code)
                .containsExactly(tuple(1, ObservedEntry.NOT_OWN), tuple(3, ObservedEntry.NOT_OWN));
    }

    @Test
    @Clause("7.4")
    void makesOneTaskOfEachUnfiledIndependentDomain() {
        String other = SampleDomain.another().domain();
        Observation first =
                observations.report(
                        "P-1",
                        List.of(
                                seen("www." + name.toUpperCase(java.util.Locale.ROOT) + "."),
                                seen(name),
                                seen(other),
                                seen("co.uk"),
                                new ObservedEntry("a b", null),
                                new ObservedEntry(other, "10.0.0.999")));

        assertThat(
                        List.of(
                                first.entries(),
                                first.unreadable(),
                                first.domains(),
                                first.unfiled(),
                                first.tasks()))
                .containsExactly(6, 3, 2, 2, 2);
        ObservationAnswer answer = observations.find(first.id());
        assertThat(answer.unfiled()).containsExactlyInAnyOrder(name, other);
        assertThat(answer.unreadable())
                .extracting(ObservationAnswer.Unreadable::entry)
                .containsExactly(3, 4, 5);
        assertThat(sites.list(UnfiledState.OPEN, 0, 10))
                .extracting(UnfiledSite::domain, UnfiledSite::address, UnfiledSite::due)
                .containsExactlyInAnyOrder(
                        tuple(name, "203.0.113.7", LocalDate.of(2026, 12, 1)),
                        tuple(other, "203.0.113.7", LocalDate.of(2026, 12, 1)));

        Observation again = observations.report(null, List.of(seen(name)));
        assertThat(again.unfiled()).isEqualTo(1);
        assertThat(again.tasks()).isZero();
    }

    @Test
    @Tag("volume")
    void answersForAHundredThousandInOneCall() {
        List<ObservedEntry> many = new ArrayList<>();
        String own = name.substring(0, name.indexOf('.'));
        for (int i = 0; i < 100_000; i++) {
            many.add(seen("www." + own + "-" + i + ".wiki"));
        }
        assertThat(observations.report(null, many).tasks()).isEqualTo(100_000);
        many.add(seen(name));
        assertThatThrownBy(() -> observations.report(null, many))
                .is(rejectedAs(DomainRefusal.TOO_MANY_OBSERVED));
    }

    @Test
    @Clause("7.4")
    void followsASiteUntilItIsDoneWith() {
        UnfiledSite site = found();
        assertThatThrownBy(() -> sites.result(site.id(), "FILED", null))
                .is(rejectedAs(DomainRefusal.UNFILED_STILL));
        assertThatThrownBy(() -> sites.result(site.id(), "WISHED", null))
                .is(rejectedAs(DomainRefusal.UNFILED_RESULT_UNKNOWN));
        assertThatThrownBy(() -> sites.result(site.id(), "STOPPED", "短"))
                .is(rejectedAs(DomainRefusal.OPINION_MISSING));

        UnfiledSite urged = sites.result(site.id(), "FILING_URGED", "已通知主办者");
        assertThat(urged.state()).isEqualTo(UnfiledState.URGED);
        assertThat(urged.due()).isAfter(site.due());
        sites.result(site.id(), "STOPPED", null);

        assertThat(sites.show(site.id()).state()).isEqualTo(UnfiledState.STOPPED);
        assertThat(DomainScene.inNew(() -> sites.history(site.id())))
                .extracting(HistoryEntry::act)
                .containsExactly("ANSWER_FILING_URGED", "ANSWER_STOPPED");
        assertThatThrownBy(() -> sites.result(site.id(), "NOT_OURS", null))
                .is(rejectedAs(DomainRefusal.UNFILED_STATE_FORBIDS));
        assertThat(observations.report(null, List.of(seen(name))).tasks())
                .as("what is seen again is a task again")
                .isEqualTo(1);
    }

    /** A day later, and by ten at once: else a site would stay urged for years. */
    @Test
    @Clause("7.4")
    void letsTheFirstUrgingAloneSetTheLastDay() throws Exception {
        Long id = found().id();
        UnfiledSite urged = sites.result(id, "FILING_URGED", "已通知主办者");
        LocalDate due = urged.due();
        Instant since = urged.answeredAt();
        TestClock.shared().advance(Duration.ofDays(1));

        assertThat(sites.result(id, "FILING_URGED", "再次通知主办者").due()).isEqualTo(due);
        Runnable again =
                () -> {
                    asProvider();
                    try {
                        sites.result(id, "FILING_URGED", null);
                    } catch (EJBException | PersistenceException changedMeanwhile) {
                        // of two at once, one may be told that the site changed
                    }
                };
        AtOnce.run(Collections.nCopies(10, again).toArray(Runnable[]::new));

        UnfiledSite site = DomainScene.inNew(() -> sites.show(id));
        assertThat(site.state()).isEqualTo(UnfiledState.URGED);
        assertThat(site.due()).isEqualTo(due);
        assertThat(site.answeredAt()).as("the last day is counted from").isEqualTo(since);
        assertThat(site.words()).isEqualTo("已通知主办者");
        assertThat(DomainScene.inNew(() -> sites.history(id)))
                .extracting(HistoryEntry::act, HistoryEntry::reason)
                .contains(
                        tuple("ANSWER_FILING_URGED", "已通知主办者"),
                        tuple("ANSWER_FILING_URGED", "再次通知主办者"));
    }

    @Test
    @Clause("7.4")
    void endsByItselfWhenTheDomainIsFiled() {
        UnfiledSite site = found();
        file(name);

        assertThat(sites.show(site.id()).state()).isEqualTo(UnfiledState.FILED);
        assertThat(sites.list(UnfiledState.OPEN, 0, 10)).isEmpty();
    }

    @Test
    void showsAProviderItsOwnOnly() {
        UnfiledSite site = found();
        Long observation = site.observationId();
        scene.as(scene.provider(Province.BEIJING), "PROVIDER");

        assertThat(sites.list(null, 0, 10)).isEmpty();
        assertThatThrownBy(() -> sites.show(site.id()))
                .is(rejectedAs(DomainRefusal.UNFILED_SITE_NOT_FOUND));
        assertThatThrownBy(() -> sites.result(site.id(), "STOPPED", null))
                .is(rejectedAs(DomainRefusal.UNFILED_SITE_NOT_FOUND));
        assertThatThrownBy(() -> observations.find(observation))
                .is(rejectedAs(DomainRefusal.OBSERVATION_NOT_FOUND));
        assertThatThrownBy(() -> observations.report(null, List.of()))
                .is(rejectedAs(DomainRefusal.NOTHING_OBSERVED));
        assertThatThrownBy(() -> observations.report("P-\u202E1", List.of(seen(name))))
                .is(rejectedAs(DomainRefusal.OBSERVATION_REFERENCE_INVALID));
    }

    @Test
    @Clause("20.3")
    void sendsAConfirmedDomainToTheBureauOfItsProvider() {
        found();
        asMinistry();
        assertThatThrownBy(() -> clues.confirm(name, "请依法处理", null))
                .as("nobody reported it")
                .is(rejectedAs(DomainRefusal.CLUE_REFUSED));
        scene.full(scene.registrar(), SampleDomain.named(name));
        asMinistry();
        assertThat(clues.candidates("", 500)).extracting(ClueCandidate::domain).contains(name);

        UnfiledClue clue = clues.confirm(name, "请依法处理", null);

        assertThat(clue.basis()).isEqualTo(ClueBasis.PROVIDER);
        assertThat(clue.province()).isEqualTo(Province.GUANGDONG);
        assertThat(clues.candidates("", 500))
                .extracting(ClueCandidate::domain)
                .doesNotContain(name);
        assertThatThrownBy(() -> clues.confirm(name, "请依法处理", null))
                .is(rejectedAs(DomainRefusal.CLUE_REFUSED));
        asReviewer(Province.BEIJING);
        assertThatThrownBy(() -> clues.conclude(clue.id(), null, ClueState.STOPPED, "已停止接入"))
                .is(rejectedAs(DomainRefusal.CLUE_NOT_FOUND));
        asReviewer(Province.GUANGDONG);
        assertThatThrownBy(() -> clues.conclude(clue.id(), null, ClueState.FILED, "已经备案"))
                .is(rejectedAs(DomainRefusal.UNFILED_STILL));
        assertThatThrownBy(
                        () ->
                                clues.conclude(
                                        clue.id(), clue.version() + 1, ClueState.STOPPED, "已停止接入"))
                .is(rejectedAs(DomainRefusal.CLUE_STALE));
        assertThatThrownBy(() -> clues.conclude(clue.id(), null, ClueState.CASE_OPENED, "已经立案"))
                .as("a case is opened, not stated")
                .is(rejectedAs(DomainRefusal.UNFILED_STATE_FORBIDS));
        assertThatThrownBy(() -> clues.conclude(clue.id(), null, ClueState.STOPPED, "已停止接入"))
                .is(rejectedAs(DomainRefusal.CLUE_NOT_STOPPED));
        asProvider();
        sites.result(sites.list(UnfiledState.OPEN, 0, 10).get(0).id(), "STOPPED", null);
        asReviewer(Province.GUANGDONG);
        clues.conclude(clue.id(), null, ClueState.STOPPED, "已停止接入");
        assertThat(clues.show(clue.id()).state()).isEqualTo(ClueState.STOPPED);
        assertThatThrownBy(() -> clues.conclude(clue.id(), null, ClueState.UNFOUNDED, "查无此站"))
                .is(rejectedAs(DomainRefusal.UNFILED_STATE_FORBIDS));
    }

    /** The provider is of Guangdong, its customer's server in Shanghai. */
    @Test
    @Clause("20.3")
    void sendsItFirstToTheBureauWhereTheAddressIsUsed() {
        scene.holds(provider, "101.91.77.0/24");
        observations.report(null, List.of(new ObservedEntry(name, "101.91.77.77")));
        use("101.91.77.0/24", "440000");
        use("101.91.77.77", "310000");
        scene.full(scene.registrar(), SampleDomain.named(name));
        asMinistry();

        UnfiledClue clue = clues.confirm(name, "请依法处理", null);

        assertThat(clue.basis()).isEqualTo(ClueBasis.ADDRESS);
        assertThat(clue.province()).isEqualTo(Province.SHANGHAI);
    }

    /** Other tests ask for the user of any address. */
    @AfterEach
    void giveBackWhatIsUsed() {
        TestClock.shared().reset();
        DomainScene.inNew(
                () ->
                        scene.em
                                .createNativeQuery("delete from ip_record where unit_id = ?")
                                .setParameter(1, provider.id())
                                .executeUpdate());
    }

    private void use(String range, String province) {
        DomainScene.inNew(
                () -> {
                    IpRange used = IpRange.parse(range);
                    FiledRanges.allocate(scene.em, provider.id(), used, "示例公司", null);
                    return scene.em
                            .createNativeQuery(
                                    "update ip_record set province = ? where unit_id = ?"
                                            + " and range_start = ? and range_end = ?")
                            .setParameter(1, province)
                            .setParameter(2, provider.id())
                            .setParameter(3, used.startHex())
                            .setParameter(4, used.endHex())
                            .executeUpdate();
                });
    }

    /** Nobody saw it: the registrant's province decides. */
    @Test
    @Clause("20.3")
    void sendsItElseToTheBureauOfTheRegistrant() {
        scene.full(
                scene.registrar(),
                SampleDomain.named(name),
                SampleDomain.named("a" + name)
                        .with("registrantProvince", "California")
                        .with("registrantCity", "San Jose"));
        asMinistry();

        assertThat(clues.confirm(name, "请依法处理", null).basis()).isEqualTo(ClueBasis.REGISTRANT);
        assertThatThrownBy(() -> clues.confirm("a" + name, "请依法处理", null))
                .is(rejectedAs(DomainRefusal.CLUE_WITHOUT_BUREAU));
        UnfiledClue named = clues.confirm("a" + name, "请依法处理", Province.SHANGHAI);
        assertThat(named.province()).isEqualTo(Province.SHANGHAI);
        file(name);
        assertThat(clues.list(ClueState.FILED, named.id() - 1000, 500))
                .extracting(UnfiledClue::domain)
                .contains(name);
    }
}
