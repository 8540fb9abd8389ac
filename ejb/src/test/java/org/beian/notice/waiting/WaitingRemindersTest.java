package org.beian.notice.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beian.account.Roles;
import org.beian.fact.SettingRange;
import org.beian.filing.FilingRefusal;
import org.beian.filing.mandate.EntrustedScene;
import org.beian.filing.mandate.Entrustment;
import org.beian.filing.review.FilingReview;
import org.beian.filing.review.FilingScene;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Authority;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of warning before and escalation after a last day, by a clock that is moved (B1). */
@DatabaseTest
class WaitingRemindersTest {

    private static final String PROVIDERS = "provider@example.cn";
    private static final String BUREAUS = "bureau@example.cn";

    @Inject EntrustedScene scene;
    @Inject Entrustment entrustment;
    @Inject FilingReview review;
    @Inject ReviewDeskReading desk;
    @Inject Escalations escalations;
    @Inject WaitingList waiting;
    @Inject WaitingReminders reminders;
    @Inject InTray tray;
    @Inject Authorities authorities;
    @Inject WaitingQueries queries;
    @Inject @Any Instance<WaitingWork> sources;

    /** An application that waits until 1 December for a provider of Beijing, which is to verify. */
    private String entrusted() {
        String id = scene.entrusted();
        scene.write(
                "update unit set province = ?, email = ? where id = ?",
                "110000",
                PROVIDERS,
                scene.provider().id());
        scene.write("update unit set email = ? where id = ?", BUREAUS, bureau().id());
        return id;
    }

    private Unit bureau() {
        return FilingScene.inNew(
                () -> scene.units.unitOf(Authority.bureauOf(Province.BEIJING)).orElseThrow());
    }

    private void remind() {
        tray.remind(WaitingKind.TO_VERIFY);
    }

    private List<String> mails(String id, String address) {
        return scene.mailsTo(id, address);
    }

    private List<?> events(String id, Unit unit) {
        return scene.eventsOf(id, unit).stream()
                .filter(type -> type.toString().startsWith("WORK_"))
                .toList();
    }

    private List<WaitingCase> escalated(String id) {
        return waiting.next(WaitingKind.ESCALATED, WaitingPosition.START, 500).stream()
                .filter(one -> one.late() == WaitingKind.TO_VERIFY && one.place().equals(id))
                .toList();
    }

    @Test
    @Clause("B1")
    void warnsThenEscalatesEachOnce() {
        String id = entrusted();
        remind();
        assertThat(events(id, scene.provider())).isEmpty();
        TestClock.shared().set(LocalDateTime.of(2026, 11, 27, 9, 0));
        remind();
        remind();
        assertThat(events(id, scene.provider())).isEqualTo(List.of("WORK_DUE_SOON"));
        assertThat(mails(id, PROVIDERS)).singleElement().asString().contains("即将到期", "核实委托的备案");
        assertThat(mails(id, BUREAUS)).noneMatch(text -> text.contains("逾期"));
        TestClock.shared().set(LocalDateTime.of(2026, 12, 1, 23, 0));
        remind();
        assertThat(events(id, scene.provider())).hasSize(1);
        TestClock.shared().set(LocalDateTime.of(2026, 12, 2, 0, 5));
        remind();
        remind();

        assertThat(events(id, scene.provider()))
                .isEqualTo(List.of("WORK_DUE_SOON", "WORK_OVERDUE"));
        assertThat(mails(id, PROVIDERS)).hasSize(2).last().asString().contains("已经逾期");
        assertThat(events(id, bureau())).isEqualTo(List.of("WORK_ESCALATED"));
        assertThat(mails(id, BUREAUS))
                .filteredOn(text -> text.contains("逾期未办"))
                .singleElement()
                .asString()
                .contains(scene.provider().name(), "2026年12月1日", "/intray.xhtml?kind=ESCALATED");
    }

    @Test
    @Clause("B1")
    void showsToTheSuperiorUntilItIsDone() {
        String id = entrusted();
        TestClock.shared().set(LocalDateTime.of(2026, 12, 3, 9, 0));
        remind();
        assertThat(events(id, scene.provider())).isEqualTo(List.of("WORK_OVERDUE"));
        TestClock.shared().set(LocalDateTime.of(2026, 12, 10, 9, 0));
        remind();
        scene.asReviewer();
        assertThat(escalated(id))
                .singleElement()
                .satisfies(one -> assertThat(one.subject()).contains(scene.provider().name()));
        int before = waiting.counts().get(WaitingKind.ESCALATED).all();
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThat(escalated(id)).isEmpty();
        scene.asProvider();
        entrustment.check(id, null, scene.verified());
        remind();
        scene.asReviewer();

        assertThat(escalated(id)).isEmpty();
        assertThat(waiting.counts().get(WaitingKind.ESCALATED).all()).isEqualTo(before - 1);
    }

    @Test
    @Clause("5.2")
    void tellsTheMinistryOfWhatABureauHasNotDecided() {
        authorities.ensure();
        scene.asProvider();
        String id = scene.submission.submit(scene.another().toContent()).id();
        TestClock.shared().advance(Duration.ofDays(60));
        tray.remind(WaitingKind.REVIEW);
        scene.become(ministry(), "ministry", Roles.MINISTRY);

        assertThat(events(id, bureau())).isEqualTo(List.of("WORK_OVERDUE"));
        assertThat(events(id, ministry())).isEqualTo(List.of("WORK_ESCALATED"));
        assertThat(waiting.next(WaitingKind.ESCALATED, WaitingPosition.START, 500))
                .filteredOn(one -> one.late() == WaitingKind.REVIEW && one.place().equals(id))
                .singleElement()
                .satisfies(one -> assertThat(one.subject()).contains(bureau().name()));
    }

    /** Of a filing elsewhere, which nobody has handed in yet, as long as its provider is late. */
    @Test
    @Clause({"B1", "2"})
    void letsTheBureauOfALateProviderReadTheApplication() {
        String id = scene.entrusted();
        scene.write("update unit set province = '440000' where id = ?", scene.provider().id());
        assertHidden(id, Province.GUANGDONG);
        TestClock.shared().set(LocalDateTime.of(2026, 12, 3, 9, 0));
        remind();
        assertHidden(id, Province.HAINAN);
        scene.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThat(isOver(id, Province.GUANGDONG)).isFalse();
        assertThat(desk.open(id).decidable()).isFalse();
        assertThat(
                        scene.read(
                                "select basis from read_log where case_type = 'FILING'"
                                        + " and case_id = ?",
                                Long.valueOf(id)))
                .isEqualTo(List.of("ESCALATED"));
        scene.asProvider();
        entrustment.check(id, null, scene.verified());
        remind();
        assertHidden(id, Province.GUANGDONG);
        assertThat(isOver(id, Province.GUANGDONG)).as("which its event says").isTrue();
        assertThat(isOver(id, Province.HAINAN)).isFalse();
    }

    private boolean isOver(String id, Province province) {
        return FilingScene.inNew(
                () -> escalations.isOver(Authority.bureauOf(province), "FILING", Long.valueOf(id)));
    }

    private void assertHidden(String id, Province province) {
        scene.asReviewer("reviewer-" + province.regionCode(), province);
        assertThatThrownBy(() -> desk.open(id)).is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }

    private Unit ministry() {
        return FilingScene.inNew(() -> scene.units.unitOf(Authority.MINISTRY).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasOneSourceAndANameAndASettingForItsWarning(WaitingKind kind) {
        assertThat(sources).filteredOn(source -> source.queries().containsKey(kind)).hasSize(1);
        assertThat(kind.text(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        assertThat(kind.text(Locale.ENGLISH)).isNotBlank();
        boolean warned = kind != WaitingKind.ESCALATED && queries.of(kind).deadline() != null;
        assertThat(SettingRange.find(kind.warning()).isPresent()).isEqualTo(warned);
    }

    @Test
    @Clause("B1")
    void noticesOnceOnTwoNodes() throws Exception {
        String id = entrusted();
        TestClock.shared().set(LocalDateTime.of(2026, 11, 27, 9, 0));
        remindOnTwoNodes();
        assertThat(events(id, scene.provider())).isEqualTo(List.of("WORK_DUE_SOON"));
        TestClock.shared().set(LocalDateTime.of(2026, 12, 3, 9, 0));
        remindOnTwoNodes();

        assertThat(events(id, scene.provider()))
                .isEqualTo(List.of("WORK_DUE_SOON", "WORK_OVERDUE"));
        assertThat(events(id, bureau())).isEqualTo(List.of("WORK_ESCALATED"));
    }

    private void remindOnTwoNodes() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> node =
                () -> {
                    start.await();
                    return reminders.remind(WaitingKind.TO_VERIFY);
                };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> done : nodes.invokeAll(Collections.nCopies(2, node))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        remind();
    }
}
