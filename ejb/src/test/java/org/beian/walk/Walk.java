package org.beian.walk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.access.application.AccessScene;
import org.beian.account.Roles;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Shanghai;
import org.beian.lostaccount.joining.JoiningScene;
import org.beian.party.Authorities;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.remedy.service.ServiceScene;
import org.beian.rule.Severity;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.beian.walk.Site.Access;

/**
 * Walk of one filing through the procedures: each act is done by those who do it, and noted in the
 * model. Numbers choose among what is lawful at that moment.
 */
class Walk {

    static final String APPROVAL = "FILING_APPROVAL";

    /** Provinces that it may be filed in. */
    static final List<Province> PROVINCES = List.of(Province.BEIJING, Province.GUANGDONG);

    private static final String REVIEWER = "walk-reviewer";
    private static final int PROVIDERS = 3;

    @Inject ServiceScene services;
    @Inject JoiningScene joining;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject Authorities authorities;
    @Inject Units units;
    @Inject FiledState register;
    @Inject SentNotices notices;
    @Inject Trays trays;
    @Inject FilingActs filing;
    @Inject AccessActs access;
    @Inject CancellationActs cancelling;
    @Inject DecisionActs deciding;
    @Inject VerificationActs verifying;
    @Inject DepartureActs departing;

    /** Providers by code, the first one first. */
    final Map<String, Unit> providers = new LinkedHashMap<>();

    /** Codes of those whose registration ended. */
    final Set<String> gone = new HashSet<>();

    /** All who may act or be told, by what they are called in the model. */
    final Map<String, Unit> parties = new LinkedHashMap<>();

    /** Those who may have something to do, by what they are called in the model. */
    final Map<String, Unit> actors = new LinkedHashMap<>();

    /** The acts so far, for the report. */
    final List<String> acts = new ArrayList<>();

    FilingModel model;
    CancellationScene scene;
    private int names;

    /**
     * Begins with a sponsor that filed a website itself, or joined what its provider filed for it.
     */
    Walk begin(boolean joined) {
        TestClock.shared().reset();
        authorities.ensure();
        scene = services.cancelled;
        model = new FilingModel(joined ? joined() : scene.filedBySponsor());
        Unit first = scene.filed.provider();
        know(first);
        while (providers.size() < PROVIDERS) {
            know(scene.filed.newProvider());
        }
        parties.put(Told.SPONSOR, scene.filed.sponsor());
        parties.put(Told.BUYER, scene.filed.newSponsor());
        write(Told.BUYER, "示例买方" + first.code());
        PROVINCES.forEach(each -> parties.put(each.name(), bureau(each)));
        actors.putAll(providers);
        actors.put(Told.SPONSOR, scene.filed.sponsor());
        concerns(model.province);
        model.sites.add(
                new Site(
                        model.number + "-1",
                        scene.filing(),
                        new Access(first.code(), AccessScene.ADDRESS)));
        notices.begin(this);
        trays.begin();
        filing.of(this);
        access.of(this);
        cancelling.of(this);
        deciding.of(this);
        verifying.of(this);
        departing.of(this);
        return this;
    }

    private String joined() {
        act("the sponsor joins");
        joining.joined();
        scene.onBehalf(joining.filed, joining.filing, joining.number);
        return joining.number;
    }

    /** Providers that are not gone. */
    List<String> standing() {
        return providers.keySet().stream().filter(each -> !gone.contains(each)).toList();
    }

    /** A provider is told apart from others by its name, and by its address. */
    private void know(Unit provider) {
        providers.put(provider.code(), provider);
        parties.put(provider.code(), provider);
        write(provider.code(), provider.code());
    }

    private void write(String party, String name) {
        Unit unit = parties.get(party);
        scene.filed.write(
                "update unit set name = ?, email = ? where id = ?",
                name,
                "u%d@example.cn".formatted(unit.id()),
                unit.id());
    }

    void act(String text) {
        acts.add(text);
        TestClock.shared().advance(Duration.ofMinutes(10));
    }

    static <T> T chosen(List<T> some, int number) {
        return some.get(number % some.size());
    }

    LocalDate today() {
        return Shanghai.date(TestClock.shared().instant());
    }

    /** Another name of a website each time. */
    String newName() {
        return "示例网站改名第%d次".formatted(++names);
    }

    /** The bureau of a province has something to do from now on. */
    void concerns(Province province) {
        actors.put(province.name(), bureau(province));
    }

    Unit bureau(Province province) {
        return units.bureauOf(province).orElseThrow();
    }

    /** A reviewer of the bureau where it is filed calls. */
    void asReviewer() {
        scene.asReviewer(REVIEWER, model.province);
    }

    void asProvider(String code) {
        scene.filed.become(providers.get(code), Roles.PROVIDER);
    }

    /** Handed in by the caller, with nothing found that would send it back. */
    String submitted(SampleFiling application) {
        FilingStatus status = submission.submit(application.toContent());
        assertThat(status.findings())
                .as(path())
                .filteredOn(finding -> finding.severity() == Severity.REFUSE)
                .isEmpty();
        return status.id();
    }

    /** Approved by a reviewer of a bureau; gives the number. */
    String approved(String id, Province province) {
        scene.asReviewer(REVIEWER, province);
        return review.approve(id, new Decision(taken(id), List.of(), "", false));
    }

    /** Handed in by the sponsor itself and approved, which it is told. */
    void approved(SampleFiling application) {
        scene.asSponsor();
        approved(submitted(application), model.province);
        model.told.notice(APPROVAL, "FILING_APPROVED", model.bureau(), Told.SPONSOR);
    }

    /** Version of an application that the reviewer takes. */
    int taken(String id) {
        review.take(id);
        return register.versionOf("filing_application", Long.valueOf(id));
    }

    String path() {
        return acts.stream().collect(Collectors.joining("; ", "after ", ""));
    }

    void letADayPass() {
        act("a day passes");
        TestClock.shared().advance(Duration.ofDays(1));
    }

    /** Asserts that register, contents, versions, clocks, notices, in-trays and readers agree. */
    void agree() {
        String path = path();
        model.settle();
        assertThat(notices.next()).as(path).isEqualTo(model.told.take());
        assertThat(register.lines(this)).as(path).isEqualTo(model.lines());
        assertThat(register.openClearings(model.number)).as(path).isEqualTo(model.empty());
        for (String former : model.formerNumbers) {
            assertThat(register.openClearings(former)).as(path).isEmpty();
            register.assertParts(former);
        }
        assertThat(!register.waiting(model.number).isEmpty()).as(path).isEqualTo(model.pending);
        register.assertParts(model.number);
        assertThat(trays.of(this))
                .as(path)
                .isEqualTo(model.matters(each -> register.isOver(each, today()), today()));
        register.assertReaders(this, path);
    }
}
