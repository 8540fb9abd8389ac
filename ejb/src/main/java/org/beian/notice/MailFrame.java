package org.beian.notice;

/**
 * Frame of a mail: what stands around its text.
 *
 * @param addressee name for the salutation; null where it is not known
 * @param signer name of the authority that decided; null for the system
 * @param page the page that the mail is about, from the context root; null for none
 */
public record MailFrame(String addressee, String signer, String page) {

    /** A mail of the system to somebody. */
    public static MailFrame to(String addressee) {
        return new MailFrame(addressee, null, null);
    }

    /** The same, signed by an authority. */
    public MailFrame signedBy(String authority) {
        return new MailFrame(addressee, authority, page);
    }

    /** The same, with the page that it is about. */
    public MailFrame about(String path) {
        return new MailFrame(addressee, signer, path);
    }
}
