package org.beian.notice.own;

import java.time.Instant;

/** Mail to the caller's own address, by its subject line. */
public record OwnMail(Instant at, String subject) {}
