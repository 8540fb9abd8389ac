package org.beian.lostaccount;

/**
 * Filter of the authority's list.
 *
 * @param state null for all
 * @param sponsor beginning of the name of sponsor or unit; empty for all
 */
public record LostAccountFilter(LostAccountState state, String sponsor) {}
