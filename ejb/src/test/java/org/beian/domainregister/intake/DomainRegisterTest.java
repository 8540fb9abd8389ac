package org.beian.domainregister.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.beian.domainregister.intake.DomainScene.Outcome;
import org.beian.domainregister.report.DomainReport;
import org.beian.domainregister.report.DomainReportRepository;
import org.beian.domainregister.report.DomainSql;
import org.beian.domainregister.report.ReportState;
import org.beian.intake.contract.StagedImport;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests of the effect that the files of units have on the register of domains (20.1). */
@DatabaseTest
@Tag("imports")
class DomainRegisterTest {

    @Inject DomainScene scene;
    @Inject DomainReportRepository reports;
    @Inject DomainSql sql;

    private Unit registrar;

    @BeforeEach
    void aRegistrar() {
        registrar = scene.registrar();
    }

    private List<Object[]> records(Unit unit) {
        return scene.rows(
                "select domain, registrant_name, import_id from domain_record where unit_id = ?"
                        + " order by domain",
                unit.id());
    }

    private List<Object[]> past(Unit unit) {
        return scene.rows(
                "select domain, registrant_name, ending, ended_by from domain_past where unit_id = ?"
                        + " order by domain, ended_by",
                unit.id());
    }

    private DomainReport report(Outcome outcome) {
        return DomainScene.inNew(
                () ->
                        reports.list(registrar.id(), null, Long.MAX_VALUE, 100).stream()
                                .filter(one -> one.importId() == outcome.importId())
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    @Clause("20.1")
    void writesOnlyWhatDiffersFromTheLastWholeFile() {
        SampleDomain same = SampleDomain.another();
        SampleDomain other = SampleDomain.another();
        SampleDomain gone = SampleDomain.another();
        SampleDomain fresh = SampleDomain.another();
        Outcome first = scene.full(registrar, same, other, gone);
        assertThat(first.findings()).isEmpty();
        assertThat(first.added()).isEqualTo(3);

        Outcome second = scene.full(registrar, same, other.with("registrantName", "示例新公司"), fresh);

        assertThat(List.of(second.added(), second.changed(), second.ended()))
                .containsExactly(1L, 1L, 1L);
        assertThat(records(registrar))
                .extracting(row -> row[0], row -> row[1], row -> row[2])
                .containsExactlyInAnyOrder(
                        tuple(same.domain(), "示例公司", first.importId()),
                        tuple(other.domain(), "示例新公司", second.importId()),
                        tuple(fresh.domain(), "示例公司", second.importId()));
        assertThat(past(registrar))
                .extracting(row -> row[0], row -> row[1], row -> row[2], row -> row[3])
                .containsExactlyInAnyOrder(
                        tuple(other.domain(), "示例公司", "CHANGED", second.importId()),
                        tuple(gone.domain(), "示例公司", "LAPSED", second.importId()));
        DomainReport report = report(second);
        assertThat(report.state()).isEqualTo(ReportState.CLEAN);
        assertThat(report.sequence()).isEqualTo(2);
        assertThat(List.of(report.added(), report.changed(), report.ended()))
                .containsExactly(1L, 1L, 1L);
    }

    /** Records that lapse are closed in pieces when there are many. */
    @Test
    @Tag("volume")
    void endsWhatAWholeFileOfOneDomainDoesNotName() {
        SampleDomain stays = SampleDomain.another();
        scene.full(registrar, stays);
        int gone = LapseRecordsStep.PIECE + 1;
        DomainScene.inNew(() -> sql.update(copies(gone), stays.domain(), registrar.id()));

        Outcome outcome = scene.full(registrar, stays);

        assertThat(List.of(outcome.added(), outcome.changed(), outcome.ended()))
                .containsExactly(0L, 0L, (long) gone);
        assertThat(report(outcome).ended()).isEqualTo(gone);
        assertThat(records(registrar)).extracting(row -> row[0]).containsExactly(stays.domain());
        assertThat(
                        DomainScene.inNew(
                                () ->
                                        sql.number(
                                                "select count(*) from domain_past where unit_id = ?"
                                                        + " and ending = 'LAPSED' and ended_by = ?",
                                                registrar.id(),
                                                outcome.importId())))
                .isEqualTo(gone);
    }

    /** A statement that registers so many domains as another is registered. */
    private static String copies(int count) {
        String columns =
                "unit_id, "
                        + String.join(", ", DomainFileReader.CONTENT)
                        + ", event_date, valid_from, added_on, reported_on, import_id, content_hash";
        String number = "d0.n";
        StringBuilder from = new StringBuilder(", (values (0), (1)) d5(n)");
        for (int place = 0; place < 5; place++) {
            number += " + d%d.n * %d".formatted(place + 1, (int) Math.pow(10, place + 1.0));
            from.append(", (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) d")
                    .append(place)
                    .append("(n)");
        }
        return "insert into domain_record (domain, %s) select n || '-' || domain, %s from"
                .formatted(columns, columns)
                .concat(
                        " (select trim(cast(%s as char(6))) as n, r.* from domain_record r%s"
                                .formatted(number, from))
                .concat(
                        " where r.domain = ? and r.unit_id = ? and %s < %d) g"
                                .formatted(number, count));
    }

    @Test
    void changesNothingByTheSameFile() {
        SampleDomain domain = SampleDomain.another();
        scene.full(registrar, domain);

        Outcome again = scene.full(registrar, domain);

        assertThat(again.added() + again.changed() + again.ended()).isZero();
        assertThat(past(registrar)).isEmpty();
    }

    /** A killed import is done again over the same stage. */
    @Test
    void comesToTheSameWhenItIsDoneAgain() {
        SampleDomain domain = SampleDomain.another();
        scene.full(registrar, domain, SampleDomain.another());
        StagedImport file = scene.file(registrar, Map.of("type", "full"), false, 1);
        SampleDomain changed = domain.with("expires", "2031-01-01");
        scene.run(file, List.of(changed));
        List<Object[]> before = past(registrar);
        scene.loseStage(file);

        Outcome again = scene.run(file, List.of(changed));

        assertThat(again.added() + again.changed() + again.ended()).isZero();
        assertThat(past(registrar)).hasSameSizeAs(before).hasSize(2);
        assertThat(records(registrar)).hasSize(1);
    }

    @Test
    void addsChangesAndDeletesByRows() {
        SampleDomain changed = SampleDomain.another();
        SampleDomain deleted = SampleDomain.another();
        SampleDomain added = SampleDomain.another();
        scene.delta(registrar, changed, deleted);

        Outcome outcome =
                scene.delta(
                        registrar,
                        changed.with("action", "CHANGE")
                                .with("adminName", "示例新人")
                                .with("eventDate", "2026-11-23"),
                        deleted.with("action", "DELETE").with("eventDate", "2026-11-20"),
                        added);

        assertThat(outcome.findings()).isEmpty();
        assertThat(List.of(outcome.added(), outcome.changed(), outcome.ended()))
                .containsExactly(1L, 1L, 1L);
        assertThat(records(registrar))
                .extracting(row -> row[0])
                .containsExactlyInAnyOrder(changed.domain(), added.domain());
        assertThat(past(registrar))
                .extracting(row -> row[0], row -> row[2])
                .containsExactlyInAnyOrder(
                        tuple(changed.domain(), "CHANGED"), tuple(deleted.domain(), "DELETED"));
    }

    /** I3: the forms of one name are one domain. */
    @Test
    @Clause("20.1")
    void refusesTheLaterRowOfADomainInAnyForm() {
        String name = "示例" + SampleDomain.another().domain();
        Outcome outcome =
                scene.full(
                        registrar,
                        SampleDomain.named(name),
                        SampleDomain.another(),
                        SampleDomain.named(name.toUpperCase(java.util.Locale.ROOT) + "。"),
                        SampleDomain.named(org.beian.value.DomainName.parse(name).toString()));

        assertThat(outcome.refused()).containsExactly(4L, 5L);
        assertThat(outcome.findings().get(4L).get(0).code()).isEqualTo("REPORTED_TWICE");
        assertThat(outcome.findings().get(4L).get(0).args()).containsExactly(name, "2");
        assertThat(outcome.added()).isEqualTo(2);
        assertThat(report(outcome).rowsTwice()).isEqualTo(2);
        assertThat(report(outcome).state()).isEqualTo(ReportState.OPEN);
    }

    @Test
    @Clause("20.1")
    void leavesARecordAsItWasWhenItsRowIsRefused() {
        SampleDomain domain = SampleDomain.another();
        scene.full(registrar, domain);

        Outcome outcome = scene.full(registrar, domain.with("registered", "2026-02-30"));

        assertThat(outcome.refused()).containsExactly(2L);
        assertThat(outcome.ended()).isZero();
        assertThat(records(registrar)).hasSize(1);
        assertThat(past(registrar)).isEmpty();
    }

    @Test
    @Clause("10.2")
    void notesTheOtherUnitOfADomain() {
        SampleDomain domain = SampleDomain.another();
        scene.full(registrar, domain);
        Unit first = registrar;
        registrar = scene.registrar();

        Outcome outcome = scene.full(registrar, domain);

        assertThat(outcome.codes(2)).containsExactly("REPORTED_BY_ANOTHER");
        assertThat(outcome.refused()).isEmpty();
        assertThat(records(registrar)).hasSize(1);
        assertThat(records(first)).hasSize(1);
        assertThat(report(outcome).rowsShared()).isEqualTo(1);
    }

    @Test
    @Clause("10.3")
    void marksWhatIsReportedLate() {
        SampleDomain domain = SampleDomain.another();
        scene.delta(registrar, domain);
        // Tuesday; the fifth working day after the 16th is the 23rd, after the 17th the 24th
        Outcome outcome =
                scene.delta(
                        registrar,
                        domain.with("action", "CHANGE").with("eventDate", "2026-11-16"),
                        SampleDomain.another().with("eventDate", "2026-11-17"));

        assertThat(outcome.codes(2)).containsExactly("REPORTED_LATE");
        assertThat(outcome.findings().get(2L).get(0).args())
                .containsExactly("2026-11-16", "6", "5");
        assertThat(outcome.codes(3)).isEmpty();
        assertThat(report(outcome).rowsLate()).isEqualTo(1);
    }

    /** A whole file repeats old events; only what differs is a change. */
    @Test
    @Clause("10.3")
    void marksOfAWholeFileOnlyWhatDiffers() {
        SampleDomain domain = SampleDomain.another().with("eventDate", "2026-01-05");
        assertThat(scene.full(registrar, domain).findings()).isEmpty();

        assertThat(scene.full(registrar, domain).findings()).isEmpty();
        Outcome changed = scene.full(registrar, domain.with("expires", "2031-01-01"));

        assertThat(changed.codes(2)).containsExactly("REPORTED_LATE");
    }

    @Test
    @Clause("10.2")
    void notesWhatDoesNotFitWhatIsKnown() {
        SampleDomain known = SampleDomain.another();
        scene.delta(registrar, known);
        SampleDomain unknown = SampleDomain.another().with("eventDate", "2026-11-23");

        Outcome outcome =
                scene.delta(
                        registrar,
                        known.with("expires", "2031-01-01"),
                        unknown.with("action", "CHANGE"),
                        SampleDomain.another()
                                .with("action", "DELETE")
                                .with("eventDate", "2026-11-23"));

        assertThat(outcome.codes(2)).containsExactly("ADDED_THOUGH_KNOWN");
        assertThat(outcome.codes(3)).containsExactly("CHANGED_THOUGH_UNKNOWN");
        assertThat(outcome.codes(4)).containsExactly("DELETED_THOUGH_UNKNOWN");
        assertThat(List.of(outcome.added(), outcome.changed(), outcome.ended()))
                .containsExactly(1L, 1L, 0L);
    }

    /** A change that is reported later than a newer one leaves no time in which nothing was so. */
    @Test
    @Clause("B4")
    void keepsTheDaysWithoutGapOrOverlap() {
        SampleDomain domain = SampleDomain.another().with("action", "CHANGE");
        scene.delta(registrar, domain.with("action", "ADD").with("eventDate", "2026-11-20"));
        TestClock.shared().advance(Duration.ofDays(1));
        scene.delta(
                registrar, domain.with("registrantName", "示例乙").with("eventDate", "2026-11-23"));
        scene.delta(
                registrar, domain.with("registrantName", "示例丙").with("eventDate", "2026-11-21"));

        assertThat(
                        scene.rows(
                                "select registrant_name, valid_from, valid_to from domain_past"
                                        + " where unit_id = ? order by ended_by",
                                registrar.id()))
                .extracting(row -> row[0] + " " + row[1] + " " + row[2])
                .containsExactly("示例公司 2026-11-20 2026-11-23", "示例乙 2026-11-23 2026-11-23");
        assertThat(
                        scene.rows(
                                "select registrant_name, valid_from, added_on from domain_record"
                                        + " where unit_id = ?",
                                registrar.id()))
                .extracting(row -> row[0] + " " + row[1] + " " + row[2])
                .containsExactly("示例丙 2026-11-23 2026-11-24");
    }
}
