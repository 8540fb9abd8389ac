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
class Setting {

    @Id private String name;

    /** Region code; empty for the whole country. */
    @Id private String province;

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    private String content;

    protected Setting() {}

    boolean isInForce(LocalDate on, String region) {
        return !validFrom.isAfter(on) && (province.isEmpty() || province.equals(region));
    }

    String name() {
        return name;
    }

    String content() {
        return content;
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
