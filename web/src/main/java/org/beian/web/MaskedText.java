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
 * telephone, and the messages in which a database quotes the value that it refused.
 */
final class MaskedText {

    private static final String MASK = "***";

    private static final Pattern PERSONAL =
            Pattern.compile(
                    "[\\w.%+-]+@[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}\\b"
                            + "|(?<![0-9A-Za-z.-])([1-9]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])"
                            + "(0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx]|1[3-9]\\d{9}"
                            + "|0\\d{2,3}-\\d{7,8})(?![0-9A-Za-z])",
                    Pattern.CASE_INSENSITIVE);

    /** Class of SQLSTATE: data exceptions, such as a text too long or a number that is none. */
    private static final String DATA = "22";

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

    /** The text without what it must not tell. */
    String mask(String text) {
        String masked = text;
        for (SQLException failure : quoting) {
            masked = masked.replace(failure.getMessage(), "SQLSTATE " + failure.getSQLState());
        }
        return PERSONAL.matcher(masked).replaceAll(MASK);
    }

    private static boolean quotes(SQLException failure) {
        String state = failure.getSQLState();
        String message = failure.getMessage();
        return state != null && state.startsWith(DATA) && message != null && !message.isEmpty();
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
