package org.beian.account;

import java.util.Optional;
import java.util.Set;
import org.beian.party.UnitSummary;
import org.beian.value.Authority;
import org.beian.value.Province;

/**
 * Caller of the current request, as known when the request was authenticated.
 *
 * @param accountId null for a job
 * @param unit the unit that it acts for, as it was then; null for a job
 * @param requestId id of the request, shown in errors and history; null for a job
 */
public record Caller(
        Long accountId,
        String username,
        String displayName,
        UnitSummary unit,
        Set<String> roles,
        String requestId) {

    /** The caller of a job or a timer: without account and unit, for the whole country. */
    public static Caller job(String name) {
        return new Caller(null, name, name, null, Set.of(Roles.SYSTEM), null);
    }

    /** The same caller within one request. */
    public Caller during(String request) {
        return new Caller(accountId, username, displayName, unit, roles, request);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Null for a job. */
    public Long unitId() {
        return unit == null ? null : unit.id();
    }

    /** The bureau's province; null for units of the whole country. */
    public Province province() {
        return unit == null ? null : unit.province();
    }

    public Optional<Province> ownProvince() {
        return Optional.ofNullable(province());
    }

    /** The authority for which an official decides: the ministry, or the bureau of the province. */
    public Optional<Authority> authority() {
        return has(Roles.MINISTRY)
                ? Optional.of(Authority.MINISTRY)
                : ownProvince().map(Authority::bureauOf);
    }
}
