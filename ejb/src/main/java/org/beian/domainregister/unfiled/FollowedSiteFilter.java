package org.beian.domainregister.unfiled;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import org.beian.persistence.LikePattern;

/**
 * Filter of a bureau's list of the tasks of its providers.
 *
 * @param state null for all
 * @param late only those past their last day
 * @param provider beginning of the provider's name; empty for all
 */
public record FollowedSiteFilter(UnfiledState state, boolean late, String provider) {

    /** Filter that lets all tasks through. */
    public static final FollowedSiteFilter ALL = new FollowedSiteFilter(null, false, "");

    String condition() {
        return (state == null ? "" : " and s.state = :state")
                + (late ? " and s.openKey is not null and s.due < :today" : "")
                + (provider.isEmpty() ? "" : " and u.name like :name escape '!'");
    }

    void fill(TypedQuery<?> query, LocalDate today) {
        if (state != null) {
            query.setParameter("state", state);
        }
        if (late) {
            query.setParameter("today", today);
        }
        if (!provider.isEmpty()) {
            query.setParameter("name", LikePattern.prefix(provider));
        }
    }
}
