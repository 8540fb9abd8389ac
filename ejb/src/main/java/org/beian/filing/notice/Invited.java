package org.beian.filing.notice;

import java.time.Instant;

/**
 * What a link is for, as its reader may see it before using it.
 *
 * @param email where it was sent, masked
 * @param unitName the name filed, for a hand-over; null for a registration
 * @param until when it ends
 */
public record Invited(InvitationPurpose purpose, String email, String unitName, Instant until) {}
