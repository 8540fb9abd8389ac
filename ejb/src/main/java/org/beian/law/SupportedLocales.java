package org.beian.law;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Choice between the two supported locales: English for those who ask for it, Chinese for everybody
 * else. The default locale of the server plays no part.
 */
public final class SupportedLocales {

    private static final Control NO_FALLBACK =
            Boolean.getBoolean("beian.dev")
                    ? new EditedTexts()
                    : Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private SupportedLocales() {}

    public static boolean isEnglish(Locale asked) {
        return Locale.ENGLISH.getLanguage().equals(asked.getLanguage());
    }

    /** The supported locale for a requested one. */
    public static Locale of(Locale asked) {
        return isEnglish(asked) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /**
     * The supported locale for the first of several requested ones that is English or Chinese;
     * Chinese where there is none.
     *
     * @param asked in the order of preference; may be empty
     */
    public static Locale of(List<Locale> asked) {
        return asked.stream()
                .filter(one -> isEnglish(one) || "zh".equals(one.getLanguage()))
                .findFirst()
                .map(SupportedLocales::of)
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

    /** Control for developers: a bundle is read again when its file is newer. */
    static final class EditedTexts extends Control {

        @Override
        public List<String> getFormats(String bundle) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public Locale getFallbackLocale(String bundle, Locale asked) {
            return null;
        }

        /** For no time is a bundle taken without asking for its file's date. */
        @Override
        public long getTimeToLive(String bundle, Locale asked) {
            return 0;
        }
    }
}
