package org.beian.domainregister.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beian.code.RuleSeverities;
import org.beian.domainregister.intake.DomainScene.Outcome;
import org.beian.intake.contract.StagedImport;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of a unit's first report, which is added without comparing, as long as it is the first. */
@DatabaseTest
class FirstDomainReportTest {

    private static final String LONG_AGO = "2026-01-05";

    @Inject DomainScene scene;
    @Inject RuleSeverities severities;

    private Unit registrar;
    private StagedImport file;

    @BeforeEach
    void aRegistrar() {
        registrar = scene.registrar();
        file = scene.file(registrar, Map.of("type", "full"), false, 3);
    }

    private List<Object[]> records() {
        return scene.rows(
                "select domain, expires from domain_record where unit_id = ? order by domain",
                registrar.id());
    }

    @Test
    @Clause("20.1")
    void addsTheRestWhenItsStageWasLostOnTheWay() {
        SampleDomain one = SampleDomain.another().with("eventDate", LONG_AGO);
        SampleDomain other = SampleDomain.another().with("eventDate", LONG_AGO);
        scene.run(file, List.of(one));
        scene.loseStage(file);

        Outcome again = scene.run(file, List.of(one, other));

        assertThat(again.added()).isEqualTo(1);
        assertThat(again.changed() + again.ended()).isZero();
        assertThat(again.findings()).as("nothing was known before it").isEmpty();
        assertThat(records()).hasSize(2);
    }

    /** A first report that failed may go on after others took effect. */
    @Test
    @Clause("20.1")
    void leavesWhatLaterChangesBrought() {
        SampleDomain changed = SampleDomain.another();
        SampleDomain own = SampleDomain.another();
        SampleDomain added = SampleDomain.another();

        Outcome late =
                scene.run(
                        file,
                        List.of(changed, own),
                        "records",
                        () -> scene.delta(registrar, changed.with("expires", "2031-01-01"), added));

        assertThat(List.of(late.added(), late.changed(), late.ended())).containsExactly(1L, 0L, 0L);
        assertThat(records())
                .extracting(row -> row[0], row -> row[1].toString())
                .containsExactlyInAnyOrder(
                        tuple(changed.domain(), "2031-01-01"),
                        tuple(own.domain(), "2030-02-28"),
                        tuple(added.domain(), "2030-02-28"));
    }

    @Test
    @Clause("20.1")
    void addsNothingToALaterWholeFile() {
        SampleDomain domain = SampleDomain.another();

        Outcome late =
                scene.run(
                        file,
                        List.of(SampleDomain.another(), domain),
                        "records",
                        () -> scene.full(registrar, domain.with("expires", "2031-01-01")));

        assertThat(late.added() + late.changed() + late.ended()).isZero();
        assertThat(records())
                .extracting(row -> row[0], row -> row[1].toString())
                .containsExactly(tuple(domain.domain(), "2031-01-01"));
    }

    /** On a day of its own: the rule is the whole country's. */
    @Test
    @Clause("20.1")
    void refusesADomainTwiceWhateverAnOperatorSets() {
        DomainScene.inNew(
                () ->
                        scene.em
                                .createNativeQuery(
                                        "insert into rule_severity (rule_code, province, valid_from, valid_to,"
                                                + " severity) values ('REPORTED_TWICE', '',"
                                                + " date('2026-12-18'), date('2026-12-18'), 'WARN')")
                                .executeUpdate());
        severities.refresh();
        TestClock.shared().set(LocalDate.of(2026, 12, 18).atTime(9, 0));
        SampleDomain domain = SampleDomain.another();

        Outcome outcome = scene.full(registrar, domain, domain);

        assertThat(outcome.refused()).containsExactly(3L);
        assertThat(records()).hasSize(1);
    }
}
