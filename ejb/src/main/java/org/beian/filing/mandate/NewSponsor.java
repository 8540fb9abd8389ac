package org.beian.filing.mandate;

/**
 * Data that a sponsor enters when it opens its account with a one-time link.
 *
 * @param unitName name of the organisation or person, 1 to 255 characters; ignored for a hand-over,
 *     which keeps the name as filed
 * @param username chosen user name
 * @param displayName name of the person who acts for the unit
 * @param password chosen password
 */
public record NewSponsor(String unitName, String username, String displayName, String password) {

    /** Without the password: it must not reach a log. */
    @Override
    public String toString() {
        return "NewSponsor[" + username + "]";
    }
}
