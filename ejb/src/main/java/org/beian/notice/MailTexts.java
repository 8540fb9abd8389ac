package org.beian.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Mail templates from the bundle {@code org.beian.notice.Mails}. */
@ApplicationScoped
class MailTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    String subject(String template, Locale locale, Object... arguments) {
        return format(template + ".subject", locale, arguments);
    }

    String body(String template, Locale locale, Object... arguments) {
        return format(template + ".body", locale, arguments);
    }

    private static String format(String key, Locale locale, Object... arguments) {
        Locale shown =
                "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        ResourceBundle bundle =
                ResourceBundle.getBundle("org.beian.notice.Mails", shown, NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), shown).format(arguments);
    }
}
