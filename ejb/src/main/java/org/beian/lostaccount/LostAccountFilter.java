package org.beian.lostaccount;

/**
 * Filter of the bureau's list.
 *
 * @param state null for all
 * @param sponsor beginning of the sponsor's name; empty for all
 */
public record LostAccountFilter(LostAccountState state, String sponsor) {}
