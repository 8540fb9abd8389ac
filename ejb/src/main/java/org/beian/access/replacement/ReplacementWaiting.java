package org.beian.access.replacement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/**
 * Source of the replacements that wait: for the new provider to open the access, and for the
 * sponsor to see to it (B13).
 */
@ApplicationScoped
@Clause("B13")
class ReplacementWaiting implements WaitingWork {

    private static final String WAITS =
            "w.state = org.beian.access.replacement.ReplacementState.WAITING";

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.REPLACEMENT_TO_OPEN,
                dated(WaitingQuery.ofUnit("AccessReplacement w", WAITS, "w.addedProviderId")),
                WaitingKind.OWN_REPLACEMENT,
                dated(
                        WaitingQuery.ofUnit(
                                "AccessReplacement w join IcpSubject s on s.id = w.subjectId",
                                WAITS + " and s.holderId is not null",
                                "s.holderId")));
    }

    private static WaitingQuery dated(WaitingQuery query) {
        return query.about("w.websiteName", "w.approvedAt").until("w.due").under("w.authority");
    }
}
