package org.beian.filing.mandate;

import java.time.Instant;

/**
 * Address for an account link that waits for the sponsor to confirm it (12.6).
 *
 * @param until when the sponsor can confirm it no more
 */
public record AwaitedAddress(String email, Instant until) {}
