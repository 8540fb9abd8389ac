package org.beian.account;

/** Gives the caller of the running call. Never null; fails where nobody is signed in. */
public interface Callers {

    /**
     * @throws NotSignedIn when the call has no caller
     */
    Caller current();
}
