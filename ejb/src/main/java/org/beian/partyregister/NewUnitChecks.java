package org.beian.partyregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.beian.code.CodeTables;
import org.beian.ipregister.unit.IpUnitAccess;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Checks of a unit that is to be registered, by itself and against the register, and of
 * headquarters also of one that is.
 */
@ApplicationScoped
@Clause({"4", "2"})
class NewUnitChecks {

    @Inject UnitAuthority authority;
    @Inject Units units;
    @Inject CodeTables codes;

    /**
     * @return its headquarters, if it names one
     * @throws RequestRejected as {@link UnitRegistration#register}
     */
    Optional<Unit> require(NewUnit wish) {
        requireOwn(wish);
        requireType(wish.details(), wish.validFrom());
        if (units.byCode(wish.code()).isPresent()) {
            throw PartyRegisterRefusal.UNIT_CODE_TAKEN.of(wish.code());
        }
        return Optional.ofNullable(wish.headquarters())
                .map(code -> headquarters(code, wish.details().capacities(), wish.validFrom()));
    }

    private void requireOwn(NewUnit wish) {
        boolean ofMinistry =
                wish.province() == null
                        || wish.mark() != null
                        || UnitAuthority.isOfMinistry(wish.details().capacities());
        boolean addresses = wish.details().capacities().contains(Capacity.IP_FILING_UNIT);
        boolean own = ofMinistry ? authority.isMinistry() : authority.isOwn(wish.province());
        if (!own || wish.mark() != null && !addresses) {
            throw PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY.of();
        }
    }

    /** Requires that the type is one of the code table on the day, or none. */
    void requireType(UnitDetails details, LocalDate on) {
        String type = details.providerType();
        if (type != null && codes.find("provider-types", type, on).isEmpty()) {
            throw PartyRegisterRefusal.UNIT_INCOMPLETE.of("providerType");
        }
    }

    /**
     * The headquarters of a unit with these capacities.
     *
     * @param code of the headquarters
     * @param of capacities of the branch
     * @param on day on which the headquarters must be valid
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_HEADQUARTERS_UNFIT} when there is no
     *     such unit, it has ended or is a branch; {@link
     *     PartyRegisterRefusal#UNIT_HEADQUARTERS_OF_OTHER_KIND} when it does not do what the branch
     *     does
     */
    @Clause("9.1")
    Unit headquarters(String code, Set<Capacity> of, LocalDate on) {
        Unit found =
                units.byCode(code)
                        .filter(UnitAuthority::isKept)
                        .filter(each -> !each.is(Capacity.BUREAU) && each.parentId().isEmpty())
                        .filter(each -> each.validOn(on))
                        .orElseThrow(() -> PartyRegisterRefusal.UNIT_HEADQUARTERS_UNFIT.of(code));
        boolean addresses = of.contains(Capacity.IP_FILING_UNIT) || of.contains(Capacity.REGISTRY);
        boolean alike =
                addresses
                        ? IpUnitAccess.filesAddresses(found)
                        : !Collections.disjoint(of, found.capacities());
        if (!alike) {
            throw PartyRegisterRefusal.UNIT_HEADQUARTERS_OF_OTHER_KIND.of(found.name());
        }
        return found;
    }
}
