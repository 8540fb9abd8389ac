package org.beian.filing.record;

import java.time.Instant;

/** Letter on a record card. */
public record LetterLine(long id, String number, String kind, long application, Instant issuedAt) {}
