package org.beian.code;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.beian.rule.Severity;
import org.beian.value.Province;

/** Severity of a rule for a period, in one province or in the whole country. */
@Entity
@Table(name = "rule_severity")
@IdClass(RuleSeverity.Key.class)
class RuleSeverity {

    private static final String OFF = "OFF";

    @Id
    @Column(name = "rule_code")
    private String ruleCode;

    /** Region code; empty for the whole country. */
    @Id private String province;

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String severity;

    protected RuleSeverity() {}

    boolean isInForce(Province place, LocalDate on) {
        boolean then = !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
        boolean there = province.isEmpty() || place != null && province.equals(place.regionCode());
        return then && there;
    }

    String ruleCode() {
        return ruleCode;
    }

    /** Empty when the rule is switched off. */
    Optional<Severity> severity() {
        return OFF.equals(severity) ? Optional.empty() : Optional.of(Severity.valueOf(severity));
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String ruleCode;
        private String province;
        private LocalDate validFrom;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.ruleCode, ruleCode)
                    && Objects.equals(key.province, province)
                    && Objects.equals(key.validFrom, validFrom);
        }

        @Override
        public int hashCode() {
            return Objects.hash(ruleCode, province, validFrom);
        }
    }
}
