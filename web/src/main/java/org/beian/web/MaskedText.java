package org.beian.web;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mask of texts for the log: what looks like a mail address or the number of a person's document or
 * telephone, and the values that a database or its mapping quotes. A text is cut to 4096
 * characters; each expression looks at a character a bounded number of times.
 */
final class MaskedText {

    private static final String MASK = "***";

    /** Characters of a text that are looked at. */
    private static final int LONGEST = 4096;

    /** Characters of the longest that is masked whole: of what the cut halved, none may show. */
    private static final int MARGIN = 320;

    private static final Pattern MAIL =
            Pattern.compile(
                    "(?<![\\w.%+-])[\\w.%+-]++@"
                            + "(?:localhost\\b|[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++)",
                    Pattern.CASE_INSENSITIVE);

    /** Not within a longer number, behind a decimal point, or within a hexadecimal number. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<!\\d)(?<!\\d\\.)(?<!\\d[a-f])(?:"
                            + "[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
                            + "\\d{3}[\\dX]"
                            + "|(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}"
                            + "|(?:\\+86[ -]?\\d{2,3}[ -]?|0\\d{2,3}-)\\d{7,8}"
                            + ")(?![\\da-f])",
                    Pattern.CASE_INSENSITIVE);

    /**
     * What EclipseLink writes before a failed statement, with which its text goes on to the end.
     */
    private static final String STATEMENT = "Call: ";

    /** Value within a statement: on Derby, EclipseLink binds few of them. */
    private static final Pattern LITERAL = Pattern.compile("'[^']*+'?");

    /**
     * SQLSTATEs of messages with values: data exceptions, such as a text too long or a number that
     * is none, and damaged pages, which Derby prints.
     */
    private static final Pattern QUOTING = Pattern.compile("22...|XSDG2|XSDBB|XSDFD");

    private final List<SQLException> quoting;

    private MaskedText(List<SQLException> quoting) {
        this.quoting = quoting;
    }

    /** The mask for what is said of a failure, or of none. */
    static MaskedText of(Throwable failure) {
        return new MaskedText(
                all(failure).stream()
                        .filter(SQLException.class::isInstance)
                        .map(SQLException.class::cast)
                        .filter(MaskedText::quotes)
                        .toList());
    }

    /** A failure with its causes and what it suppressed, each once. */
    static Collection<Throwable> all(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> found = new ArrayList<>();
        add(failure, seen, found);
        return found;
    }

    /** The text without what it must not tell, and without its end where it is long. */
    String mask(String text) {
        boolean isLong = text.length() > LONGEST;
        String masked = isLong ? text.substring(0, LONGEST) : text;
        for (SQLException failure : quoting) {
            masked = withoutMessage(masked, failure);
        }
        int statement = masked.indexOf(STATEMENT);
        if (statement >= 0) {
            masked =
                    masked.substring(0, statement)
                            + LITERAL.matcher(masked.substring(statement)).replaceAll("?");
        }
        masked = MAIL.matcher(masked).replaceAll(MASK);
        masked = NUMBER.matcher(masked).replaceAll(MASK);
        return isLong ? masked.substring(0, Math.max(0, masked.length() - MARGIN)) + "…" : masked;
    }

    /** The text with the SQLSTATE for a failure's message, also where a cut left its beginning. */
    private static String withoutMessage(String text, SQLException failure) {
        String message = failure.getMessage();
        String begin = message.substring(0, Math.min(MARGIN, message.length()));
        StringBuilder told = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, from)) {
            told.append(text, from, at).append("SQLSTATE ").append(failure.getSQLState());
            from = Math.min(text.length(), at + message.length());
        }
        return told.append(text, from, text.length()).toString();
    }

    private static boolean quotes(SQLException failure) {
        String state = failure.getSQLState();
        String message = failure.getMessage();
        return state != null
                && QUOTING.matcher(state).matches()
                && message != null
                && !message.isEmpty();
    }

    private static void add(Throwable failure, Set<Throwable> seen, List<Throwable> found) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        found.add(failure);
        add(failure.getCause(), seen, found);
        for (Throwable suppressed : failure.getSuppressed()) {
            add(suppressed, seen, found);
        }
    }
}
