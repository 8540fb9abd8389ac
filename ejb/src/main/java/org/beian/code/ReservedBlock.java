package org.beian.code;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.beian.value.IpRange;

/** Block of addresses that nobody may file in a period. */
@Entity
@Table(name = "reserved_block")
@IdClass(ReservedBlock.Key.class)
public class ReservedBlock implements DatedRow {

    @Id private int family;

    @Id
    @Column(name = "range_start")
    private String start;

    @Id
    @Column(name = "range_end")
    private String end;

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String name;

    protected ReservedBlock() {}

    /**
     * @param name its prefix, a blank, and what it is for
     */
    public ReservedBlock(IpRange range, LocalDate validFrom, String name) {
        family = range.family();
        start = range.startHex();
        end = range.endHex();
        this.validFrom = validFrom;
        this.name = name;
    }

    boolean touches(IpRange range) {
        return family == range.family()
                && start.compareTo(range.endHex()) <= 0
                && end.compareTo(range.startHex()) >= 0;
    }

    /** Its prefix, a blank, and what it is for. */
    public String name() {
        return name;
    }

    public IpRange range() {
        return IpRange.ofHex(family, start, end);
    }

    @Override
    public LocalDate validFrom() {
        return validFrom;
    }

    @Override
    public LocalDate validTo() {
        return validTo;
    }

    @Override
    public void endOn(LocalDate last) {
        validTo = last;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private int family;
        private String start;
        private String end;
        private LocalDate validFrom;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.family == family
                    && Objects.equals(key.start, start)
                    && Objects.equals(key.end, end)
                    && Objects.equals(key.validFrom, validFrom);
        }

        @Override
        public int hashCode() {
            return Objects.hash(family, start, end, validFrom);
        }
    }
}
