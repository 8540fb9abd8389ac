package org.beian.lostaccount;

import java.util.List;
import org.beian.account.Account;

/**
 * Sponsor of a filing with its accounts, for the clerk to choose the lost one.
 *
 * @param filingNumber of the sponsor
 * @param accounts none where the filing was not handed over to the sponsor yet
 */
public record AccountsOfFiling(String filingNumber, String sponsorName, List<Choice> accounts) {

    /** One of the sponsor's accounts in force. */
    public record Choice(Long id, String username, String displayName) {

        static Choice of(Account account) {
            return new Choice(account.id(), account.username(), account.displayName());
        }
    }
}
