package org.beian.filing.rule;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.beian.filing.content.SampleFiling;

/**
 * Test case that one rule alone finds fault with, or that it lets pass.
 *
 * @param pointer where the only finding is; null when there is none
 * @param made makes the application out of a valid one of its own
 */
public record RuleCase(
        String code,
        String pointer,
        BiFunction<RuleSurroundings, SampleFiling, SampleFiling> made) {

    static RuleCase refuses(String code, String pointer, UnaryOperator<SampleFiling> change) {
        return new RuleCase(code, pointer, (scene, filing) -> change.apply(filing));
    }

    static RuleCase refuses(
            String code,
            String pointer,
            BiFunction<RuleSurroundings, SampleFiling, SampleFiling> made) {
        return new RuleCase(code, pointer, made);
    }

    static RuleCase passes(String code, UnaryOperator<SampleFiling> change) {
        return refuses(code, null, change);
    }

    static RuleCase passes(
            String code, BiFunction<RuleSurroundings, SampleFiling, SampleFiling> made) {
        return refuses(code, null, made);
    }

    public boolean isRefused() {
        return pointer != null;
    }

    @Override
    public String toString() {
        return code + (isRefused() ? " refuses " + pointer : " lets pass");
    }
}
