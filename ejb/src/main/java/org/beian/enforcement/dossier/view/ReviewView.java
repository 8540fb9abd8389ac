package org.beian.enforcement.dossier.view;

import java.time.Instant;

/** View of the legal review. */
public record ReviewView(boolean passed, String reviewer, String words, Instant at) {}
