package org.beian.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.beian.law.Deadline;
import org.beian.law.SupportedLocales;

/**
 * Mail templates from the bundle {@code org.beian.notice.Mails}, and the frame around them:
 * salutation, page, signature and date. Days among the arguments are written out in its language.
 */
@ApplicationScoped
class MailTexts {

    @Inject PublicAddress addresses;

    String subject(String template, Locale locale, Object... arguments) {
        return format(template + ".subject", locale, arguments);
    }

    String body(
            String template, MailFrame frame, LocalDate day, Locale locale, Object... arguments) {
        List<String> parts = new ArrayList<>();
        parts.add(
                frame.addressee() == null
                        ? format("frame.unnamed", locale)
                        : format("frame.salutation", locale, frame.addressee()));
        parts.add(format(template + ".body", locale, arguments));
        if (frame.page() != null) {
            parts.add(format("frame.page", locale, addresses.of(frame.page())));
        }
        String signer = frame.signer() == null ? format("frame.system", locale) : frame.signer();
        parts.add(signer + "\n" + written(day, locale));
        parts.add(format("frame.automatic", locale));
        return String.join("\n\n", parts);
    }

    private static String format(String key, Locale locale, Object... arguments) {
        Object[] readable = Stream.of(arguments).map(one -> readable(one, locale)).toArray();
        return new MessageFormat(texts(locale).getString(key), SupportedLocales.of(locale))
                .format(readable);
    }

    /** A day in words; a last day that is provisional says so (formats.md 7). */
    private static Object readable(Object argument, Locale locale) {
        if (argument instanceof Deadline until && until.provisional()) {
            return format("frame.provisional", locale, until.date());
        }
        Object plain = argument instanceof Deadline until ? until.date() : argument;
        return plain instanceof LocalDate day ? written(day, locale) : plain;
    }

    private static String written(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(
                        texts(locale).getString("frame.date"), SupportedLocales.of(locale))
                .format(day);
    }

    private static ResourceBundle texts(Locale locale) {
        return SupportedLocales.texts("org.beian.notice.Mails", MailTexts.class, locale);
    }
}
