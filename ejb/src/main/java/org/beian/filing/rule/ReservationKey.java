package org.beian.filing.rule;

import org.beian.filing.application.ClaimKind;

/** Something that only one application may ask for, in the form of its {@link ClaimKind}. */
public record ReservationKey(ClaimKind kind, String claim) {}
