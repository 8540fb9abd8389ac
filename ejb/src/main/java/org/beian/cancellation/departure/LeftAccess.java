package org.beian.cancellation.departure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.filing.register.IcpAccess;
import org.beian.letter.Letter;
import org.beian.party.Unit;
import org.beian.value.Authority;

/**
 * Access in the register whose provider ends, from the day on which its sponsor is told (B14). Its
 * acts are recorded in the history of the filing.
 */
@Entity
@Table(name = "left_access")
public class LeftAccess {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "left_access_seq")
    @SequenceGenerator(
            name = "left_access_seq",
            sequenceName = "left_access_seq",
            allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private LeftAccessState state;

    private String authority;

    @Column(name = "provider_id")
    private Long providerId;

    @Column(name = "access_id")
    private Long accessId;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "letter_id")
    private Long letterId;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Version private int version;

    protected LeftAccess() {}

    /**
     * @param provider whose end is set
     * @param letter that tells the sponsor of it
     */
    LeftAccess(IcpAccess access, Unit provider, Letter letter, Authority authority, Instant now) {
        accessId = access.id();
        subjectId = access.subjectId();
        providerId = provider.id();
        letterId = letter.id();
        lastDay = provider.validTo().orElseThrow();
        this.authority = authority.code();
        toldAt = now;
        state = LeftAccessState.OPEN;
    }

    /** Leaves the first state for good. */
    void settle(LeftAccessState to, Instant now) {
        if (state != LeftAccessState.OPEN) {
            throw new IllegalStateException("Access " + id + " is " + state);
        }
        state = to;
        settledAt = now;
    }

    public Long id() {
        return id;
    }

    public LeftAccessState state() {
        return state;
    }

    /** The authority of the filing. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    public Long providerId() {
        return providerId;
    }

    /** Key of the access in the register. */
    public Long accessId() {
        return accessId;
    }

    public Long subjectId() {
        return subjectId;
    }

    /** The letter that told the sponsor; null where that was before letters were kept here. */
    public Long letterId() {
        return letterId;
    }

    /** Last day of the provider. */
    public LocalDate lastDay() {
        return lastDay;
    }

    public Instant toldAt() {
        return toldAt;
    }

    /** When it ended, moved or was kept; null before. */
    public Instant settledAt() {
        return settledAt;
    }
}
