package org.beian.web.page.component;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.frame.Texts;

/**
 * View of a history entry for the tag {@code b:history}, texts already in the language of the page.
 *
 * @param at time of the act
 * @param actor name of who acted, with unit where that helps
 * @param account the account that acted, or empty where that is not told
 * @param act name of the act
 * @param from state before, or empty
 * @param to state after, or empty
 * @param reason reason, or empty
 * @param clause clause id such as {@code 12.3}, or empty
 */
public record HistoryLine(
        Instant at,
        String actor,
        String account,
        String act,
        String from,
        String to,
        String reason,
        String clause) {

    /** Acts that the system does by itself, in the course of what somebody began. */
    private static final Set<String> AUTOMATIC =
            Set.of("CHECK", "TAKE_EFFECT", "JUDGE", "DRAW_UP", "CORRECTED");

    /** The same line with a reason in other words. */
    public HistoryLine because(String words) {
        return new HistoryLine(at, actor, account, act, from, to, words, clause);
    }

    /** Whether an act is the system's own, so that no person is named as its actor. */
    public static boolean isAutomatic(HistoryEntry entry) {
        return entry.unitId() == null || entry.isOnOrder() || AUTOMATIC.contains(entry.act());
    }

    /**
     * Who is named as the actor of an act of the system: the authority too, on whose order it is.
     *
     * @param units names of units by their keys
     */
    public static String system(HistoryEntry entry, Function<Long, String> units, Locale locale) {
        ResourceBundle texts = Texts.in(locale);
        return entry.isOnOrder()
                ? new MessageFormat(texts.getString("history.onOrder"), locale)
                        .format(new Object[] {units.apply(entry.unitId())})
                : texts.getString("history.system");
    }

    /** What a person said, after the person's name, of a reason such as "name: words". */
    public static String said(String reason, Locale locale) {
        Object[] parts = reason.split(": ", 2);
        return parts.length == 1
                ? reason
                : new MessageFormat(Texts.in(locale).getString("history.said"), locale)
                        .format(parts);
    }
}
