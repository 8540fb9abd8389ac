package org.beian.letter;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.law.SupportedLocales;

/**
 * Fixed words of letters in one language: English when asked for, otherwise Chinese. A package
 * whose letters say something else than a decision on a filing has a bundle of its own.
 */
public final class LetterWording {

    static final String BUNDLE = "org.beian.letter.Letters";

    private final Locale locale;
    private final ResourceBundle texts;

    public LetterWording(Locale wanted) {
        this(BUNDLE, LetterWording.class, wanted);
    }

    /**
     * @param bundle with its package
     * @param beside a class of the module that holds the bundle
     */
    public LetterWording(String bundle, Class<?> beside, Locale wanted) {
        locale = SupportedLocales.of(wanted);
        texts = SupportedLocales.texts(bundle, beside, wanted);
    }

    /** Arguments are put in as they are, never read as patterns and never grouped like 1,000. */
    public String text(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(texts.getString(key), locale).format(plain);
    }

    /** A day as letters write it. */
    public String date(LocalDate date) {
        ResourceBundle own = SupportedLocales.texts(BUNDLE, LetterWording.class, locale);
        return DateTimeFormatter.ofPattern(own.getString("format.date"), locale).format(date);
    }

    boolean isChinese() {
        return locale.equals(Locale.SIMPLIFIED_CHINESE);
    }

    public Locale locale() {
        return locale;
    }
}
