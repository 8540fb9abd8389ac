package org.beian.enforcement.clue;

import org.beian.enforcement.CaseState;

/** Earlier case on the same site or sponsor. */
public record EarlierCase(Long id, String number, CaseState state, String violation) {}
