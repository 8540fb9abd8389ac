package org.beian.domainregister.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.intake.DomainScene.Outcome;
import org.beian.domainregister.report.DomainReport;
import org.beian.domainregister.report.DomainReportRepository;
import org.beian.domainregister.report.ReportState;
import org.beian.intake.ImportRefusal;
import org.beian.intake.contract.StagedImport;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of the numbers under which reports take effect, and of the other options that a unit gives
 * with its file.
 */
@DatabaseTest
class DomainReportTest {

    @Inject DomainScene scene;
    @Inject DomainReportRepository reports;

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
    void reportsAGapAndRefusesAnOlderNumber() {
        scene.delta(registrar, 3, SampleDomain.another());
        Outcome later = scene.delta(registrar, 7, SampleDomain.another());

        assertThat(report(later).missingFrom()).isEqualTo(4);
        assertThat(report(later).missingTo()).isEqualTo(6);
        assertThat(report(later).state()).isEqualTo(ReportState.OPEN);
        for (long used : new long[] {3, 5}) {
            assertThatThrownBy(() -> scene.delta(registrar, used, SampleDomain.another()))
                    .is(rejectedAs(DomainRefusal.SEQUENCE_USED));
        }
        Outcome repeated = scene.delta(registrar, 7, SampleDomain.another());
        assertThat(repeated.codes(2)).containsExactly("REPORTED_NUMBER_USED");
        assertThat(repeated.added()).isZero();
        assertThat(report(scene.delta(registrar, SampleDomain.another())).sequence()).isEqualTo(8);
    }

    /** Two files of one number were taken at once: the later one takes no effect. */
    @Test
    void refusesANumberThatWasTakenMeanwhile() {
        StagedImport file =
                scene.file(registrar, Map.of("type", "full", "sequence", "1"), false, 1);
        scene.delta(registrar, 1, SampleDomain.another());

        assertThat(scene.run(file, List.of(SampleDomain.another())).refused()).containsExactly(2L);
        assertThat(records(registrar)).hasSize(1);
    }

    @Test
    void refusesOptionsAndUnitsThatAreNone() {
        for (Map<String, String> options :
                List.of(
                        Map.of("type", "whole"),
                        Map.of("sequence", "0"),
                        Map.of("sequence", "-1"),
                        Map.of("sequence", "1e9"),
                        Map.of("sequence", "9".repeat(40)))) {
            assertThatThrownBy(() -> admit(registrar, options))
                    .as(options.toString())
                    .is(rejectedAs(ImportRefusal.IMPORT_OPTION_WRONG));
        }
        Unit provider = scene.seeded.provider();
        assertThatThrownBy(() -> admit(provider, Map.of()))
                .is(rejectedAs(DomainRefusal.NO_DOMAIN_UNIT));
    }

    @Test
    void keepsNothingOfADryRun() {
        scene.full(registrar, SampleDomain.another());
        SampleDomain twice = SampleDomain.another();

        Outcome outcome =
                scene.run(
                        scene.file(registrar, Map.of("type", "full"), true, 2),
                        List.of(twice, twice));

        assertThat(outcome.refused()).containsExactly(3L);
        assertThat(records(registrar)).hasSize(1);
        assertThat(
                        scene.rows(
                                "select id from domain_report where import_id = ?",
                                outcome.importId()))
                .isEmpty();
    }

    private void admit(Unit unit, Map<String, String> options) {
        scene.register.admit(
                new org.beian.intake.contract.ImportOrder(
                        "domains", org.beian.intake.contract.ImportMode.GOOD_ROWS, false, options),
                unit.id());
    }
}
