package org.beian.account.unit;

import jakarta.persistence.TypedQuery;
import java.util.Locale;
import org.beian.persistence.LikePattern;

/**
 * Filter of the list of a unit's own accounts.
 *
 * @param begin beginning of the user name in any case, or of the person's name; empty for all
 * @param enabled whether the account is in force; null for both
 */
public record UnitAccountFilter(String begin, Boolean enabled) {

    /** Filter that lets all accounts of the unit through. */
    public static final UnitAccountFilter ALL = new UnitAccountFilter("", null);

    /** Beside a pattern, Derby compares a flag as text only. */
    String condition() {
        return " and (a.username like :name escape '!' or a.displayName like :shown escape '!')"
                + (enabled == null
                        ? ""
                        : " and cast(a.enabled as varchar(5)) = '%s'".formatted(enabled));
    }

    void fill(TypedQuery<?> query) {
        query.setParameter("name", LikePattern.prefix(begin).toLowerCase(Locale.ROOT));
        query.setParameter("shown", LikePattern.prefix(begin));
    }
}
