package org.beian.domainregister.unfiled;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.report.DomainNames;
import org.beian.law.RequestRejected;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;
import org.beian.value.DomainName;
import org.beian.value.Province;

/**
 * Clue on an unfiled domain that serves a website in the country, sent to the bureau concerned
 * (20.3).
 */
@Entity
@Table(name = "unfiled_clue")
public class UnfiledClue implements AuditedCase {

    static final String CASE_TYPE = "UNFILED_CLUE";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unfiled_clue_seq")
    @SequenceGenerator(
            name = "unfiled_clue_seq",
            sequenceName = "unfiled_clue_seq",
            allocationSize = 100)
    private Long id;

    private String domain;
    private String province;

    @Enumerated(EnumType.STRING)
    private ClueBasis basis;

    @Column(name = "provider_id")
    private Long providerId;

    private String address;

    @Enumerated(EnumType.STRING)
    private ClueState state = ClueState.SENT;

    @Column(name = "open_domain")
    private String openDomain;

    private String words;
    private String outcome;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    private LocalDate due;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected UnfiledClue() {}

    UnfiledClue(DomainName name, ClueRoute place, String words, Instant now, LocalDate due) {
        domain = name.toString();
        openDomain = domain;
        province = place.province().regionCode();
        basis = place.basis();
        providerId = place.providerId();
        address = place.address();
        this.words = words;
        confirmedAt = now;
        this.due = due;
    }

    /**
     * Ends the clue.
     *
     * @throws RequestRejected {@link DomainRefusal#UNFILED_STATE_FORBIDS} when it has ended already
     */
    void end(ClueState next, String said, Instant now) {
        if (!state.mayBecome(next)) {
            throw DomainRefusal.UNFILED_STATE_FORBIDS.of(state, next);
        }
        state = next;
        outcome = said;
        openDomain = null;
        endedAt = now;
    }

    /** Moves the bureau's last day, as the working calendar changed (formats.md 7). */
    void dueMoves(LocalDate until) {
        due = until;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** Independent domain, A-label. */
    public String domain() {
        return domain;
    }

    public String unicode() {
        return DomainNames.shown(domain);
    }

    /** Province of the bureau concerned. */
    public Province province() {
        return Province.ofRegion(province);
    }

    public ClueBasis basis() {
        return basis;
    }

    /** The provider on whose network it was seen; null when nobody saw it. */
    public Long providerId() {
        return providerId;
    }

    public String address() {
        return address;
    }

    public ClueState state() {
        return state;
    }

    /** The ministry's opinion. */
    public String words() {
        return words;
    }

    /** The bureau's opinion; null before the clue has ended, and when a filing ended it. */
    public String outcome() {
        return outcome;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** Last day by which the bureau has to act. */
    public LocalDate due() {
        return due;
    }

    public Instant endedAt() {
        return endedAt;
    }

    @Override
    public String caseType() {
        return CASE_TYPE;
    }

    @Override
    public Long caseId() {
        return id;
    }

    @Override
    public TrailHead trail() {
        return trail;
    }

    @Override
    public String recordedState() {
        return state.name();
    }
}
