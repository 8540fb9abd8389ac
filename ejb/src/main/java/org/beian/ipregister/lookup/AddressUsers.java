package org.beian.ipregister.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.beian.ipregister.check.IpTouch;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpStatus;
import org.beian.rule.Questions;
import org.beian.value.IpRange;

/** Who uses addresses, by what units filed as allocations, for the check of applications. */
public final class AddressUsers {

    private static final Comparator<IpTouch> NARROWEST_FIRST =
            Comparator.comparing((IpTouch record) -> record.range().size())
                    .thenComparing(record -> record.range().startHex())
                    .thenComparing(IpTouch::kind)
                    .thenComparing(IpTouch::unitId);

    private AddressUsers() {}

    /**
     * Who may use a part of a range.
     *
     * @param filedBy the unit whose allocation it is
     * @param receiver code of the unit to which it was passed on, else null
     * @param name of who uses it; null when the unit itself does, or that to which it was passed on
     */
    public record Use(Long filedBy, String receiver, String name) {

        /** Whether it is a unit's, by its id and code, or somebody's with one of these names. */
        public boolean isBy(Long unit, String code, Predicate<String> named) {
            if (receiver != null) {
                return receiver.equals(code);
            }
            return name == null ? filedBy.equals(unit) : named.test(name);
        }
    }

    /**
     * The uses of a range today: of allocations inside others the inner ones, as what was passed on
     * is allocated again by who has it.
     */
    public static Supplier<List<Use>> of(Questions questions, IpRange range) {
        Supplier<List<IpTouch>> touching = IpTouch.of(questions, range);
        return () -> uses(touching.get());
    }

    private static List<Use> uses(List<IpTouch> touching) {
        List<IpTouch> narrowestFirst = new ArrayList<>(touching);
        narrowestFirst.sort(NARROWEST_FIRST);
        List<IpTouch> inner = new ArrayList<>();
        for (IpTouch record : narrowestFirst) {
            boolean allocates =
                    record.kind() == IpRecordKind.ALLOCATION
                            || record.kind() == IpRecordKind.CUSTOMER_OWNED;
            if (allocates && inner.stream().noneMatch(each -> covers(record, each))) {
                inner.add(record);
            }
        }
        return inner.stream().map(AddressUsers::use).toList();
    }

    private static boolean covers(IpTouch outer, IpTouch inner) {
        return outer.range().contains(inner.range());
    }

    private static Use use(IpTouch record) {
        if (record.status() == IpStatus.REDISTRIBUTED) {
            return new Use(
                    record.unitId(), Objects.requireNonNullElse(record.receiver(), ""), null);
        }
        boolean named =
                record.status() == IpStatus.USED || record.kind() == IpRecordKind.CUSTOMER_OWNED;
        return new Use(record.unitId(), null, named ? record.user() : null);
    }
}
