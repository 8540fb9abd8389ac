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
public class RuleSeverity implements DatedRow {

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

    /**
     * @param province region code; empty for the whole country
     * @param severity name of a severity, or OFF
     */
    public RuleSeverity(String ruleCode, String province, LocalDate validFrom, String severity) {
        this.ruleCode = ruleCode;
        this.province = province;
        this.validFrom = validFrom;
        this.severity = severity;
    }

    boolean isInForce(Province place, LocalDate on) {
        boolean there = province.isEmpty() || place != null && province.equals(place.regionCode());
        return validOn(on) && there;
    }

    public String ruleCode() {
        return ruleCode;
    }

    /** Empty when the rule is switched off. */
    Optional<Severity> severity() {
        return OFF.equals(severity) ? Optional.empty() : Optional.of(Severity.valueOf(severity));
    }

    /** Name of the severity, or OFF. */
    public String content() {
        return severity;
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
