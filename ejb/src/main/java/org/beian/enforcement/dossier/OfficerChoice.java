package org.beian.enforcement.dossier;

/**
 * Officer of the bureau who may be chosen.
 *
 * @param reviewer whether it may review, lead hearings and decide too
 */
public record OfficerChoice(String username, String name, boolean reviewer) {}
