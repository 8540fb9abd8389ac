package org.beian.domainregister.unfiled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.domainregister.intake.DomainScene;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.DomainName;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of unfiled domains in the in-trays of providers, the ministry and bureaus. */
@DatabaseTest
@Clause({"7.4", "20.3"})
class UnfiledWaitingTest {

    @Inject DomainScene scene;
    @Inject Observations observations;
    @Inject UnfiledSites sites;
    @Inject UnfiledTasks tasks;
    @Inject UnfiledClues clues;
    @Inject InTray tray;

    private Unit provider;
    private String domain;
    private Long site;

    @BeforeEach
    void seen() {
        provider = scene.provider(Province.HAINAN);
        domain = SampleDomain.another().domain();
        site = seenBy(provider);
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private Long seenBy(Unit unit) {
        scene.as(unit, "PROVIDER");
        observations.report(null, List.of(new ObservedEntry(domain, "203.0.113.7")));
        return sites.list(UnfiledState.OPEN, 0, 10).get(0).id();
    }

    private void asMinistry() {
        scene.as(scene.seeded.add(Capacity.MINISTRY, null), "MINISTRY");
    }

    private void asReviewer(Province province) {
        scene.as(scene.seeded.add(Capacity.BUREAU, province), "REVIEWER");
    }

    @Test
    void waitsForTheProviderUntilItActed() {
        assertThat(tray.holds(WaitingKind.UNFILED_SITE, site).subject()).isEqualTo(domain);
        assertThat(tray.link(WaitingKind.UNFILED_SITE, site))
                .isEqualTo("/provider/unfiled.xhtml?site=" + site);
        tray.becomesOverdue(WaitingKind.UNFILED_SITE, site, LocalDate.of(2026, 12, 1));
        tray.escalatesUntil(
                WaitingKind.UNFILED_SITE, site, () -> sites.result(site, "STOPPED", null));
        tray.lacks(WaitingKind.UNFILED_SITE, site);
    }

    @Test
    void waitsForNoOtherProviderAndNoOtherRole() {
        scene.as(scene.provider(Province.HAINAN), "PROVIDER");
        tray.lacks(WaitingKind.UNFILED_SITE, site);
        tray.hasNo(WaitingKind.UNFILED_DOMAIN);
        asReviewer(Province.HAINAN);
        tray.hasNo(WaitingKind.UNFILED_SITE);
    }

    @Test
    void waitsForTheMinistryOnceThenForTheBureau() {
        Long latest = seenBy(scene.provider(Province.HAINAN));
        asMinistry();
        tray.lacks(WaitingKind.UNFILED_DOMAIN, latest);
        scene.full(scene.registrar(), SampleDomain.named(domain));
        asMinistry();
        tray.lacks(WaitingKind.UNFILED_DOMAIN, site);
        assertThat(tray.link(WaitingKind.UNFILED_DOMAIN, latest))
                .isEqualTo("/ministry/unfiled.xhtml?domain=" + domain);
        assertThat(clues.candidate(domain)).isPresent();
        Long clue = clues.confirm(domain, "请依法处理", null).id();
        tray.lacks(WaitingKind.UNFILED_DOMAIN, latest);
        assertThat(clues.candidate(domain)).isEmpty();
        tray.hasNo(WaitingKind.CLUE);

        asReviewer(Province.XIZANG);
        tray.lacks(WaitingKind.CLUE, clue);
        asReviewer(Province.HAINAN);
        assertThat(tray.link(WaitingKind.CLUE, clue)).isEqualTo("/bureau/clues.xhtml?clue=" + clue);
        assertThat(tray.count(WaitingKind.CLUE)).isEqualTo(clues.count(ClueState.SENT));
        tray.becomesOverdue(WaitingKind.CLUE, clue, clues.show(clue).due());
        tray.escalatesUntil(
                WaitingKind.CLUE,
                clue,
                () -> clues.conclude(clue, null, ClueState.UNFOUNDED, "境内没有网站"));
        tray.lacks(WaitingKind.CLUE, clue);
    }

    @Test
    void waitsForNobodyOnceItIsFiled() {
        DomainScene.inNew(
                () -> {
                    tasks.filed(List.of(DomainName.parse(domain)));
                    return null;
                });
        tray.lacks(WaitingKind.UNFILED_SITE, site);
    }
}
