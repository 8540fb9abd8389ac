package org.beian.account.unit;

import java.time.Instant;
import java.util.List;
import org.beian.account.Account;

/**
 * Account as its unit's administrator sees it.
 *
 * @param email empty where none was given
 * @param officerId the dedicated officer that it is, or null
 * @param awaits whether its owner has yet to set a password with the link
 * @param signedInAt last sign-in with the password; null before the first
 * @param acts number of acts in its history, to be sent back with a change
 */
public record UnitAccountLine(
        Long id,
        String username,
        String displayName,
        String email,
        List<String> roles,
        Long officerId,
        boolean enabled,
        boolean awaits,
        Instant signedInAt,
        int acts) {

    static UnitAccountLine of(Account account) {
        return new UnitAccountLine(
                account.id(),
                account.username(),
                account.displayName(),
                account.email().orElse(""),
                List.copyOf(account.roles()),
                account.officerId().orElse(null),
                account.isEnabled(),
                account.awaitsPassword(),
                account.signedInAt().orElse(null),
                account.trail().count());
    }
}
