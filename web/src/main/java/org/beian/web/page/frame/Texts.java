package org.beian.web.page.frame;

import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.law.Spoken;

/** The texts of the screens for Java code; pages use {@code #{m[…]}}. */
public final class Texts {

    private static final String PACKAGE = "org.beian.web.";

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
        return Spoken.texts(PACKAGE + name, Texts.class, locale);
    }
}
