package org.beian.law;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The two languages in which the system speaks: English to those who ask for it, Chinese to
 * everybody else. The server's own language plays no part.
 */
public final class Spoken {

    private static final Control NO_FALLBACK =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Spoken() {}

    public static boolean isEnglish(Locale asked) {
        return Locale.ENGLISH.getLanguage().equals(asked.getLanguage());
    }

    /** What is spoken to somebody who asks for this. */
    public static Locale of(Locale asked) {
        return isEnglish(asked) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /**
     * What is spoken to somebody who understands several languages.
     *
     * @param asked the best one first; may be empty
     */
    public static Locale of(List<Locale> asked) {
        return asked.stream()
                .filter(one -> isEnglish(one) || "zh".equals(one.getLanguage()))
                .findFirst()
                .map(Spoken::of)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * The texts of a bundle.
     *
     * @param bundle with its package
     * @param beside a class of the module that holds the bundle
     * @throws java.util.MissingResourceException when there is no such bundle
     */
    public static ResourceBundle texts(String bundle, Class<?> beside, Locale asked) {
        return ResourceBundle.getBundle(bundle, of(asked), beside.getClassLoader(), NO_FALLBACK);
    }
}
