package org.beian.filing.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.value.IpRange;

/** Range of addresses in the columns by which the database compares it. */
@Embeddable
public class FiledRange {

    private short family;

    /** The common leading digits of the range, the key of its index. */
    private String block;

    @Column(name = "range_start")
    private String start;

    @Column(name = "range_end")
    private String end;

    protected FiledRange() {}

    public FiledRange(IpRange range) {
        family = (short) range.family();
        block = RangeOverlapQuery.block(range);
        start = range.startHex();
        end = range.endHex();
    }

    /** The range as a value. */
    public IpRange range() {
        return IpRange.ofHex(family, start, end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FiledRange range
                && range.family == family
                && Objects.equals(range.start, start)
                && Objects.equals(range.end, end);
    }

    @Override
    public int hashCode() {
        return Objects.hash(family, start, end);
    }
}
