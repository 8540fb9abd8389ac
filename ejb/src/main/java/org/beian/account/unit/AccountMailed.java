package org.beian.account.unit;

import org.beian.account.Account;
import org.beian.account.signin.PasswordLink;

/**
 * CDI event that the person of an account is to be told by mail, fired in the transaction of the
 * change; its observer queues the mail.
 *
 * @param address to which the mail goes
 * @param link for the kinds that carry one, else null
 */
public record AccountMailed(Kind kind, Account account, String address, PasswordLink link) {

    /** What happened to the account. */
    public enum Kind {
        /** Opened, with the link to set the first password. */
        OPENED,
        /** The password was taken away; with the link to set another. */
        REISSUED,
        /** Mails go to another address from now on; told to the old one. */
        MOVED,
        /** Ended. */
        ENDED
    }
}
