package org.beian.filing.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Event of an access in the register, such as its opening; never changed, never removed. */
@Entity
@Table(name = "icp_access_fact")
public class AccessEvent {

    /** Kind of event. */
    public enum Kind {
        /** The provider compared the filing and found it true (11.3.1). */
        CONFIRMED,
        /** The provider compared the filing and found it untrue: no access (11.3.1). */
        REFUSED,
        OPENED,
        STOPPED,
        /** Open again by order, after an order to stop (15.5). */
        RESUMED,
        /** Found open, although the provider had reported that it was stopped (7.10). */
        NOT_STOPPED
    }

    /**
     * CDI event that a provider opened an access of the register, in the transaction of the
     * opening.
     *
     * @param on the day, in Shanghai
     */
    public record Opened(Long accessId, LocalDate on) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "icp_access_fact_seq")
    @SequenceGenerator(
            name = "icp_access_fact_seq",
            sequenceName = "icp_access_fact_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "access_id")
    private Long accessId;

    @Enumerated(EnumType.STRING)
    private Kind fact;

    @Column(name = "on_date")
    private LocalDate on;

    private String officer;
    private String account;
    private String reason;

    @Column(name = "access_application_id")
    private Long accessApplicationId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected AccessEvent() {}

    AccessEvent(
            Long accessId,
            Kind fact,
            LocalDate on,
            String officer,
            String account,
            Instant recordedAt) {
        this.accessId = accessId;
        this.fact = fact;
        this.on = on;
        this.officer = officer;
        this.account = account;
        this.recordedAt = recordedAt;
    }

    void because(String stated, Long application) {
        reason = stated;
        accessApplicationId = application;
    }

    public Kind kind() {
        return fact;
    }

    /** The day on which it happened, in Shanghai. */
    public LocalDate on() {
        return on;
    }

    /** The officer of the provider who is responsible for it. */
    public String officer() {
        return officer;
    }

    /** User name of the account that recorded it. */
    public String account() {
        return account;
    }

    /** The reason, or null. */
    public String reason() {
        return reason;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
