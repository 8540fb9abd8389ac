package org.beian.account;

/** Source of the current caller: never null, an exception where nobody is signed in. */
public interface Callers {

    /**
     * @throws NotSignedIn when the call has no caller
     */
    Caller current();
}
