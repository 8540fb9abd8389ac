package org.beian.lostaccount;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Terms of an application to join a filing (12.6): the provider that filed, until when it and the
 * persons of the filing are waited for, and the bureau's last day. Applications of other kinds have
 * none.
 */
@Embeddable
public class JoiningTerms {

    @Column(name = "provider_id")
    private Long providerId;

    @Column(name = "objection_until")
    private LocalDate objectionUntil;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private int objections;

    protected JoiningTerms() {}

    JoiningTerms(Long providerId) {
        this.providerId = providerId;
    }

    /**
     * Sets the days, or moves them.
     *
     * @param objections last day for objections, before which nothing is confirmed
     * @param due last day of the bureau for its decision
     */
    public void run(LocalDate objections, LocalDate due) {
        objectionUntil = objections;
        dueOn = due;
    }

    /** Counts an objection. */
    void object() {
        objections++;
    }

    /** The provider that filed. */
    public Long providerId() {
        return providerId;
    }

    /** Last day for objections, before which nothing is confirmed. */
    public LocalDate objectionUntil() {
        return objectionUntil;
    }

    /** Last day of the bureau for its decision. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** Number of objections. */
    public int objections() {
        return objections;
    }

    /** Whether the days for objections are over, so that it may be confirmed. */
    public boolean isOver(LocalDate today) {
        return objectionUntil != null && today.isAfter(objectionUntil);
    }
}
