package org.beian.web.page.component;

import java.time.Instant;

/**
 * View of a history entry for the tag {@code b:history}, texts already in the language of the page.
 *
 * @param at time of the act
 * @param actor name of who acted, with unit where that helps
 * @param account the account that acted, or empty where that is not told
 * @param act name of the act
 * @param from state before, or empty
 * @param to state after, or empty
 * @param reason reason, or empty
 * @param clause clause id such as {@code 12.3}, or empty
 */
public record HistoryLine(
        Instant at,
        String actor,
        String account,
        String act,
        String from,
        String to,
        String reason,
        String clause) {}
