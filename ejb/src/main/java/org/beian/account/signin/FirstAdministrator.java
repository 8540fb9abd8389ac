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
 * Setup of the first administrator of a new installation, and of one that lost its password, by a
 * one-time token, which is valid for a day and known only to those who can read the files of the
 * server. So there is no default password.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAdministrator {

    @Inject FirstAdministratorActs acts;

    /** Whether the setup is open: nobody can administer the system, or a token is valid. */
    public boolean isOpen() {
        return acts.isOpen();
    }

    /**
     * Writes a new token as long as nobody can administer, or when the start was asked for one
     * ({@code beian.administrator.lost}); to be called at each start.
     *
     * @return the file that holds the token, for whoever starts the system; empty when there is an
     *     administrator
     * @throws java.io.UncheckedIOException when the file cannot be written
     */
    public Optional<Path> prepare() {
        return acts.prepare();
    }

    /**
     * Gives the account {@code admin} a password, and back what it needs to administer.
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
