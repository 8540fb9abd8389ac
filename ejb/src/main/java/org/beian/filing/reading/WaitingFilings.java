package org.beian.filing.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beian.fact.FactKey;
import org.beian.fact.FactKind;
import org.beian.fact.FactUses;
import org.beian.filing.application.FilingState;
import org.beian.persistence.BoundedCount;

/** Applications that are not decided yet, as what a change of a rule or a setting bears on. */
@ApplicationScoped
class WaitingFilings implements FactUses {

    private static final Set<FilingState> WAITING =
            EnumSet.of(
                    FilingState.AWAITING_PROVIDER,
                    FilingState.AWAITING_SPONSOR,
                    FilingState.AWAITING_APPROVAL_DOCUMENT,
                    FilingState.RETURNED,
                    FilingState.UNDER_REVIEW);

    /** Settings of limits, with the condition on the applications whose limit runs. */
    private static final Map<String, String> LIMITS =
            Map.of(
                    "filing.review.workingDays",
                    "a.state = org.beian.filing.application.FilingState.UNDER_REVIEW"
                            + " and a.limit.deadline is not null",
                    "provider.verify.workingDays",
                    "a.provider.due is not null and a.state ="
                            + " org.beian.filing.application.FilingState.AWAITING_PROVIDER",
                    "provider.mend.workingDays",
                    "a.provider.due is not null and a.state in"
                            + " (org.beian.filing.application.FilingState.RETURNED,"
                            + " org.beian.filing.application.FilingState.REFUSED)",
                    "provider.handOver.workingDays",
                    "a.provider.due is not null and a.state ="
                            + " org.beian.filing.application.FilingState.APPROVED",
                    "sponsor.consent.workingDays",
                    "a.provider.sponsorDue is not null");

    /** Settings by which the decision on an application goes. */
    private static final Set<String> AT_DECISION =
            Set.of(
                    "filing.number.yearDigits",
                    "filing.number.serialDigits",
                    "letter.reconsiderationDays",
                    "letter.lawsuitMonths");

    @Inject EntityManager em;

    @Override
    public List<Count> of(FactKey key) {
        if (key.kind() == FactKind.SEVERITY) {
            return List.of(new Count("FINDINGS", withFinding(key)));
        }
        if (key.kind() != FactKind.SETTING) {
            return List.of();
        }
        if (LIMITS.containsKey(key.name())) {
            return List.of(new Count("LIMITS", where(key, LIMITS.get(key.name()))));
        }
        return AT_DECISION.contains(key.name())
                ? List.of(
                        new Count(
                                "UNDER_REVIEW",
                                where(key, LIMITS.get("filing.review.workingDays"))))
                : List.of();
    }

    private int withFinding(FactKey key) {
        return BoundedCount.of(
                within(
                                key,
                                "select distinct a.id from FilingApplication a, FilingFinding f"
                                        + " where f.applicationId = a.id and f.round = a.round"
                                        + " and f.code = :code and a.state in :waiting")
                        .setParameter("code", key.name())
                        .setParameter("waiting", WAITING));
    }

    private int where(FactKey key, String condition) {
        return BoundedCount.of(
                within(key, "select a.id from FilingApplication a where " + condition));
    }

    /** The query, where the fact is a province's own for what its bureau decides. */
    private TypedQuery<Long> within(FactKey key, String query) {
        if (!key.isProvincial()) {
            return em.createQuery(query, Long.class);
        }
        return em.createQuery(query + " and a.authority = :place", Long.class)
                .setParameter("place", key.scope());
    }
}
