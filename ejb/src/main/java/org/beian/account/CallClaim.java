package org.beian.account;

/**
 * The right to carry out one call, held by whoever was first with its Idempotency-Key.
 *
 * @param id random; changes when another call takes over
 */
public record CallClaim(Long accountId, String key, String id) {}
