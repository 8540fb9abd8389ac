package org.beian.account.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.beian.account.AccountRefusal;
import org.beian.account.Roles;
import org.beian.law.RequestRejected;

/**
 * How the first administrator of a new installation comes in: with a token that only who can read
 * the server's files can know, valid once and for a day. There is no initial password to be found.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAdministrator {

    @Inject FirstAdministratorActs acts;

    /** Whether nobody can administer yet. */
    public boolean isMissing() {
        return acts.isMissing();
    }

    /**
     * To be called at the start. Writes a token while nobody can administer.
     *
     * @return the file that holds the token, for whoever starts the system; empty when there is an
     *     administrator
     * @throws java.io.UncheckedIOException when the file cannot be written
     */
    public Optional<Path> prepare() {
        return acts.prepare();
    }

    /**
     * Gives the account {@code admin} its first password.
     *
     * @throws RequestRejected {@link AccountRefusal#SETUP_TOKEN_REFUSED} when the token is unknown,
     *     used or expired
     * @throws org.beian.law.RequestRejected when the password is not good enough; the token stays
     *     valid
     */
    public void redeem(String token, String newPassword) {
        acts.redeem(token, newPassword);
    }
}
