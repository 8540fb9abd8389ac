package org.beian.account;

import java.time.Instant;
import java.util.List;

/**
 * Account as listed for the administrator.
 *
 * @param unit name of its unit
 * @param roles names of {@link Roles}, in order
 * @param mustChange whether its password was issued by somebody else
 * @param signedInAt last sign-in with the password; null before the first
 */
public record AccountLine(
        Long id,
        String username,
        String displayName,
        String unit,
        List<String> roles,
        boolean enabled,
        boolean mustChange,
        Instant signedInAt) {

    static AccountLine of(Account account, String unit) {
        return new AccountLine(
                account.id(),
                account.username(),
                account.displayName(),
                unit,
                List.copyOf(account.roles()),
                account.isEnabled(),
                account.mustChangePassword(),
                account.signedInAt().orElse(null));
    }
}
