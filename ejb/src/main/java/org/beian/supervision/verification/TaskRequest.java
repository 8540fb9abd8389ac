package org.beian.supervision.verification;

import java.util.List;

/**
 * Tasks that an authority sends to the providers of filings.
 *
 * @param filingNumbers 1 to 50 of subjects or websites that the authority filed
 * @param question what is to be verified, and why: 4 to 2000 characters
 */
public record TaskRequest(List<String> filingNumbers, String question) {}
