package org.beian.domainregister;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beian.code.RuleSeverities;
import org.beian.domainregister.DomainScene.Outcome;
import org.beian.intake.StagedImport;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first report of a unit is added without comparing, as long as it is the first. */
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

    /** One that failed may go on after a later one took effect. */
    @Test
    @Clause("20.1")
    void isComparedOnceAnotherTookEffect() {
        SampleDomain domain = SampleDomain.another();
        SampleDomain changed = domain.with("expires", "2031-01-01");

        Outcome late =
                scene.run(
                        file,
                        List.of(domain),
                        "records",
                        () -> scene.full(registrar, changed, SampleDomain.another()));

        assertThat(List.of(late.added(), late.changed(), late.ended())).containsExactly(0L, 1L, 1L);
        assertThat(records()).hasSize(1);
        assertThat(records().get(0)[0]).isEqualTo(domain.domain());
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
