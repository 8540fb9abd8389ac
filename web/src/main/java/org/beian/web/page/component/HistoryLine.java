package org.beian.web.page.component;

import java.time.Instant;

/**
 * One act as {@code b:history} shows it, texts already in the language of the page.
 *
 * @param at when
 * @param actor who, by name, with unit where that helps
 * @param account the account that acted, or empty where that is not told
 * @param act what was done
 * @param from state before, or empty
 * @param to state after, or empty
 * @param reason why, or empty
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
