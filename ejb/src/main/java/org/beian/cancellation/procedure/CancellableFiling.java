package org.beian.cancellation.procedure;

import java.util.List;

/**
 * Parts of a filing that an applicant may apply about: the subject, its websites, their accesses.
 *
 * @param websites those in force; of a provider only those to which it gives access
 */
public record CancellableFiling(String filingNumber, String name, List<Website> websites) {

    /**
     * Website of the filing.
     *
     * @param accesses those in force; of a provider only its own
     */
    public record Website(String filingNumber, String name, List<Access> accesses) {}

    /**
     * Access to a website.
     *
     * @param code of its provider
     */
    public record Access(String code, String provider) {}
}
