package org.beian.filing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/**
 * Reservation of a domain, document or phone by an application under review, for comparison with
 * other applications.
 */
@Entity
@Table(name = "filing_claim")
@IdClass(PendingReservation.Key.class)
public class PendingReservation {

    @Id
    @Column(name = "application_id")
    private Long applicationId;

    @Id
    @Enumerated(EnumType.STRING)
    private ClaimKind kind;

    @Id private String claim;

    protected PendingReservation() {}

    public PendingReservation(Long applicationId, ClaimKind kind, String claim) {
        this.applicationId = applicationId;
        this.kind = kind;
        this.claim = claim;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long applicationId;
        private ClaimKind kind;
        private String claim;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.applicationId, applicationId)
                    && key.kind == kind
                    && Objects.equals(key.claim, claim);
        }

        @Override
        public int hashCode() {
            return Objects.hash(applicationId, kind, claim);
        }
    }
}
