package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.beian.enforcement.CaseMaterialRepository;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.proceeding.MaterialKind;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;

/**
 * Check of what the file of a case must hold before its party is told of a penalty and before that
 * is decided: evidence (Administrative Penalty Law, articles 40 and 54) and the party's address
 * (article 59), or the record that it was searched for in vain.
 */
@ApplicationScoped
@Clause("16.3")
public class CaseGrounds {

    @Inject CaseMaterialRepository materials;

    /**
     * @throws RequestRejected {@link CaseRefusal#CASE_EVIDENCE_MISSING} or {@link
     *     CaseRefusal#CASE_ADDRESS_MISSING}
     */
    public void require(EnforcementCase one) {
        missing(one)
                .ifPresent(
                        reason -> {
                            throw reason.of(one.number());
                        });
    }

    /** Why the file does not do yet: what has to come into it next; empty when it does. */
    public Optional<CaseRefusal> missing(EnforcementCase one) {
        if (!materials.has(one.id(), MaterialKind.EVIDENCE)) {
            return Optional.of(CaseRefusal.CASE_EVIDENCE_MISSING);
        }
        return one.party().isLocated() || isSearchedFor(one)
                ? Optional.empty()
                : Optional.of(CaseRefusal.CASE_ADDRESS_MISSING);
    }

    /** Whether the party's address was searched for, and not found since. */
    public boolean isSearchedFor(EnforcementCase one) {
        return !one.party().isLocated() && materials.has(one.id(), MaterialKind.SEARCH);
    }
}
