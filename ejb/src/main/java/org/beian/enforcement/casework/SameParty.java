package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.proceeding.Accusation;
import org.beian.enforcement.proceeding.CaseParty;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.enforcement.proceeding.PartyKind;
import org.beian.filing.moved.MovedFilings;
import org.beian.filing.reading.FilingDomicile;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;

/**
 * Cases of all bureaus against one party, which is known by its filing, its unit or else its name:
 * one act is followed in one case, and fined once (16.3; Administrative Penalty Law, article 29).
 */
@ApplicationScoped
@Clause("16.3")
public class SameParty {

    @Inject EntityManager em;
    @Inject MovedFilings moved;
    @Inject FilingDomicile domiciles;

    /**
     * Requires that no other case is open on the same party, site and violation, and none on the
     * same facts, that is also of the same day, was decided. The party is locked until the end of
     * the transaction, so that two bureaus do not open beside each other.
     *
     * @throws RequestRejected {@link CaseRefusal#CASE_OPEN_ALREADY} or {@link
     *     CaseRefusal#CASE_ACT_DECIDED} with the number of the other
     */
    public void requireNone(CaseSite site, CaseParty party, Accusation accusation) {
        lock(site, party);
        Map<String, Object> values = new LinkedHashMap<>();
        String same = sameParty(site, party, values) + sameSite(site, values);
        values.put("violation", accusation.violation());
        values.put("open", CaseState.WAITING);
        first("c.state in :open and " + same, values)
                .ifPresent(
                        number -> {
                            throw CaseRefusal.CASE_OPEN_ALREADY.of(number);
                        });
        values.remove("open");
        values.put("day", accusation.occurredOn());
        values.put("spared", CaseState.NO_PENALTY);
        String decided =
                "(c.state = :spared or c.decision.letterId is not null"
                        + " and c.decision.revokedAt is null) and c.accusation.occurredOn = :day"
                        + " and ";
        first(decided + same, values)
                .ifPresent(
                        number -> {
                            throw CaseRefusal.CASE_ACT_DECIDED.of(number);
                        });
    }

    /** Number of another case in which the party was fined for the same act. */
    Optional<String> finedBefore(EnforcementCase one) {
        Map<String, Object> values = new LinkedHashMap<>();
        String same = sameParty(one.site(), one.party(), values);
        values.put("violation", one.accusation().violation());
        values.put("id", one.id());
        values.put("day", one.accusation().occurredOn());
        return first(
                "c.id <> :id and c.accusation.occurredOn = :day"
                        + " and c.decision.measures.fine is not null"
                        + " and c.decision.revokedAt is null and "
                        + same,
                values);
    }

    private Optional<String> first(String condition, Map<String, Object> values) {
        TypedQuery<String> query =
                em.createQuery(
                        "select c.number from EnforcementCase c where "
                                + condition
                                + " and c.accusation.violation = :violation order by c.id",
                        String.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(1).getResultStream().findFirst();
    }

    private void lock(CaseSite site, CaseParty party) {
        if (party.kind() == PartyKind.SPONSOR) {
            moved.lock(site.subjectId());
        } else if (party.kind() == PartyKind.PROVIDER) {
            em.find(Unit.class, party.unitId(), LockModeType.PESSIMISTIC_WRITE);
        }
    }

    private String sameParty(CaseSite site, CaseParty party, Map<String, Object> values) {
        values.put("kind", party.kind());
        return "c.party.kind = :kind and "
                + switch (party.kind()) {
                    case SPONSOR -> ofFiling("party", site, values);
                    case PROVIDER -> is("c.party.unitId", "party", party.unitId(), values);
                    case UNKNOWN -> is("c.party.name", "party", party.name(), values);
                };
    }

    /** A filing has other keys before it moved to another province. */
    private String ofFiling(String name, CaseSite site, Map<String, Object> values) {
        values.put(name, domiciles.keys(moved.now(site.subjectId())));
        return "c.site.subjectId in :" + name;
    }

    /** By its domain too, under which a website goes on in another province. */
    private String sameSite(CaseSite site, Map<String, Object> values) {
        if (site.domain() != null && site.websiteId() != null) {
            return " and ("
                    + is("c.site.websiteId", "website", site.websiteId(), values)
                    + " or "
                    + is("c.site.domain", "domain", site.domain(), values)
                    + ")";
        }
        if (site.domain() != null) {
            return " and " + is("c.site.domain", "domain", site.domain(), values);
        }
        if (site.address() != null) {
            return " and " + is("c.site.address", "address", site.address(), values);
        }
        return " and c.site.websiteId is null and " + ofFiling("subject", site, values);
    }

    private static String is(String field, String name, Object value, Map<String, Object> values) {
        values.put(name, value);
        return field + " = :" + name;
    }
}
