package org.beian.annualaudit.answer;

import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.DifferenceKind;

/**
 * Filter of a list of audit items; null parts are not asked for.
 *
 * @param kind of a difference that stands
 * @param search number of a filing, or beginning of the name of a website or of its sponsor
 */
public record AuditItemFilter(
        Integer year, AuditItemPhase phase, DifferenceKind kind, Long campaignId, String search) {

    /** That of all. */
    public static final AuditItemFilter ALL = new AuditItemFilter(null, null, null, null, null);
}
