package org.beian.web.page.filing;

import java.time.Instant;

/**
 * View of a decision, texts in the language of the page.
 *
 * @param round heading: the round in words or the number of the letter; may be empty
 * @param kind of the result's chip
 * @param by name of who decided, or empty where that is not told
 * @param account that decided, or empty where that is not told
 * @param reasons names of the reasons, or empty
 * @param opinion words of the reviewer's own, or empty
 * @param letterHref path of the letter, from the context root, or empty
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
