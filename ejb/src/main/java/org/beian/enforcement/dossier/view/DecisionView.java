package org.beian.enforcement.dossier.view;

import java.time.Instant;
import java.time.LocalDate;

/**
 * View of a decision. Its measures stand in the view of the case.
 *
 * @param decidedBy name; null for the party
 * @param serveBy last day to serve it
 * @param servedOn day as of which it counts as served; null before
 * @param payBy last day to pay the fine; null without one, and before the service
 * @param payable yuan that are due today, with the surcharge; null without a fine, before the
 *     service, and once it was paid
 * @param paid yuan that were paid; null before
 * @param revokedAt null unless it was revoked
 */
public record DecisionView(
        String facts,
        String reasons,
        String decidedBy,
        Instant at,
        Long letterId,
        String letterNumber,
        LocalDate serveBy,
        LocalDate servedOn,
        LocalDate payBy,
        Long payable,
        Long paid,
        Instant revokedAt) {}
