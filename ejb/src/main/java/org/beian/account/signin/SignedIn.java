package org.beian.account.signin;

import org.beian.account.Caller;

/**
 * Successful sign-in of a caller.
 *
 * @param sessionEpoch to be kept in the session and shown to {@link SignIn#resume} on every request
 * @param mustChangePassword whether nothing but the change of the password is allowed
 * @param afterEnd whether its unit has ended, so that nothing but what is due of it is allowed
 */
public record SignedIn(
        Caller caller, int sessionEpoch, boolean mustChangePassword, boolean afterEnd) {}
