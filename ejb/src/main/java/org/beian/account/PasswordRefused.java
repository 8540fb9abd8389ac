package org.beian.account;

import org.beian.law.Declined;

/** A new password is not good enough; the code says why. */
public class PasswordRefused extends Declined {

    private static final long serialVersionUID = 1L;

    private PasswordRefused(String code, Object... arguments) {
        super(Kind.UNPROCESSABLE, code, null, arguments);
    }

    static PasswordRefused tooShort(int shortest) {
        return new PasswordRefused("PASSWORD_TOO_SHORT", shortest);
    }

    static PasswordRefused tooLong(int longest) {
        return new PasswordRefused("PASSWORD_TOO_LONG", longest);
    }

    static PasswordRefused userName() {
        return new PasswordRefused("PASSWORD_IS_USER_NAME");
    }

    static PasswordRefused common() {
        return new PasswordRefused("PASSWORD_COMMON");
    }

    public static PasswordRefused unchanged() {
        return new PasswordRefused("PASSWORD_UNCHANGED");
    }
}
