package org.beian.filing.notice;

import java.time.Instant;

/**
 * View of a one-time link for its recipient, before it is used.
 *
 * @param email address to which it was sent, masked
 * @param unitName name of the subject as filed, for a hand-over; null for a registration
 * @param until time at which it expires
 */
public record InvitationView(
        InvitationPurpose purpose, String email, String unitName, Instant until) {}
