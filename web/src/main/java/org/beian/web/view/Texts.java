package org.beian.web.view;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of the screens for Java code; pages use {@code #{m[…]}}. */
public final class Texts {

    private static final String PACKAGE = "org.beian.web.";
    private static final Control NO_FALLBACK =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Texts() {}

    /**
     * The bundle of a language; every language but English reads Chinese, and the JVM's default
     * locale plays no part.
     */
    public static ResourceBundle in(Locale locale) {
        return of("Screens", locale);
    }

    /**
     * The texts of one procedure's screens, read as {@link #in} reads the common ones.
     *
     * @param name bundle in {@code org.beian.web}, such as {@code Filing}
     */
    public static ResourceBundle of(String name, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return ResourceBundle.getBundle(
                PACKAGE + name,
                (english ? Language.EN : Language.ZH_CN).locale(),
                Texts.class.getClassLoader(),
                NO_FALLBACK);
    }
}
