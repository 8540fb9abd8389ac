package org.beian.filing.mandate;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import org.beian.account.AccountRefusal;
import org.beian.account.Roles;
import org.beian.account.signin.LoginRateLimiter;
import org.beian.account.signin.OneTimeToken;
import org.beian.filing.FilingRefusal;
import org.beian.filing.notice.InvitationView;
import org.beian.law.RequestRejected;
import org.beian.value.EmailAddress;

/**
 * Registration of sponsors (13.1, 12.6): a link by mail proves the address, and with the link the
 * sponsor opens its account. Nobody is signed in yet, so the acts run in the role of the system.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SponsorRegistration {

    @Inject SponsorRegistrationActs acts;
    @Inject LoginRateLimiter throttling;

    /**
     * Sends a link to an address. The answer is the same whether an account has the address or not;
     * only the recipient of the mail can tell (ASVS 6.3.8).
     *
     * @param source address of the connection itself, never one that a header claims
     * @param locale language of the mail
     * @throws org.beian.value.InvalidValue {@code EMAIL_SYNTAX} or {@code EMAIL_LENGTH}
     * @throws org.beian.account.signin.TooManyAttempts when the source has to wait
     */
    public void request(String email, String source, Locale locale) {
        EmailAddress address = EmailAddress.parse(email);
        throttling.charge("register:" + address.toString().toLowerCase(Locale.ROOT), source);
        acts.invite(address, locale);
    }

    /**
     * Shows the purpose of a link; changes nothing.
     *
     * @throws RequestRejected {@link FilingRefusal#INVITATION_UNKNOWN} when there is no such link
     * @throws RequestRejected {@link FilingRefusal#INVITATION_USED} when it was used before
     * @throws RequestRejected {@link FilingRefusal#INVITATION_EXPIRED} when it is too late
     */
    public InvitationView look(String token) {
        return acts.look(token);
    }

    /**
     * Uses a link up: creates unit and account and, for a hand-over, makes the unit the holder of
     * the filing. Of two simultaneous calls one is refused. After a refusal the link can still be
     * used.
     *
     * @param source as for {@link #request}
     * @return the user name with which the sponsor can sign in now
     * @throws RequestRejected {@link FilingRefusal#INVITATION_UNKNOWN} when there is no such link
     * @throws RequestRejected {@link FilingRefusal#INVITATION_USED} when it was used before
     * @throws RequestRejected {@link FilingRefusal#INVITATION_EXPIRED} when it is too late
     * @throws RequestRejected {@link FilingRefusal#SPONSOR_INVALID} when the unit's name is missing
     *     or too long
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_INVALID} naming the field that is
     *     missing or wrong
     * @throws org.beian.law.RequestRejected when the password does not meet the policy
     * @throws RequestRejected {@link AccountRefusal#USER_NAME_TAKEN} when another account has the
     *     name
     * @throws org.beian.account.signin.TooManyAttempts when the source has to wait
     */
    public String join(String token, NewSponsor sponsor, String source) {
        String tried = "join:" + OneTimeToken.hashOf(token);
        throttling.charge(tried, source);
        String username = acts.join(token, sponsor);
        throttling.succeeded(tried, source);
        return username;
    }

    /**
     * Confirms that the account link may go to the other address that the provider gave; it is sent
     * there, and this link is used up.
     *
     * @param source as for {@link #request}
     * @throws RequestRejected {@link FilingRefusal#INVITATION_UNKNOWN} when there is no such link,
     *     or it is for something else
     * @throws RequestRejected {@link FilingRefusal#INVITATION_USED} when it was used before, or the
     *     sponsor has its account
     * @throws RequestRejected {@link FilingRefusal#INVITATION_EXPIRED} when it is too late
     * @throws org.beian.account.signin.TooManyAttempts when the source has to wait
     */
    public void confirmAddress(String token, String source) {
        String tried = "join:" + OneTimeToken.hashOf(token);
        throttling.charge(tried, source);
        acts.confirmAddress(token);
        throttling.succeeded(tried, source);
    }
}
