package org.beian.ipregister.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.ipregister.intake.SampleRow.row;
import static org.beian.ipregister.intake.SampleRow.used;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.intake.contract.StagedRow;
import org.beian.ipregister.record.IpFactsReader;
import org.beian.ipregister.rule.IpCheck;
import org.beian.ipregister.rule.IpRules;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.ipregister.unit.IpUnitMarks;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleEntry;
import org.beian.rule.RuleTexts;
import org.beian.rule.RuleTextsCheck;
import org.beian.rule.Severity;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that each rule for rows of addresses has a case that it alone refuses, and one that it lets
 * pass.
 */
@DatabaseTest
class IpRowRulesTest {

    @Inject IpRegister register;
    @Inject IpFactsReader facts;
    @Inject IpRules rules;
    @Inject SeededUnits seeded;
    @Inject IpUnitMarks marks;
    @Inject Clock clock;

    private Unit unit;
    private Unit other;
    private IpRowReader reader;

    static Stream<IpRowCases.Case> cases() {
        return IpRowCases.ALL.stream();
    }

    @BeforeEach
    void read() {
        unit = seeded.add(Capacity.IP_FILING_UNIT, null);
        other = seeded.add(Capacity.IP_FILING_UNIT, null);
        reader = new IpRowReader(facts.of(unit.id(), clock.instant()), rules);
    }

    private SampleRow named(SampleRow row) {
        SampleRow named = row;
        for (String column : List.of("upstream", "receiver")) {
            if ("ITSELF".equals(row.text(column))) {
                named = named.with(column, unit.code());
            } else if ("ANOTHER".equals(row.text(column))) {
                named = named.with(column, other.code());
            }
        }
        return named;
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Clause("19.1")
    void findsEachAlone(IpRowCases.Case one) {
        StagedRow read = reader.read(named(one.row()));

        if (one.pointer() == null) {
            assertThat(read.findings()).isEmpty();
            assertThat(read.values()).hasSize(register.stage().columns().size());
            return;
        }
        assertThat(read.findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(one.code(), one.pointer()));
        boolean refused = read.findings().get(0).severity() == Severity.REFUSE;
        assertThat(read.values() == null).isEqualTo(refused);
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            FindingText text = RuleTexts.describe(read.findings().get(0), language);
            assertThat(text.message() + text.suggestion()).doesNotContain("{", "}", "null");
        }
    }

    @Test
    @Clause("9.1")
    void letsHeadquartersAloneAnnounce() {
        Unit branch = seeded.branch(unit, Province.BEIJING);
        IpRowReader ofBranch = new IpRowReader(facts.of(branch.id(), clock.instant()), rules);
        SampleRow row = named(row("ANNOUNCED", "8.8.8.0/24", null).with("receiver", "ANOTHER"));

        assertThat(ofBranch.read(row).findings())
                .extracting(Finding::code)
                .containsExactly("IP_ANNOUNCED_BY_HEADQUARTERS");
    }

    @Test
    @Clause("9.1")
    void refusesWhatThePublicInterestNetworkReportsAsAWhole() {
        LocalDate today = Shanghai.date(clock.instant());
        Unit branch = seeded.branch(unit, Province.BEIJING);
        IpScene.inNew(
                () -> {
                    marks.give(unit.id(), IpUnitMark.PUBLIC_INTEREST, today);
                    return null;
                });
        IpRowReader ofBranch = new IpRowReader(facts.of(branch.id(), clock.instant()), rules);
        IpRowReader ofAll = new IpRowReader(facts.of(unit.id(), clock.instant()), rules);
        IpRowReader before =
                new IpRowReader(
                        facts.of(branch.id(), clock.instant().minus(2, ChronoUnit.DAYS)), rules);
        SampleRow row = used("8.8.8.0/24", null);

        Finding refusal = ofBranch.read(row).findings().get(0);
        assertThat(refusal.code()).isEqualTo("IP_REPORTED_CENTRALLY");
        assertThat(refusal.severity()).isEqualTo(Severity.REFUSE);
        assertThat(refusal.args()).containsExactly(unit.name());
        assertThat(ofBranch.read(row.with("action", "DELETE")).findings())
                .extracting(Finding::code)
                .doesNotContain("IP_REPORTED_CENTRALLY");
        assertThat(ofAll.read(row).findings()).isEmpty();
        assertThat(before.read(row).findings())
                .extracting(Finding::code)
                .doesNotContain("IP_REPORTED_CENTRALLY");
    }

    @Test
    @Clause("9.3")
    void warnsOfLatenessOnly() {
        StagedRow late = reader.read(used("8.8.8.0/24", null).with("eventDate", "2026-11-16"));

        assertThat(late.findings()).extracting(Finding::severity).containsExactly(Severity.WARN);
        assertThat(late.findings().get(0).args()).containsExactly("2026-11-16", "6", "5");
        assertThat(late.values()).isNotNull();
    }

    @Test
    void looksAtNothingButTheKeyOfWhatEnds() {
        SampleRow row =
                row("ALLOCATION", "8.8.8.0/24", null)
                        .with("action", "DELETE")
                        .with("eventDate", "2026-11-24");

        assertThat(reader.read(row).findings()).isEmpty();
    }

    @Test
    void tellsContentsApartAndNothingElse() {
        SampleRow row = used("8.8.8.0", "8.8.8.255");
        Object hash = contentOf(row);

        assertThat(contentOf(row.with("start", "8.8.8.0/24").without("end"))).isEqualTo(hash);
        assertThat(contentOf(row.with("eventDate", "2026-11-23"))).isEqualTo(hash);
        assertThat(contentOf(row.with("upstream", "APNIC"))).isEqualTo(hash);
        assertThat(contentOf(row.with("note", "x"))).isNotEqualTo(hash);
        assertThat(contentOf(row.with("address", "示例路").with("note", "1号"))).isNotEqualTo(hash);
    }

    private Object contentOf(SampleRow row) {
        Object[] values = reader.read(row).values();
        return values[register.stage().columns().indexOf("content_hash")];
    }

    @Test
    void everyRuleHasCasesAndTexts() {
        Set<String> steps =
                Stream.of(IpCheck.values()).map(IpCheck::code).collect(Collectors.toSet());
        Set<String> codes =
                rules.list().stream()
                        .map(RuleEntry::code)
                        .collect(Collectors.toCollection(TreeSet::new));

        RuleTextsCheck.assertComplete(codes);
        codes.removeAll(steps);
        assertThat(
                        cases().filter(one -> one.pointer() == null)
                                .map(IpRowCases.Case::code)
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(codes);
        codes.remove("IP_ANNOUNCED_BY_HEADQUARTERS");
        codes.remove("IP_REPORTED_CENTRALLY");
        assertThat(
                        cases().filter(one -> one.pointer() != null)
                                .map(IpRowCases.Case::code)
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(codes);
    }
}
