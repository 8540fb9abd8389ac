package org.beian.account.idempotency;

/**
 * What a call answered, to be given again to its repetition.
 *
 * @param status HTTP status
 * @param location header Location, at most 500 characters, or null
 * @param etag header ETag, at most 100 characters, or null
 * @param body or null
 */
public record StoredAnswer(int status, String location, String etag, String body) {}
