package org.beian.account;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Unit;

/** Rule that an account has only roles that fit a capacity of its unit (article 4). */
public final class RolesOfUnits {

    private static final Map<String, Set<Capacity>> FITTING =
            Map.ofEntries(
                    Map.entry(Roles.SPONSOR, EnumSet.of(Capacity.SPONSOR)),
                    Map.entry(Roles.PROVIDER, EnumSet.of(Capacity.ACCESS_PROVIDER)),
                    Map.entry(Roles.CLERK, EnumSet.of(Capacity.BUREAU)),
                    Map.entry(Roles.REVIEWER, EnumSet.of(Capacity.BUREAU)),
                    Map.entry(Roles.MINISTRY, EnumSet.of(Capacity.MINISTRY)),
                    Map.entry(Roles.IP_UNIT, EnumSet.of(Capacity.IP_FILING_UNIT)),
                    Map.entry(Roles.REGISTRY, EnumSet.of(Capacity.REGISTRY)),
                    Map.entry(Roles.REGISTRAR, EnumSet.of(Capacity.REGISTRAR)),
                    Map.entry(
                            Roles.DEPARTMENT,
                            EnumSet.of(
                                    Capacity.PRE_APPROVAL_DEPARTMENT,
                                    Capacity.SPECIAL_APPROVAL_DEPARTMENT,
                                    Capacity.PUBLIC_INTEREST_DEPARTMENT)),
                    // its opinions bind the audit (18.3)
                    Map.entry(Roles.CONTENT_DEPARTMENT, EnumSet.of(Capacity.CONTENT_DEPARTMENT)),
                    // the operator's accounts have an administrator of their own
                    Map.entry(
                            Roles.UNIT_ADMIN, EnumSet.complementOf(EnumSet.of(Capacity.OPERATOR))),
                    Map.entry(Roles.OPERATOR, EnumSet.of(Capacity.OPERATOR)),
                    Map.entry(Roles.ADMIN, EnumSet.of(Capacity.OPERATOR)));

    /** Above every unit: they are given by the administrator of the system alone. */
    private static final Set<String> OF_THE_SYSTEM = Set.of(Roles.OPERATOR, Roles.ADMIN);

    private RolesOfUnits() {}

    /** Roles that a unit's own administrator can give, by name: never any above its unit. */
    public static Set<String> givenBy(Unit unit) {
        return FITTING.entrySet().stream()
                .filter(fitting -> !OF_THE_SYSTEM.contains(fitting.getKey()))
                .filter(fitting -> fitting.getValue().stream().anyMatch(unit::is))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * @throws RequestRejected {@link AccountRefusal#ROLE_DOES_NOT_FIT} for an unknown role, or one
     *     that such a unit cannot have
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_INVALID} when there is no role at all
     */
    @Clause("4")
    public static void check(Set<String> roles, Unit unit) {
        if (roles == null || roles.isEmpty()) {
            throw AccountRefusal.ACCOUNT_INVALID.of("roles");
        }
        for (String role : roles) {
            if (!fits(role, unit)) {
                throw AccountRefusal.ROLE_DOES_NOT_FIT.of(role);
            }
        }
    }

    /** Whether such a unit can have the role. */
    @Clause("4")
    public static boolean fits(String role, Unit unit) {
        return FITTING.getOrDefault(role, Set.of()).stream().anyMatch(unit::is);
    }
}
