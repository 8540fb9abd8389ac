package org.beian.filing.review;

import java.time.Instant;

/**
 * Row of a search in the register of filings: one subject.
 *
 * @param applicationId application by which it was filed
 */
public record FiledRow(
        long id, String filingNumber, String name, Instant filedAt, long applicationId) {}
