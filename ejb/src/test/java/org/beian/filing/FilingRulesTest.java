package org.beian.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleEntry;
import org.beian.rule.RuleTexts;
import org.beian.rule.RuleTextsCheck;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has an application that it alone refuses, and one like it that it lets pass. */
@DatabaseTest
class FilingRulesTest {

    @Inject FilingRules rules;
    @Inject RuleScene scene;

    static Stream<RuleCase> refused() {
        return all().filter(RuleCase::isRefused);
    }

    static Stream<RuleCase> passed() {
        return all().filter(one -> !one.isRefused());
    }

    private static Stream<RuleCase> all() {
        return Stream.of(
                        ItemRuleCases.ALL,
                        SubjectRuleCases.ALL,
                        WebsiteRuleCases.ALL,
                        AccessRuleCases.ALL,
                        RegisterRuleCases.ALL)
                .flatMap(List::stream);
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
        List<Finding> findings = scene.check(one.made().apply(scene, scene.ready()));

        assertThat(findings)
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(one.code(), one.pointer()));
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            FindingText text = RuleTexts.describe(findings.get(0), language);
            assertThat(text.message() + text.suggestion())
                    .doesNotContain("{", "}", "null", "“”", "\"\"");
        }
    }

    @ParameterizedTest
    @MethodSource("passed")
    void letsPass(RuleCase one) {
        assertThat(scene.check(one.made().apply(scene, scene.ready()))).isEmpty();
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
                new FilingContent("NEW", null, null, null, null, null, null, null, null);

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
