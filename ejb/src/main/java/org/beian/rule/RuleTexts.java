package org.beian.rule;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.beian.law.SupportedLocales;

/**
 * Texts of the rules: names, messages and suggestions, in Chinese and in English.
 *
 * <p>Bundle {@code org.beian.rule.Rules}, keys {@code <CODE>.name}, {@code <CODE>.message}, {@code
 * <CODE>.suggestion}, perhaps {@code <CODE>.hint}. Placeholders {@code {0}} are filled with the
 * finding's arguments: as they are, or where the bundle has {@code <CODE>.arg.<argument>}, by that
 * text; an apostrophe stands for itself. A text that is missing shows as the code.
 */
public final class RuleTexts {

    static final String BUNDLE = "org.beian.rule.Rules";

    private RuleTexts() {}

    /** Short name of a rule, for lists. */
    public static String name(String ruleCode, Locale locale) {
        return text(BUNDLE, ruleCode + ".name", locale).orElse(ruleCode);
    }

    /** Message and suggestion of a finding, as people read them. */
    public static FindingText describe(Finding finding, Locale locale) {
        return describe(BUNDLE, finding, locale);
    }

    /**
     * Message and suggestion of a finding, as programs read them: {@code <CODE>.hint} in place of
     * the suggestion where there is one, with names of members and codes where people read the
     * labels of pages.
     */
    public static FindingText describeToProgram(Finding finding, Locale locale) {
        boolean hinted = text(BUNDLE, finding.code() + ".hint", locale).isPresent();
        return new FindingText(
                filled(BUNDLE, finding, "message", locale),
                filled(BUNDLE, finding, hinted ? "hint" : "suggestion", locale));
    }

    static FindingText describe(String base, Finding finding, Locale locale) {
        return new FindingText(
                filled(base, finding, "message", locale),
                filled(base, finding, "suggestion", locale));
    }

    static Optional<String> text(String base, String key, Locale locale) {
        ResourceBundle bundle = SupportedLocales.texts(base, RuleTexts.class, locale);
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    private static String filled(String base, Finding finding, String part, Locale locale) {
        return text(base, finding.code() + "." + part, locale)
                .map(
                        pattern ->
                                format(pattern, locale)
                                        .format(
                                                finding.args().stream()
                                                        .map(
                                                                arg ->
                                                                        argument(
                                                                                base, finding, arg,
                                                                                locale))
                                                        .toArray()))
                .orElse(finding.code());
    }

    private static String argument(String base, Finding finding, String arg, Locale locale) {
        return text(base, finding.code() + ".arg." + arg, locale).orElse(arg);
    }

    /** In a message format an apostrophe quotes; the authors of texts should not have to know. */
    static MessageFormat format(String pattern, Locale locale) {
        return new MessageFormat(pattern.replace("'", "''"), locale);
    }
}
