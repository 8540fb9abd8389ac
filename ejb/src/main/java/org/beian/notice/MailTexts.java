package org.beian.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.beian.law.SupportedLocales;

/** Mail templates from the bundle {@code org.beian.notice.Mails}. */
@ApplicationScoped
class MailTexts {

    String subject(String template, Locale locale, Object... arguments) {
        return format(template + ".subject", locale, arguments);
    }

    String body(String template, Locale locale, Object... arguments) {
        return format(template + ".body", locale, arguments);
    }

    private static String format(String key, Locale locale, Object... arguments) {
        ResourceBundle bundle =
                SupportedLocales.texts("org.beian.notice.Mails", MailTexts.class, locale);
        return new MessageFormat(bundle.getString(key), SupportedLocales.of(locale))
                .format(arguments);
    }
}
