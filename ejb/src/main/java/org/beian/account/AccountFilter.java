package org.beian.account;

import jakarta.persistence.TypedQuery;
import java.util.Locale;
import org.beian.persistence.LikePattern;

/**
 * Filter of the administrator's list of accounts.
 *
 * @param username beginning of the user name, in any case; empty for all
 * @param unitCode code of the unit; empty for all
 */
public record AccountFilter(String username, String unitCode) {

    /** Filter that lets all accounts through. */
    public static final AccountFilter ALL = new AccountFilter("", "");

    private boolean isOfUnit() {
        return unitCode != null && !unitCode.isEmpty();
    }

    String condition() {
        return " and a.username like :begin escape '!'"
                + (isOfUnit()
                        ? " and a.unitId in (select u.id from Unit u where u.code = :unit)"
                        : "");
    }

    void fill(TypedQuery<?> query) {
        query.setParameter("begin", LikePattern.prefix(username).toLowerCase(Locale.ROOT));
        if (isOfUnit()) {
            query.setParameter("unit", LikePattern.visible(unitCode));
        }
    }
}
