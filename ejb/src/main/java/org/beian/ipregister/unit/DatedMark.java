package org.beian.ipregister.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** Mark of a unit for a period. */
@Entity
@Table(name = "ip_unit_mark")
@IdClass(DatedMark.Key.class)
class DatedMark {

    @Id
    @Column(name = "unit_id")
    private Long unitId;

    @Id
    @Enumerated(EnumType.STRING)
    private IpUnitMark mark;

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected DatedMark() {}

    DatedMark(Long unitId, IpUnitMark mark, LocalDate validFrom) {
        this.unitId = unitId;
        this.mark = mark;
        this.validFrom = validFrom;
    }

    /**
     * @param last day on which it is valid; null for no end
     */
    void validTo(LocalDate last) {
        validTo = last;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long unitId;
        private IpUnitMark mark;
        private LocalDate validFrom;

        public Key() {}

        Key(Long unitId, IpUnitMark mark, LocalDate validFrom) {
            this.unitId = unitId;
            this.mark = mark;
            this.validFrom = validFrom;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.unitId, unitId)
                    && key.mark == mark
                    && Objects.equals(key.validFrom, validFrom);
        }

        @Override
        public int hashCode() {
            return Objects.hash(unitId, mark, validFrom);
        }
    }
}
