package org.beian.filing.mandate;

/**
 * What a sponsor tells when it uses its link.
 *
 * @param unitName name of the organisation or person, 1 to 255 characters; ignored for a hand-over,
 *     where the name filed stands
 * @param username chosen user name
 * @param displayName who acts for the unit
 * @param password chosen password
 */
public record NewSponsor(String unitName, String username, String displayName, String password) {

    /** Without the password: it must not reach a log. */
    @Override
    public String toString() {
        return "NewSponsor[" + username + "]";
    }
}
