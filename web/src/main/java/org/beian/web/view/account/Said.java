package org.beian.web.view.account;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.beian.law.Declined;
import org.beian.web.DeclinedTexts;

/** What these pages say after an act. */
final class Said {

    private static final Control NO_FALLBACK =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Said() {}

    /** Why something was declined, and what to do; shown above the page. */
    static void declined(Declined declined) {
        Locale locale = locale();
        String separator = isEnglish(locale) ? ". " : "。";
        add(
                FacesMessage.SEVERITY_ERROR,
                DeclinedTexts.message(declined, locale)
                        + separator
                        + DeclinedTexts.suggestion(declined, locale));
    }

    static void done(String key) {
        add(FacesMessage.SEVERITY_INFO, text(key));
    }

    static void wrong(String key) {
        add(FacesMessage.SEVERITY_ERROR, text(key));
    }

    private static String text(String key) {
        Locale shown = isEnglish(locale()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return ResourceBundle.getBundle(
                        "org.beian.web.Accounts", shown, Said.class.getClassLoader(), NO_FALLBACK)
                .getString(key);
    }

    private static void add(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
