package org.beian.ipregister;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.beian.rule.Question;
import org.beian.value.IpRange;

/** Who uses addresses, by what units filed as allocations, for the check of applications. */
public final class AddressUsers {

    private AddressUsers() {}

    /**
     * Who may use a part of a range.
     *
     * @param filedBy name of the unit whose allocation it is
     * @param unitCode code of the unit that uses it; null when somebody else does
     * @param name of who uses it; null when a unit does
     */
    public record Use(String filedBy, String unitCode, String name) {

        /** Whether it is a unit's with this code, or somebody's with one of these names. */
        public boolean isBy(String code, Predicate<String> named) {
            return unitCode != null && unitCode.equals(code) || name != null && named.test(name);
        }
    }

    /**
     * The uses of a range today: of allocations inside others the inner ones, as what was passed on
     * is allocated again by who has it.
     */
    public static Question<List<Use>> of(IpRange range) {
        return IpLookup.inForce(range, AddressUsers::uses);
    }

    private static List<Use> uses(List<IpEntry> entries) {
        List<IpEntry> inner = new ArrayList<>();
        for (IpEntry entry : entries) {
            boolean allocates =
                    entry.kind() == IpRecordKind.ALLOCATION
                            || entry.kind() == IpRecordKind.CUSTOMER_OWNED;
            if (allocates && inner.stream().noneMatch(each -> covers(entry, each))) {
                inner.add(entry);
            }
        }
        return inner.stream().map(AddressUsers::use).toList();
    }

    private static boolean covers(IpEntry outer, IpEntry inner) {
        return outer.range().contains(inner.range());
    }

    private static Use use(IpEntry entry) {
        if (entry.status() == IpStatus.REDISTRIBUTED) {
            return new Use(entry.unit(), entry.receiver(), null);
        }
        boolean named =
                entry.status() == IpStatus.USED || entry.kind() == IpRecordKind.CUSTOMER_OWNED;
        return named && entry.user() != null
                ? new Use(entry.unit(), null, entry.user())
                : new Use(entry.unit(), entry.unitCode(), null);
    }
}
