package org.beian.code;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** Value of a setting from a day on, for one province or for the whole country. */
@Entity
@Table(name = "setting")
@IdClass(Setting.Key.class)
public class Setting implements DatedRow {

    @Id private String name;

    /** Region code; empty for the whole country. */
    @Id private String province;

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String content;

    protected Setting() {}

    /**
     * @param province region code; empty for the whole country
     */
    public Setting(String name, String province, LocalDate validFrom, String content) {
        this.name = name;
        this.province = province;
        this.validFrom = validFrom;
        this.content = content;
    }

    boolean isInForce(LocalDate on, String region) {
        return validOn(on) && (province.isEmpty() || province.equals(region));
    }

    public String name() {
        return name;
    }

    public String content() {
        return content;
    }

    /** Region code; empty for the whole country. */
    public String province() {
        return province;
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

        private String name;
        private String province;
        private LocalDate validFrom;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.name, name)
                    && Objects.equals(key.province, province)
                    && Objects.equals(key.validFrom, validFrom);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, province, validFrom);
        }
    }
}
