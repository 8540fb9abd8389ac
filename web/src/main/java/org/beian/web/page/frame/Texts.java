package org.beian.web.page.frame;

import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.law.SupportedLocales;

/** Resource bundles of the pages for Java code; pages use {@code #{m[…]}}. */
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
     * The bundle of one package's pages, with the same choice of language as {@link #in}.
     *
     * @param name bundle in {@code org.beian.web}, such as {@code Filing}
     */
    public static ResourceBundle of(String name, Locale locale) {
        return SupportedLocales.texts(PACKAGE + name, Texts.class, locale);
    }
}
