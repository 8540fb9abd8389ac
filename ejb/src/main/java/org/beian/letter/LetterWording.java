package org.beian.letter;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.law.SupportedLocales;

/** Fixed words of letters in one language: English when asked for, otherwise Chinese. */
final class LetterWording {

    static final String BUNDLE = "org.beian.letter.Letters";

    private final Locale locale;
    private final ResourceBundle texts;

    LetterWording(Locale wanted) {
        locale = SupportedLocales.of(wanted);
        texts = SupportedLocales.texts(BUNDLE, LetterWording.class, wanted);
    }

    /** Arguments are put in as they are, never read as patterns and never grouped like 1,000. */
    String text(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(texts.getString(key), locale).format(plain);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(texts.getString("format.date"), locale).format(date);
    }

    boolean isChinese() {
        return locale.equals(Locale.SIMPLIFIED_CHINESE);
    }

    Locale locale() {
        return locale;
    }
}
