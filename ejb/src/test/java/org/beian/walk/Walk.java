package org.beian.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.cancellation.procedure.CancellationScene.request;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.beian.access.application.AccessScene;
import org.beian.account.Roles;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.clearing.Clearance;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyRefusal;
import org.beian.remedy.RemedyState;
import org.beian.remedy.procedure.GivenOutcome;
import org.beian.remedy.procedure.RemedyDesk;
import org.beian.remedy.service.ServiceScene;
import org.beian.rule.Severity;
import org.beian.testing.TestClock;
import org.beian.walk.FilingModel.Access;
import org.beian.walk.FilingModel.Ending;
import org.beian.walk.FilingModel.Site;

/**
 * Walk of one filing through the procedures: each act is done by those who do it, and noted in the
 * model. Numbers choose among what is lawful at that moment.
 */
class Walk {

    private static final String COURT = "示例市中级人民法院";
    private static final String APPROVED = "CANCELLATION";
    private static final int PROVIDERS = 3;
    private static final int ADDRESSES = 3;

    @Inject ServiceScene services;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject Clearance clearance;
    @Inject RemedyDesk remedies;
    @Inject FiledState register;

    /** Providers by code, in order. */
    final Map<String, Unit> providers = new TreeMap<>();

    /** The acts so far, for the report. */
    final List<String> acts = new ArrayList<>();

    FilingModel model;
    private CancellationScene scene;
    private int names;

    /** Begins with a sponsor that filed a website itself. */
    Walk begin() {
        TestClock.shared().reset();
        scene = services.cancelled;
        model = new FilingModel(scene.filedBySponsor());
        Unit first = scene.filed.provider();
        providers.put(first.code(), first);
        while (providers.size() < PROVIDERS) {
            Unit next = scene.filed.newProvider();
            providers.put(next.code(), next);
        }
        model.add(
                new Site(
                        model.number + "-1",
                        scene.filing(),
                        new Access(first.code(), AccessScene.ADDRESS)));
        return this;
    }

    CancellationScene scene() {
        return scene;
    }

    private void act(String text) {
        acts.add(text);
        TestClock.shared().advance(Duration.ofMinutes(10));
    }

    private static <T> T chosen(List<T> some, int number) {
        return some.get(number % some.size());
    }

    private LocalDate today() {
        return Shanghai.date(TestClock.shared().instant());
    }

    private String newName() {
        return "示例网站改名第%d次".formatted(++names);
    }

    private void approved(SampleFiling filing) {
        String id = submitted(filing);
        scene.asReviewer();
        review.approve(id, new Decision(taken(id), List.of(), "", false));
    }

    /** Handed in by the sponsor, with nothing found that would send it back. */
    private String submitted(SampleFiling filing) {
        scene.asSponsor();
        FilingStatus status = submission.submit(filing.toContent());
        assertThat(status.findings())
                .as(path())
                .filteredOn(finding -> finding.severity() == Severity.REFUSE)
                .isEmpty();
        return status.id();
    }

    /** Version of an application that the reviewer takes. */
    private int taken(String id) {
        review.take(id);
        return register.versionOf("filing_application", Long.valueOf(id));
    }

    private String path() {
        return acts.stream().collect(Collectors.joining("; ", "after ", ""));
    }

    void letADayPass() {
        act("a day passes");
        TestClock.shared().advance(Duration.ofDays(1));
    }

    void changeSubject() {
        act("change the subject");
        approved(
                scene.filing()
                        .with("/kind", "CHANGE")
                        .with("/filingNumber", model.number)
                        .with("/subject/remark", newName())
                        .with("/websites", SampleFiling.json("[]")));
        model.versions++;
    }

    /** The change of a website that leaves its first access alone. */
    private SampleFiling change(Site site, String name) {
        Access kept = site.inForce().get(0);
        return site.filed
                .without("/subject")
                .with("/kind", "CHANGE")
                .with("/filingNumber", model.number)
                .with("/websites/0/filingNumber", site.number)
                .with("/websites/0/name", name)
                .with("/websites/0/accesses/0/provider", kept.provider)
                .withAddresses(kept.address, kept.address);
    }

    void change(int number) {
        Site site = chosen(model.served(), number);
        act("change " + site.number);
        String name = newName();
        approved(change(site, name));
        model.change(site, name);
    }

    void changeInVain(int number) {
        Site site = chosen(model.served(), number);
        act("refuse a change of " + site.number);
        String id = submitted(change(site, newName()));
        scene.asReviewer();
        review.refuse(id, new Decision(taken(id), List.of("OTHER"), "示例：材料不符", false));
    }

    void addWebsite() {
        act("add a website");
        SampleFiling added = scene.filing().asAddedWebsite(model.number);
        approved(added);
        model.add(
                new Site(
                        model.number + "-" + (model.sites.size() + 1),
                        added,
                        new Access(scene.filed.provider().code(), AccessScene.ADDRESS)));
    }

    void addAccess(int number) {
        Site site = chosen(model.standing(), number);
        String provider = chosen(List.copyOf(providers.keySet()), number / ADDRESSES);
        String address = "203.0.113." + (10 + number % ADDRESSES);
        if (site.has(provider, address)) {
            return;
        }
        act("add %s@%s to %s".formatted(provider, address, site.number));
        approved(
                site.filed
                        .asAddedAccess(model.number, address)
                        .with("/websites/0/filingNumber", site.number)
                        .with("/websites/0/accesses/0/provider", provider));
        model.add(site, new Access(provider, address));
    }

    /** Ends the first access of a provider, if it has several. */
    private static Access first(Site site, String provider) {
        return site.inForce().stream()
                .filter(access -> access.provider.equals(provider))
                .findFirst()
                .orElseThrow();
    }

    void withdraw(int number) {
        Site site = chosen(model.served(), number);
        Unit provider = providers.get(chosen(site.inForce(), number).provider);
        act("%s withdraws from %s".formatted(provider.code(), site.number));
        scene.filed.become(provider, Roles.PROVIDER);
        CancellationRequest withdrawal =
                new CancellationRequest(
                        CancellationKind.CANCEL_ACCESS,
                        site.number,
                        null,
                        CancellationScene.REASON,
                        false,
                        List.of(
                                new CancellationDocument(
                                        scene.mandateOf(provider),
                                        CancellationDocument.SPONSOR_TOLD)),
                        null,
                        today());
        String id = scene.submitted(withdrawal);
        scene.approved(id);
        model.end(site, first(site, provider.code()), id);
    }

    /** Websites with more than one access. */
    List<Site> withSeveral() {
        return model.standing().stream().filter(site -> site.inForce().size() > 1).toList();
    }

    void cancelAccess(int number) {
        Site site = chosen(withSeveral(), number);
        String provider = chosen(site.inForce(), number).provider;
        act("cancel an access of %s at %s".formatted(site.number, provider));
        String id = cancelled(CancellationKind.CANCEL_ACCESS, site.number, provider);
        model.end(site, first(site, provider), id);
    }

    private String cancelled(CancellationKind kind, String number, String provider) {
        scene.asSponsor();
        String id = scene.submitted(request(kind, number, provider));
        scene.approved(id);
        return id;
    }

    void cancelWebsite(int number) {
        Site site = chosen(model.standing(), number);
        act("cancel " + site.number);
        model.end(site, APPROVED, cancelled(CancellationKind.CANCEL_WEBSITE, site.number, null));
    }

    void cancelSubject() {
        act("cancel " + model.number);
        model.end(APPROVED, cancelled(CancellationKind.CANCEL_SUBJECT, model.number, null));
    }

    /** The bureau clears what stayed empty, once its sponsor's day is over. */
    void clear(int number) {
        String cleared = chosen(List.copyOf(model.empty()), number);
        act("clear " + cleared);
        Object[] row = register.openClearing(cleared);
        LocalDate due = LocalDate.parse(row[2].toString());
        if (!today().isAfter(due)) {
            TestClock.shared().set(due.plusDays(1).atTime(9, 0));
        }
        scene.asReviewer();
        Long id = ((Number) row[0]).longValue();
        clearance.clear(id, ((Number) row[1]).intValue());
        Site site =
                model.sites.stream()
                        .filter(each -> each.number.equals(cleared))
                        .findFirst()
                        .orElse(null);
        if (site == null) {
            model.end("CLEARING", id.toString());
        } else {
            model.end(site, "CLEARING", id.toString());
        }
    }

    /** A court revokes a decision, which is undone where nothing came between. */
    void revoke(int number) {
        Ending ending = model.endings.remove(number % model.endings.size());
        boolean restorable = model.isRestorable(ending);
        act("revoke %s %s: %s".formatted(ending.about(), ending.id(), restorable));
        scene.asReviewer();
        Long letter = services.letterOf(ending.about(), ending.id());
        Long id = remedies.open(letter, RemedyKind.LAWSUIT, today(), COURT);
        int version = register.versionOf("remedy", id);
        GivenOutcome revoked =
                new GivenOutcome(
                        RemedyState.REVOKED, today(), "示例：判决如下", List.of(services.proof()));
        if (restorable) {
            remedies.decide(id, version, revoked);
            model.restore(ending);
        } else {
            assertThatThrownBy(() -> remedies.decide(id, version, revoked))
                    .satisfies(rejectedAs(RemedyRefusal.REMEDY_RESTORE_CONFLICT));
        }
    }

    /** Asserts that register, contents, versions, clocks, in-trays and readers agree. */
    void agree() {
        String path = path();
        assertThat(register.lines(this)).as(path).isEqualTo(model.lines());
        assertThat(register.openClearings(model.number)).as(path).isEqualTo(model.empty());
        assertThat(register.waiting(model.number)).as(path).isEmpty();
        assertThat(register.isWhole(model.number)).as(path).isTrue();
        register.assertReaders(this, path);
    }
}
