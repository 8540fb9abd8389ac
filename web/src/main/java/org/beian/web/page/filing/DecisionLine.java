package org.beian.web.page.filing;

import java.time.Instant;

/**
 * One decision as a page shows it, texts in the language of the page.
 *
 * @param round which round, in words
 * @param kind of the result's chip
 * @param by who decided, by name, or empty where that is not told
 * @param account that decided, or empty where that is not told
 * @param reasons names of the reasons, or empty
 * @param opinion words of the reviewer's own, or empty
 * @param letterHref the letter, from the context root, or empty
 */
public record DecisionLine(
        String round,
        String result,
        String kind,
        Instant at,
        String by,
        String account,
        String reasons,
        String opinion,
        String letterHref) {}
