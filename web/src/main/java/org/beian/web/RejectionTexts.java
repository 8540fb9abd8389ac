package org.beian.web;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.beian.law.RequestRejected;
import org.beian.law.SupportedLocales;

/**
 * Texts of refusals, each a message and a suggestion: from the bundle {@code Errors} of the
 * refusal's package, or of the nearest package above that has one.
 */
public final class RejectionTexts {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private RejectionTexts() {}

    public static String message(RequestRejected declined, Locale locale) {
        return text(
                declined.refusal().getClass(),
                declined.code() + ".message",
                declined.arguments(),
                locale);
    }

    public static String suggestion(RequestRejected declined, Locale locale) {
        return text(
                declined.refusal().getClass(),
                declined.code() + ".suggestion",
                declined.arguments(),
                locale);
    }

    /** Suggestion for an API client; the one for people where the bundle has no other. */
    public static String hint(RequestRejected declined, Locale locale) {
        String key = declined.code() + ".hint";
        String hint = text(declined.refusal().getClass(), key, declined.arguments(), locale);
        return hint.equals(key) ? suggestion(declined, locale) : hint;
    }

    /**
     * The word for an argument that is a constant of a state, and a day as pages write it; the
     * argument itself where it is neither.
     */
    private static String word(ResourceBundle bundle, String argument, Locale locale) {
        String key = "word." + argument;
        return bundle.containsKey(key) ? bundle.getString(key) : written(argument, locale);
    }

    private static String written(String argument, Locale locale) {
        if (!DAY.matcher(argument).matches()) {
            return argument;
        }
        Locale language = SupportedLocales.of(locale);
        String pattern =
                SupportedLocales.texts("org.beian.web.Screens", RejectionTexts.class, language)
                        .getString("format.date");
        try {
            return DateTimeFormatter.ofPattern(pattern, language).format(LocalDate.parse(argument));
        } catch (DateTimeParseException none) {
            return argument;
        }
    }

    /** The same, in the bundle of a class's package or of the nearest one above. */
    public static String word(Class<?> beside, String argument, Locale locale) {
        try {
            return word(nearest(beside.getPackageName(), beside, locale), argument, locale);
        } catch (MissingResourceException e) {
            return argument;
        }
    }

    /**
     * A text of the bundle {@code Errors} in the package of a class or in the nearest one above.
     *
     * @return the key where the bundle lacks it
     */
    public static String text(Class<?> beside, String key, List<String> arguments, Locale locale) {
        try {
            ResourceBundle bundle = nearest(beside.getPackageName(), beside, locale);
            Object[] words = arguments.stream().map(each -> word(bundle, each, locale)).toArray();
            return new MessageFormat(bundle.getString(key), SupportedLocales.of(locale))
                    .format(words);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    private static ResourceBundle nearest(String folder, Class<?> beside, Locale locale) {
        try {
            return SupportedLocales.texts(folder + ".Errors", beside, locale);
        } catch (MissingResourceException none) {
            int above = folder.lastIndexOf('.');
            if (above < 0) {
                throw none;
            }
            return nearest(folder.substring(0, above), beside, locale);
        }
    }
}
