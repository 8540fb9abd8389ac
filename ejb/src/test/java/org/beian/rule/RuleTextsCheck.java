package org.beian.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Check that every rule has its texts in both languages; at run time a missing text only shows as
 * the rule's code.
 */
public final class RuleTextsCheck {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final List<String> PARTS = List.of("name", "message", "suggestion");

    private RuleTextsCheck() {}

    /** Fails and lists every text that is missing, cannot be filled, or doubles an apostrophe. */
    public static void assertComplete(Iterable<String> ruleCodes) {
        assertThat(defects(RuleTexts.BUNDLE, ruleCodes)).isEmpty();
    }

    static List<String> defects(String base, Iterable<String> ruleCodes) {
        List<String> defects = new ArrayList<>();
        for (Locale language : LANGUAGES) {
            for (String code : ruleCodes) {
                for (String part : PARTS) {
                    String key = code + "." + part;
                    RuleTexts.text(base, key, language)
                            .ifPresentOrElse(
                                    text -> check(text, key + " " + language, language, defects),
                                    () -> defects.add(key + " " + language + " is missing"));
                }
            }
        }
        return defects;
    }

    private static void check(String text, String where, Locale language, List<String> defects) {
        if (text.contains("''")) {
            defects.add(where + " doubles an apostrophe");
        }
        try {
            RuleTexts.format(text, language);
        } catch (IllegalArgumentException e) {
            defects.add(where + " cannot be filled: " + e.getMessage());
        }
    }
}
