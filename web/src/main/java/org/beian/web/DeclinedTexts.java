package org.beian.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.beian.law.Declined;

/**
 * Says in words what was declined and what to do: from the bundle {@code Errors} beside the
 * exception.
 */
public final class DeclinedTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private DeclinedTexts() {}

    public static String message(Declined declined, Locale locale) {
        return text(
                declined.getClass(), declined.code() + ".message", declined.arguments(), locale);
    }

    public static String suggestion(Declined declined, Locale locale) {
        return text(
                declined.getClass(), declined.code() + ".suggestion", declined.arguments(), locale);
    }

    /**
     * A text of the bundle {@code Errors} in the package of a class.
     *
     * @return the key where the bundle lacks it
     */
    public static String text(Class<?> beside, String key, List<String> arguments, Locale locale) {
        Locale shown =
                "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        try {
            String pattern =
                    ResourceBundle.getBundle(
                                    beside.getPackageName() + ".Errors",
                                    shown,
                                    beside.getClassLoader(),
                                    NO_FALLBACK)
                            .getString(key);
            return new MessageFormat(pattern, shown).format(arguments.toArray());
        } catch (MissingResourceException e) {
            return key;
        }
    }
}
