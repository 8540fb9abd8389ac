package org.beian.annualaudit.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.beian.annualaudit.DepartmentOpinion;
import org.beian.law.Clause;
import org.beian.notice.EventPublisher;
import org.beian.party.Units;

/**
 * Notices about the opinion of a department, in the transaction of the act: the bureau gets an
 * event. The sponsor learns of a veto as of any other result of the audit.
 */
@ApplicationScoped
@Clause("18.3")
class OpinionNotices {

    @Inject EventPublisher events;
    @Inject Units units;

    /**
     * The bureau learns of it.
     *
     * @param number of the website
     */
    void given(DepartmentOpinion opinion, String number) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("year", opinion.year());
        payload.put("filingNumber", number);
        payload.put("kind", opinion.kind().name());
        payload.put("state", opinion.state().name());
        if (opinion.followUpBy() != null) {
            payload.put("due", opinion.followUpBy().toString());
        }
        events.publish(
                units.unitOf(opinion.authority()).orElseThrow().id(),
                "DEPARTMENT_OPINION",
                opinion,
                null,
                payload);
    }
}
