package org.beian.rule;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.beian.law.SupportedLocales;

/**
 * Texts of the rules: names, messages and suggestions, in Chinese and in English.
 *
 * <p>Bundles {@code org.beian.rule.Rules} and {@code Cancellations}, keys {@code <CODE>.name},
 * {@code <CODE>.message}, {@code <CODE>.suggestion}, perhaps {@code <CODE>.hint}. Placeholders
 * {@code {0}} are filled with the finding's arguments: as they are, or where the bundle has {@code
 * <CODE>.arg.<argument>}, by that text; an apostrophe stands for itself. A text that is missing
 * shows as the code.
 */
public final class RuleTexts {

    static final String BUNDLE = "org.beian.rule.Rules";

    private static final List<String> BUNDLES = List.of(BUNDLE, "org.beian.rule.Cancellations");

    private RuleTexts() {}

    /** Short name of a rule, for lists. */
    public static String name(String ruleCode, Locale locale) {
        return text(bundleOf(ruleCode, locale), ruleCode + ".name", locale).orElse(ruleCode);
    }

    /** Message and suggestion of a finding, as people read them. */
    public static FindingText describe(Finding finding, Locale locale) {
        return describe(bundleOf(finding.code(), locale), finding, locale);
    }

    /**
     * Message and suggestion of a finding, as programs read them: {@code <CODE>.hint} in place of
     * the suggestion where there is one, with names of members and codes where people read the
     * labels of pages.
     */
    public static FindingText describeToProgram(Finding finding, Locale locale) {
        String bundle = bundleOf(finding.code(), locale);
        boolean hinted = text(bundle, finding.code() + ".hint", locale).isPresent();
        return new FindingText(
                filled(bundle, finding, "message", locale),
                filled(bundle, finding, hinted ? "hint" : "suggestion", locale));
    }

    private static String bundleOf(String code, Locale locale) {
        return BUNDLES.stream()
                .filter(bundle -> text(bundle, code + ".message", locale).isPresent())
                .findFirst()
                .orElse(BUNDLE);
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
