package org.beian.filing.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.code.CodeRow;
import org.beian.code.CodeTables;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleEntry;
import org.beian.rule.RuleTexts;
import org.beian.rule.RuleTextsCheck;
import org.beian.rule.Severity;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of all rules with facts out of a database, and checks that need more than one. */
@DatabaseTest
@Clause({"12.3", "13.2", "B2"})
class FilingChecksTest {

    @Inject FilingRules rules;
    @Inject RuleScene scene;
    @Inject CodeTables codes;

    static Stream<RuleCase> refused() {
        return FilingRulesTest.refused();
    }

    static Stream<RuleCase> passed() {
        return FilingRulesTest.passed();
    }

    private static Set<String> codes(Stream<RuleCase> cases) {
        return cases.map(RuleCase::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void findsNothingInTheSample() {
        assertThat(scene.check(scene.ready())).isEmpty();
    }

    @Test
    void findsNothingInTheSampleOfASponsorThatFilesItself() {
        assertThat(scene.check(scene.selfFiled(scene.ready()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesAlone(RuleCase one) {
        SampleFiling filing = one.made().apply(scene, scene.ready());
        List<Finding> findings = scene.check(filing);

        assertThat(findings)
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(one.code(), one.pointer()));
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            FindingText text = RuleTexts.describe(findings.get(0), language);
            assertThat(text.message() + text.suggestion())
                    .doesNotContain("{", "}", "null", "“”", "\"\"")
                    .doesNotContain("1101051949123", "13800");
        }
    }

    @ParameterizedTest
    @MethodSource("passed")
    void letsPass(RuleCase one) {
        assertThat(scene.check(one.made().apply(scene, scene.ready()))).isEmpty();
    }

    /** People choose a purpose by its name, programs by its code. */
    @Test
    void namesPurposesToPeopleAndCodesToPrograms() {
        for (String purpose : List.of("DOCUMENT_SCAN", "MANDATE")) {
            Finding finding =
                    new Finding(
                            "/attachments", purpose + "_PRESENT", Severity.WARN, "12.3", List.of());
            CodeRow row =
                    codes.find("attachment-purposes", purpose, LocalDate.of(2026, 11, 24))
                            .orElseThrow();
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(RuleTexts.describe(finding, language).suggestion())
                        .contains(row.name(language))
                        .doesNotContain(purpose);
                assertThat(RuleTexts.describeToProgram(finding, language).suggestion())
                        .contains(purpose);
            }
        }
    }

    @Test
    void everyRuleHasBothCasesAndTexts() {
        Set<String> codes =
                rules.list().stream()
                        .map(RuleEntry::code)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes(refused())).isEqualTo(codes);
        assertThat(codes(passed())).isEqualTo(codes);
        assertThat(codes).hasSizeGreaterThanOrEqualTo(25);
        RuleTextsCheck.assertComplete(codes);
    }

    @Test
    void namesTheSponsorThatHoldsADomainAlsoAPerson() {
        SampleFiling filing = scene.ready();
        String domain = filing.at("/websites/0/domains/0");
        SampleFiling person =
                SampleFiling.another()
                        .withDomain("p" + domain)
                        .with("/subject/name", "示例个人")
                        .asIndividual(SampleFiling.adultId());
        scene.file(SampleFiling.another().withDomain(domain).with("/subject/name", "示例原单位"));
        scene.file(person);

        assertThat(scene.check(filing.plus("/websites/0/domains", "p" + domain)))
                .extracting(finding -> finding.args().get(2), finding -> finding.args().get(3))
                .containsExactly(tuple("示例原单位", "2026-11-24"), tuple("示例个人", "2026-11-24"));
    }

    @Test
    void namesAPendingApplicationToItsOwnUnitOnly() {
        SampleFiling filing = scene.ready();
        FilingApplication own = scene.open(scene.submitter(), filing);
        assertThat(scene.check(filing))
                .extracting(finding -> finding.args().get(1))
                .containsExactly(own.id().toString());

        SampleFiling other = SampleFiling.another();
        scene.open(scene.newProvider(), other);
        assertThat(scene.check(filing.withDomain(other.at("/websites/0/domains/0")), own))
                .extracting(finding -> finding.args().get(1))
                .containsExactly("***");
    }

    @Test
    void namesTheUnitThatUsesAnAddressItself() {
        SampleFiling filing = scene.ready();
        Unit another = scene.add(scene.newUnit("示例另一单位", Set.of(Capacity.IP_FILING_UNIT)));
        scene.allocate(another, "2001:db8:fffa::8-2001:db8:fffa::f", null, null);
        scene.allocate(scene.submitter(), "2001:db8:fff9::8-2001:db8:fff9::f", null, null);

        assertThat(scene.check(filing.withAddresses("2001:db8:fffa::9", "2001:db8:fffa::9")))
                .extracting(Finding::code, finding -> finding.args().get(1))
                .containsExactly(tuple("ADDRESS_OF_ANOTHER_USER", "示例另一单位"));
        assertThat(scene.check(filing.withAddresses("2001:db8:fff9::9", "2001:db8:fff9::9")))
                .isEmpty();
    }

    @Test
    void overlooksNothingWhereMoreWaitThanAreRead() {
        SampleFiling filing = scene.ready();
        String phone = filing.at("/subject/responsible/mobile");
        for (int i = 0; i < 200; i++) {
            scene.open(
                    scene.submitter(),
                    SampleFiling.another().with("/subject/responsible/mobile", phone));
        }
        scene.open(
                scene.submitter(),
                SampleFiling.another().withDomain(filing.at("/websites/0/domains/0")));

        assertThat(scene.check(filing))
                .extracting(Finding::code, Finding::pointer)
                .containsExactlyInAnyOrder(
                        tuple("APPLICATION_PENDING", "/websites/0/domains/0"),
                        tuple("PHONE_USED_ELSEWHERE", "/subject/responsible/mobile"));
    }

    @Test
    void holdsNoApplicationAgainstItself() {
        SampleFiling filing = scene.ready();

        assertThat(scene.check(filing, scene.open(scene.submitter(), filing))).isEmpty();
    }

    @Test
    void findsAllDefectsAtOnceAndEachOnce() {
        SampleFiling filing =
                scene.ready()
                        .without("/subject/name")
                        .with("/subject/responsible/email", "nobody")
                        .with("/websites/0/domains/0", "-bad-.cn")
                        .with("/websites/0/services/0", "NOT_A_SERVICE")
                        .withAddresses("256.1.1.1", "256.1.1.1")
                        .without("/verification");

        assertThat(scene.check(filing))
                .extracting(Finding::code, Finding::pointer)
                .containsExactlyInAnyOrder(
                        tuple("ITEMS_COMPLETE", "/subject/name"),
                        tuple("EMAIL_SYNTAX", "/subject/responsible/email"),
                        tuple("DOMAIN_SYNTAX", "/websites/0/domains/0"),
                        tuple("CODES_KNOWN", "/websites/0/services/0"),
                        tuple("ADDRESS_SYNTAX", "/websites/0/accesses/0/ips/0"),
                        tuple("VERIFICATION_RECORDED", "/verification"));
    }

    @Test
    void toleratesAnApplicationWithNothingInIt() {
        scene.ready();
        FilingContent empty =
                new FilingContent("NEW", null, null, null, null, null, null, null, null, null);

        assertThat(scene.check(empty))
                .extracting(Finding::code, Finding::pointer)
                .containsExactlyInAnyOrder(
                        tuple("ITEMS_COMPLETE", "/subject"),
                        tuple("ACCESS_REMAINS", "/websites"),
                        tuple("MANDATE_PRESENT", "/mandate"),
                        tuple("MANDATE_PRESENT", "/attachments"),
                        tuple("DOCUMENT_SCAN_PRESENT", "/attachments"),
                        tuple("VERIFICATION_RECORDED", "/verification"));
    }
}
