package org.beian.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Severities REFUSE_ALL = Severities.always(Severity.REFUSE);

    @Clause("12.3")
    @RuleCode("NAME_TOO_SHORT")
    static class NameTooShort implements Rule<String> {
        @Override
        public void check(String name, Findings out) {
            if (name.length() < 3) {
                out.add("/websites/0/name", name, 3);
            }
        }
    }

    @Clause({"14.1", "8.5"})
    @RuleCode("ASCII_ONLY")
    static class AsciiOnly implements Rule<String> {
        @Override
        public void check(String name, Findings out) {
            name.codePoints().filter(c -> c < 128).forEach(c -> out.add("", Character.toString(c)));
        }
    }

    @Clause("12.3")
    @RuleCode("LIST_LOCKED")
    static class ListLocked implements Rule<String> {
        @Override
        public void check(String name, Findings out) {
            throw new IllegalStateException("lock timeout");
        }
    }

    static class NoClause extends ListLocked {}

    @Clause("12.3")
    @RuleCode("BAD_POINTER")
    static class BadPointer implements Rule<String> {
        @Override
        public void check(String name, Findings out) {
            out.add("websites.0.name");
        }
    }

    /** Rule whose class is named as a CDI container names those that it generates. */
    static class NameTooShort$Proxy$_$$_WeldSubclass extends NameTooShort {}

    private static List<Finding> check(
            String subject, Severities severities, List<Rule<String>> rules) {
        return new RuleBook<>(rules, severities).check(subject, Province.BEIJING, DAY);
    }

    @Test
    void returnsAllFindingsInTheOrderOfTheCodes() {
        assertThat(check("ab", REFUSE_ALL, List.of(new NameTooShort(), new AsciiOnly())))
                .containsExactly(
                        new Finding("", "ASCII_ONLY", Severity.REFUSE, "14.1", List.of("a")),
                        new Finding("", "ASCII_ONLY", Severity.REFUSE, "14.1", List.of("b")),
                        new Finding(
                                "/websites/0/name",
                                "NAME_TOO_SHORT",
                                Severity.REFUSE,
                                "12.3",
                                List.of("ab", "3")));
    }

    @Test
    void findsNothingWhenEveryRuleIsKept() {
        assertThat(check("示例网站", REFUSE_ALL, List.of(new NameTooShort(), new AsciiOnly())))
                .isEmpty();
    }

    @Test
    void takesTheSeverityOfTheProvinceOnTheDay() {
        Severities severities =
                (code, province, on) ->
                        Optional.of(
                                province == Province.BEIJING && on.equals(DAY)
                                        ? Severity.WARN
                                        : Severity.REFUSE);
        assertThat(check("a", severities, List.of(new NameTooShort())))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARN);
    }

    @Test
    void passesOverARuleThatIsSwitchedOff() {
        Severities severities =
                (code, province, on) ->
                        code.equals("LIST_LOCKED")
                                ? Optional.empty()
                                : Optional.of(Severity.REFUSE);
        assertThat(check("a", severities, List.of(new ListLocked(), new NameTooShort())))
                .extracting(Finding::code)
                .containsExactly("NAME_TOO_SHORT");
    }

    @Test
    void refusesToAnswerWhenARuleCannot() {
        assertThatExceptionOfType(RuleUnavailable.class)
                .isThrownBy(
                        () ->
                                check(
                                        "示例网站",
                                        REFUSE_ALL,
                                        List.of(new NameTooShort(), new ListLocked())))
                .satisfies(failure -> assertThat(failure.ruleCode()).isEqualTo("LIST_LOCKED"))
                .withRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesToAnswerWhenASeverityCannotBeRead() {
        Severities down =
                (code, province, on) -> {
                    throw new IllegalStateException("table locked");
                };
        assertThatExceptionOfType(RuleUnavailable.class)
                .isThrownBy(() -> check("示例网站", down, List.of(new NameTooShort())));
    }

    @Test
    void refusesAPointerThatIsNone() {
        assertThatExceptionOfType(RuleUnavailable.class)
                .isThrownBy(() -> check("示例网站", REFUSE_ALL, List.of(new BadPointer())))
                .withCauseInstanceOf(IllegalArgumentException.class);
        Findings out = new Findings(new RuleEntry("ANY", List.of("12.3")), Severity.WARN);
        assertThatIllegalArgumentException().isThrownBy(() -> out.add("/a~2"));
        out.add("/a~1b/0/", (Object) null);
        assertThat(out.found()).extracting(Finding::args).containsExactly(List.of(""));
    }

    @Test
    void refusesARuleWithoutClause() {
        assertThatIllegalStateException()
                .isThrownBy(() -> check("a", REFUSE_ALL, List.of(new NoClause())))
                .withMessageContaining("NoClause");
    }

    @Test
    void refusesTwoRulesOfOneName() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                check(
                                        "a",
                                        REFUSE_ALL,
                                        List.of(new NameTooShort(), new NameTooShort())))
                .withMessageContaining("NAME_TOO_SHORT");
    }

    @Test
    void readsNameAndClauseBehindAProxy() {
        assertThat(check("a", REFUSE_ALL, List.of(new NameTooShort$Proxy$_$$_WeldSubclass())))
                .extracting(Finding::code, Finding::clause)
                .containsExactly(tuple("NAME_TOO_SHORT", "12.3"));
    }

    @Test
    void listsItsRules() {
        assertThat(new RuleBook<>(List.of(new NameTooShort(), new AsciiOnly()), REFUSE_ALL).rules())
                .containsExactly(
                        new RuleEntry("ASCII_ONLY", List.of("14.1", "8.5")),
                        new RuleEntry("NAME_TOO_SHORT", List.of("12.3")));
    }
}
