package org.beian.filing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.beian.value.DomainName;

/** Domain that an application names, as a row of its own by which its applicant finds it. */
@Entity
@Table(name = "filing_domain")
@IdClass(FilingDomain.Key.class)
public class FilingDomain {

    @Id
    @Column(name = "application_id")
    private Long applicationId;

    @Id private String domain;

    protected FilingDomain() {}

    FilingDomain(Long applicationId, DomainName domain) {
        this.applicationId = applicationId;
        this.domain = domain.toString();
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long applicationId;
        private String domain;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.applicationId, applicationId)
                    && Objects.equals(key.domain, domain);
        }

        @Override
        public int hashCode() {
            return Objects.hash(applicationId, domain);
        }
    }
}
