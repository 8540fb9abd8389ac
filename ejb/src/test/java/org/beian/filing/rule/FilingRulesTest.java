package org.beian.filing.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beian.filing.content.SampleFiling;
import org.beian.rule.Finding;
import org.beian.rule.RuleRefusal;
import org.beian.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule, in memory: an application that it alone refuses, and one like it that it lets pass.
 */
class FilingRulesTest {

    private final RuleSurroundingsInMemory surroundings = new RuleSurroundingsInMemory();

    static Stream<RuleCase> refused() {
        return all().filter(RuleCase::isRefused);
    }

    static Stream<RuleCase> passed() {
        return all().filter(one -> !one.isRefused());
    }

    static Stream<RuleCase> all() {
        return Stream.of(
                        ItemRuleCases.ALL,
                        SubjectRuleCases.ALL,
                        WebsiteRuleCases.ALL,
                        AccessRuleCases.ALL,
                        RegisterRuleCases.ALL,
                        DomainRuleCases.ALL,
                        ChangeRuleCases.ALL)
                .flatMap(List::stream);
    }

    @Test
    void findNothingInTheSample() {
        assertThat(surroundings.check(surroundings.ready())).isEmpty();
    }

    /** What could not be checked is never approved. */
    @Test
    void areNotAskedWhereTheFactsCannotBeRead() {
        FilingChecks checks = new FilingChecks();
        checks.reader =
                new FilingFactsReader() {
                    @Override
                    public FilingFacts read(FilingCheck filing) {
                        throw new PersistenceException("the database does not answer");
                    }
                };
        FilingCheck filing = surroundings.prepared(surroundings.ready());

        assertThatThrownBy(() -> checks.run(filing))
                .is(rejectedAs(RuleRefusal.RULE_UNAVAILABLE))
                .hasRootCauseInstanceOf(PersistenceException.class);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuseAlone(RuleCase one) {
        SampleFiling filing = one.made().apply(surroundings, surroundings.ready());

        assertThat(surroundings.check(filing))
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(tuple(one.code(), one.pointer()));
    }

    /** Real credit codes that fail the check exist: a scan lets the reviewer judge (8.2). */
    @Test
    void warnOfACreditCodeWithAScanAndRefuseItWithoutOne() {
        String pointer = "/subject/document/number";
        SampleFiling doubtful = surroundings.ready().with(pointer, "91110000600037341M");

        assertThat(surroundings.check(doubtful))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple(FilingChecks.CREDIT_CODE, Severity.WARN));
        for (SampleFiling refused :
                List.of(
                        surroundings.ready().with(pointer, "9111000060003734"),
                        doubtful.with("/attachments/1/purpose", "VERIFICATION_FORM"),
                        surroundings
                                .ready()
                                .with(pointer, "91110000600037341M")
                                .with("/attachments/1/id", "4711"))) {
            assertThat(surroundings.check(refused))
                    .extracting(Finding::code, Finding::severity)
                    .contains(tuple(FilingChecks.CREDIT_CODE, Severity.REFUSE));
        }
    }

    @ParameterizedTest
    @MethodSource("passed")
    void letPass(RuleCase one) {
        SampleFiling filing = one.made().apply(surroundings, surroundings.ready());

        assertThat(surroundings.check(filing)).isEmpty();
    }

    /** Only items of lists may not be null; what must be there, a finding says. */
    @ParameterizedTest
    @MethodSource("members")
    void standNullInPlaceOfAMember(String pointer) {
        SampleFiling filing = surroundings.ready().with(pointer, null);

        assertThat(surroundings.check(filing)).doesNotContainNull();
    }

    static List<String> members() {
        List<String> pointers = new ArrayList<>();
        addMembers(new RuleSurroundingsInMemory().ready().toJson(), "", pointers);
        assertThat(pointers).hasSizeGreaterThan(40);
        return pointers;
    }

    private static void addMembers(JsonNode node, String pointer, List<String> pointers) {
        node.properties()
                .forEach(
                        member -> {
                            String at = pointer + "/" + member.getKey();
                            pointers.add(at);
                            addMembers(member.getValue(), at, pointers);
                        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            addMembers(node.get(i), pointer + "/" + i, pointers);
        }
    }
}
