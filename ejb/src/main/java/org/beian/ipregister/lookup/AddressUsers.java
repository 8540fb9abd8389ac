package org.beian.ipregister.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.beian.ipregister.check.OverlappingRecord;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpStatus;
import org.beian.value.IpRange;

/**
 * Query of the users of addresses for the check of applications, by the allocations and
 * customer-owned ranges that units filed.
 */
@ApplicationScoped
public class AddressUsers {

    private static final Comparator<OverlappingRecord> NARROWEST_FIRST =
            Comparator.comparing((OverlappingRecord record) -> record.range().size())
                    .thenComparing(record -> record.range().startHex())
                    .thenComparing(OverlappingRecord::kind)
                    .thenComparing(OverlappingRecord::unitId);

    @Inject EntityManager em;

    /**
     * User of a part of a range.
     *
     * @param filedBy the unit whose allocation it is
     * @param receiver code of the unit to which it was passed on, else null
     * @param name of the user; null when the unit itself uses it, or the one to which it was passed
     *     on
     */
    public record Use(Long filedBy, String receiver, String name) {

        /** Whether the user is a unit, by its id and code, or somebody with one of these names. */
        public boolean isBy(Long unit, String code, Predicate<String> named) {
            if (receiver != null) {
                return receiver.equals(code);
            }
            return name == null ? filedBy.equals(unit) : named.test(name);
        }
    }

    /**
     * The users of a range today. Of allocations inside of others the inner ones count, as what was
     * passed on is allocated again by its receiver.
     */
    public List<Use> of(IpRange range) {
        return uses(OverlappingRecord.of(em, range));
    }

    private static List<Use> uses(List<OverlappingRecord> touching) {
        List<OverlappingRecord> narrowestFirst = new ArrayList<>(touching);
        narrowestFirst.sort(NARROWEST_FIRST);
        List<OverlappingRecord> inner = new ArrayList<>();
        for (OverlappingRecord record : narrowestFirst) {
            if (inner.stream().noneMatch(each -> covers(record, each))) {
                inner.add(record);
            }
        }
        return inner.stream().map(AddressUsers::use).toList();
    }

    private static boolean covers(OverlappingRecord outer, OverlappingRecord inner) {
        return outer.range().contains(inner.range());
    }

    private static Use use(OverlappingRecord record) {
        if (record.status() == IpStatus.REDISTRIBUTED) {
            return new Use(
                    record.unitId(), Objects.requireNonNullElse(record.receiver(), ""), null);
        }
        boolean named =
                record.status() == IpStatus.USED || record.kind() == IpRecordKind.CUSTOMER_OWNED;
        return new Use(record.unitId(), null, named ? record.user() : null);
    }
}
