package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.beian.fact.FactKey;
import org.beian.fact.FactKind;
import org.beian.fact.FactUses;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.persistence.BoundedCount;
import org.beian.value.IpRange;

/** Filed subjects, accesses and reasons of refusal, as what uses a code or lies in a block. */
@ApplicationScoped
class FiledFacts implements FactUses {

    private static final String IN_BLOCK =
            "select distinct a.id from (%s) x join icp_access a on a.id = x.access_id"
                    + " where a.state = 'ACTIVE'";

    private static final Map<String, Use> CODES =
            Map.of(
                    "natures",
                    new Use(
                            "SUBJECTS",
                            "select s.id from IcpSubject s where s.nature = :code and s.state ="
                                    + " org.beian.filing.register.RegisterState.ACTIVE"),
                    "document-types",
                    new Use(
                            "SUBJECTS",
                            "select s.id from IcpSubject s where s.documentType = :code and"
                                    + " s.state = org.beian.filing.register.RegisterState.ACTIVE"),
                    "access-methods",
                    new Use(
                            "ACCESSES",
                            "select a.id from IcpAccess a where concat(',', a.methods, ',') like"
                                    + " concat('%,', :code, ',%') and a.state ="
                                    + " org.beian.filing.register.RegisterState.ACTIVE"),
                    "filing-kinds",
                    new Use(
                            "APPLICATIONS",
                            "select a.id from FilingApplication a where a.kind = :code"),
                    "refusal-reasons",
                    new Use(
                            "REFUSALS",
                            "select r.applicationId from FilingReason r where r.code = :code"));

    @Inject EntityManager em;

    /** Rows that use a code of a table. */
    private record Use(String what, String query) {}

    @Override
    public List<Count> of(FactKey key) {
        if (key.kind() == FactKind.BLOCK) {
            int number =
                    BoundedCount.of(
                            RangeOverlapQuery.ask(
                                    em,
                                    IN_BLOCK,
                                    "select r.access_id from icp_access_range r",
                                    "r",
                                    IpRange.parse(key.name())));
            return List.of(new Count("ACCESSES_IN_BLOCK", number));
        }
        Use use = key.kind() == FactKind.CODE ? CODES.get(key.scope()) : null;
        return use == null
                ? List.of()
                : List.of(
                        new Count(
                                use.what,
                                BoundedCount.of(
                                        em.createQuery(use.query, Long.class)
                                                .setParameter("code", key.name()))));
    }
}
