package org.beian.account.signin;

import org.beian.account.Secrets;

/**
 * Secret of a one-time link: 256 random bits that are shown once, of which only the digest is
 * stored.
 *
 * @param plain 43 characters of base64url
 * @param hash SHA-256 of it, 64 hex digits
 */
public record OneTimeToken(String plain, String hash) {

    /** A new random token. */
    public static OneTimeToken random() {
        String plain = Secrets.random256();
        return new OneTimeToken(plain, hashOf(plain));
    }

    /** The digest under which a token is looked up; null counts as empty. */
    public static String hashOf(String entered) {
        return Secrets.sha256(entered == null ? "" : entered.strip());
    }

    /** Without the secret: it must not reach a log. */
    @Override
    public String toString() {
        return "OneTimeToken[" + hash + "]";
    }
}
