package org.beian.enforcement.clue.view;

import org.beian.enforcement.CluePhase;

/** Other open clue on the same site. */
public record SameSite(Long id, String site, CluePhase phase) {}
