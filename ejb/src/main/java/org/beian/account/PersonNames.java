package org.beian.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.beian.law.Clause;

/**
 * Lookup of the persons behind accounts, for histories and decisions. A user name is half of the
 * credentials, so people read the person's name instead; who acted for another unit is told only to
 * the authorities, operators and administrators.
 */
@Stateless
public class PersonNames {

    private static final Set<String> TOLD_OF_ALL =
            Set.of(Roles.CLERK, Roles.REVIEWER, Roles.MINISTRY, Roles.OPERATOR, Roles.ADMIN);

    @Inject AccountRepository accounts;
    @Inject Callers callers;

    /**
     * The display name of an account's person.
     *
     * @param actor user name as history keeps it; may be null
     * @return empty when the caller is not told, for jobs, and for what is no account
     */
    @Clause("3")
    @RolesAllowed({
        Roles.SPONSOR,
        Roles.PROVIDER,
        Roles.CLERK,
        Roles.REVIEWER,
        Roles.MINISTRY,
        Roles.IP_UNIT,
        Roles.REGISTRY,
        Roles.REGISTRAR,
        Roles.DEPARTMENT,
        Roles.CONTENT_DEPARTMENT,
        Roles.UNIT_ADMIN,
        Roles.OPERATOR,
        Roles.ADMIN,
        Roles.SYSTEM
    })
    public Optional<String> of(String actor) {
        Caller caller = callers.current();
        return accounts.byUsername(actor)
                .filter(
                        account ->
                                account.unitId().equals(caller.unitId())
                                        || TOLD_OF_ALL.stream().anyMatch(caller::has))
                .map(Account::displayName);
    }

    /** Id of the dedicated officer that the caller's own account is; empty for none. */
    @Clause("7.1")
    @RolesAllowed(Roles.PROVIDER)
    public Optional<Long> ownOfficer() {
        return accounts.byUsername(callers.current().username()).flatMap(Account::officerId);
    }
}
