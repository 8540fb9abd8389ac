package org.beian.filing.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.beian.filing.application.ClaimKind;

/**
 * Reservation of a domain, document or phone by a line of an import file, while the file is only
 * checked.
 */
@Entity
@Table(name = "import_claim")
@IdClass(InFileClaim.Key.class)
class InFileClaim {

    @Id
    @Column(name = "import_id")
    private Long importId;

    @Id
    @Enumerated(EnumType.STRING)
    private ClaimKind kind;

    @Id private String claim;

    @Id
    @Column(name = "line_number")
    private long line;

    protected InFileClaim() {}

    InFileClaim(Long importId, ClaimKind kind, String claim, long line) {
        this.importId = importId;
        this.kind = kind;
        this.claim = claim;
        this.line = line;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long importId;
        private ClaimKind kind;
        private String claim;
        private long line;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.line == line
                    && key.kind == kind
                    && Objects.equals(key.importId, importId)
                    && Objects.equals(key.claim, claim);
        }

        @Override
        public int hashCode() {
            return Objects.hash(importId, kind, claim, line);
        }
    }
}
