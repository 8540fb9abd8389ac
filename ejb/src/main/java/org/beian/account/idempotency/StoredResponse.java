package org.beian.account.idempotency;

/**
 * Stored HTTP response of a call, given again to its repetitions.
 *
 * @param status HTTP status
 * @param location header Location, at most 500 characters, or null
 * @param etag header ETag, at most 100 characters, or null
 * @param body or null
 */
public record StoredResponse(int status, String location, String etag, String body) {}
