package org.beian.release;

/**
 * Application for the release of a domain as it is handed in.
 *
 * @param domain in any spelling
 * @param holder name of the new holder for which a provider applies; ignored for a sponsor, which
 *     applies for itself
 * @param mandate id of the document by which the new holder entrusted its provider; as the holder
 * @param reference the applicant's own, or null
 */
public record ReleaseRequest(String domain, String holder, String mandate, String reference) {}
