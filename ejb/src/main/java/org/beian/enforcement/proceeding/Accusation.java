package org.beian.enforcement.proceeding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;

/** Accusation of a case: which violation it is about, when it was committed, and how. */
@Embeddable
public class Accusation {

    private String violation;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    private String facts;

    protected Accusation() {}

    /**
     * @param violation code of the table of violations
     */
    public Accusation(String violation, LocalDate occurredOn, String facts) {
        this.violation = violation;
        this.occurredOn = occurredOn;
        this.facts = facts;
    }

    /** Masks the personal data in its words. */
    public void mask(PersonalData data) {
        facts = data.masked(facts);
    }

    /** What must not change. */
    public List<Object> recorded() {
        return Arrays.asList(violation, occurredOn, facts);
    }

    /** Code of the table of violations. */
    public String violation() {
        return violation;
    }

    /** Day of the act. */
    public LocalDate occurredOn() {
        return occurredOn;
    }

    public String facts() {
        return facts;
    }
}
