package org.beian.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.beian.value.Province;

/** Remit of an access provider: a province in which it may give access, for a period. */
@Entity
@Table(name = "remit")
@IdClass(Remit.Key.class)
public class Remit {

    @Id
    @Column(name = "unit_id")
    private Long unitId;

    @Id private String province;

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Remit() {}

    Remit(Long unitId, Province province, LocalDate validFrom, LocalDate validTo) {
        this.unitId = unitId;
        this.province = province.regionCode();
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    public Province province() {
        return Province.ofRegion(province);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day; empty when no end is known. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** Sets the last day. */
    public void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long unitId;
        private String province;
        private LocalDate validFrom;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.unitId, unitId)
                    && Objects.equals(key.province, province)
                    && Objects.equals(key.validFrom, validFrom);
        }

        @Override
        public int hashCode() {
            return Objects.hash(unitId, province, validFrom);
        }
    }
}
