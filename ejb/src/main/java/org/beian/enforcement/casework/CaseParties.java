package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.proceeding.PartyKind;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Lookup of who the party to a case is in the register: a sponsor by the filing, a provider by its
 * unit. Anybody else is reached by paper only.
 */
@ApplicationScoped
@Clause({"16.3", "8.8"})
public class CaseParties {

    @Inject EntityManager em;
    @Inject FiledParties filed;
    @Inject Units units;

    /**
     * Condition that a case is against a unit, {@code :unit}.
     *
     * @param alias of the case
     */
    public static String against(String alias) {
        return """
               (%1$s.party.unitId = :unit
               or %1$s.party.kind = org.beian.enforcement.proceeding.PartyKind.SPONSOR
               and %1$s.site.subjectId in (select i.id from IcpSubject i where i.holderId = :unit))"""
                .formatted(alias);
    }

    /** The unit of the party; empty for a sponsor without an account, and for anybody else. */
    public Optional<Long> unitOf(EnforcementCase one) {
        return one.party().kind() == PartyKind.SPONSOR
                ? subject(one).map(IcpSubject::holderId)
                : Optional.ofNullable(one.party().unitId());
    }

    /** Whether the case is against a unit. */
    public boolean isAgainst(EnforcementCase one, Long unit) {
        return unitOf(one).filter(unit::equals).isPresent();
    }

    /** The mail address of the party: a sponsor's as it is filed, a provider's of its unit. */
    Optional<String> addressOf(EnforcementCase one) {
        return one.party().kind() == PartyKind.SPONSOR
                ? subject(one).map(filed::addressOf)
                : unitOf(one).flatMap(units::find).map(Unit::email);
    }

    private Optional<IcpSubject> subject(EnforcementCase one) {
        return Optional.ofNullable(one.site().subjectId()).map(id -> em.find(IcpSubject.class, id));
    }
}
