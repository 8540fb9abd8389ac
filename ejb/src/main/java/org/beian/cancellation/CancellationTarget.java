package org.beian.cancellation;

import java.time.Instant;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;

/**
 * Entry in the register that a cancellation is about.
 *
 * @param website null for the whole subject
 * @param access null unless one access is to be cancelled
 */
public record CancellationTarget(IcpSubject subject, IcpWebsite website, IcpAccess access) {

    /** The number by which it is named: the website's, else the subject's. */
    public String number() {
        return website == null ? subject.filingNumber() : website.filingNumber();
    }

    /** When it was filed: the website, else the subject. */
    public Instant filedAt() {
        return website == null ? subject.filedAt() : website.filedAt();
    }

    /** Whether it, or what it belongs to, is cancelled already. */
    public boolean cancelled() {
        return subject.state() == RegisterState.CANCELLED
                || website != null && website.state() == RegisterState.CANCELLED
                || access != null && access.state() == RegisterState.CANCELLED;
    }
}
