package org.beian.domainregister.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.beian.domainregister.rule.DomainRules;
import org.beian.intake.contract.StagedRow;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.rule.Finding;
import org.beian.rule.RuleEntry;
import org.beian.rule.RuleTexts;
import org.beian.rule.RuleTextsCheck;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.Test;

/** Tests of each rule for a row of domains: it refuses a case alone and lets a neighbour pass. */
@DatabaseTest
class DomainRulesTest {

    @Inject DomainScene scene;
    @Inject DomainRules rules;

    @Test
    void findFaultAloneAndLetANeighbourPass() {
        Unit registrar = scene.registrar();
        Unit registry = scene.cnnic();
        for (DomainRowCase one : DomainRowCase.ALL) {
            SampleDomain row =
                    one.made()
                            .apply(
                                    one.registry()
                                            ? SampleDomain.named("shili.cn")
                                            : SampleDomain.another());
            StagedRow read =
                    scene.register
                            .reader(
                                    scene.file(
                                            one.registry() ? registry : registrar,
                                            java.util.Map.of(),
                                            false,
                                            1))
                            .read(row.row(2));
            assertThat(read.findings())
                    .as(one.code() + " " + row.domain() + " " + one.pointer())
                    .extracting(Finding::code, Finding::pointer)
                    .containsExactlyElementsOf(
                            one.pointer() == null
                                    ? List.of()
                                    : List.of(
                                            org.assertj.core.groups.Tuple.tuple(
                                                    one.code(), one.pointer())));
        }
    }

    @Test
    @Clause("10.1")
    void nameWhoReportsAForeignName() {
        Unit registrar = scene.registrar();
        Unit registry = scene.cnnic();
        // who is named is known for a minute
        TestClock.shared().advance(Duration.ofMinutes(2));

        assertThat(refusal(registrar, "shili.cn"))
                .isEqualTo("“shili.cn”由“" + registry.name() + "”负责报备，不在本单位报备范围内。");
        assertThat(refusal(registry, "shili.com"))
                .isEqualTo("“shili.com”由“域名注册服务机构”负责报备，不在本单位报备范围内。");
    }

    private String refusal(Unit unit, String domain) {
        Finding finding =
                scene.register
                        .reader(scene.file(unit, java.util.Map.of(), false, 1))
                        .read(SampleDomain.named(domain).row(2))
                        .findings()
                        .get(0);
        return RuleTexts.describe(finding, Locale.SIMPLIFIED_CHINESE).message();
    }

    @Test
    void areEachRefusedAndPassedByACase() {
        List<String> codes = rules.list().stream().map(RuleEntry::code).toList();
        assertThat(
                        DomainRowCase.ALL.stream()
                                .filter(one -> one.pointer() != null)
                                .map(DomainRowCase::code)
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(
                        DomainRowCase.ALL.stream()
                                .filter(one -> one.pointer() == null)
                                .map(DomainRowCase::code)
                                .distinct())
                .containsAll(
                        codes.stream()
                                .filter(code -> !code.equals("REPORTED_DOMAIN_IS_SUFFIX"))
                                .toList());
    }

    @Test
    void speakBothLanguages() {
        RuleTextsCheck.assertComplete(rules.list().stream().map(RuleEntry::code).toList());
        RuleTextsCheck.assertComplete(
                List.of(
                        "REPORTED_NUMBER_USED",
                        "REPORTED_TWICE",
                        "REPORTED_BY_ANOTHER",
                        "REPORTED_LATE",
                        "ADDED_THOUGH_KNOWN",
                        "CHANGED_THOUGH_UNKNOWN",
                        "DELETED_THOUGH_UNKNOWN"));
    }

    /** A whole file needs no action, and asks for nothing but its rows. */
    @Test
    void letAWholeFileOnlyAdd() {
        Unit registrar = scene.registrar();
        var reader =
                scene.register.reader(
                        scene.file(registrar, java.util.Map.of("type", "full"), false, 1));

        assertThat(reader.read(SampleDomain.another().without("action").row(2)).findings())
                .isEmpty();
        for (String action : new String[] {"CHANGE", "DELETE"}) {
            assertThat(
                            reader.read(
                                            SampleDomain.another()
                                                    .with("action", action)
                                                    .with("eventDate", "2026-11-24")
                                                    .row(2))
                                    .findings())
                    .extracting(Finding::code)
                    .containsExactly("REPORTED_ACTION");
        }
    }
}
