package org.beian.filing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.beian.value.Province;

/** Access place of an application: a province in which a website of it is to be given access. */
@Entity
@Table(name = "filing_place")
@IdClass(AccessProvince.Key.class)
class AccessProvince {

    @Id
    @Column(name = "application_id")
    private Long applicationId;

    @Id private String province;

    protected AccessProvince() {}

    AccessProvince(Long applicationId, Province province) {
        this.applicationId = applicationId;
        this.province = province.regionCode();
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long applicationId;
        private String province;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.applicationId, applicationId)
                    && Objects.equals(key.province, province);
        }

        @Override
        public int hashCode() {
            return Objects.hash(applicationId, province);
        }
    }
}
