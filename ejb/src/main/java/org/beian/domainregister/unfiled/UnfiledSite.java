package org.beian.domainregister.unfiled;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.report.DomainNames;
import org.beian.law.RequestRejected;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/**
 * Unfiled site: a domain without filing on a provider's network, as a task of the provider (7.4).
 * Sites are created in bulk by their observation; the history of each begins with the first act.
 */
@Entity
@Table(name = "unfiled_site")
public class UnfiledSite implements AuditedCase {

    public static final String CASE_TYPE = "UNFILED_SITE";

    @Id private Long id;

    @Column(name = "provider_id")
    private Long providerId;

    private String domain;
    private String address;

    @Column(name = "observation_id")
    private Long observationId;

    @Column(name = "found_at")
    private Instant foundAt;

    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private UnfiledState state;

    @Column(name = "open_key")
    private String openKey;

    private String result;
    private String words;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected UnfiledSite() {}

    /**
     * Notes what the provider did. The first urging counts: a later one leaves result, words and
     * last day as they are, and stands in the history only.
     *
     * @param resultCode a row of the code table {@code unfiled-results}
     * @param nextDue the provider's next deadline; kept only while the site is followed
     * @throws RequestRejected {@link DomainRefusal#UNFILED_STATE_FORBIDS} when it is not followed
     *     any more
     */
    void answer(UnfiledState next, String resultCode, String said, Instant now, LocalDate nextDue) {
        boolean urgedAgain = state == next;
        move(next, now);
        if (urgedAgain) {
            return;
        }
        result = resultCode;
        words = said;
        answeredAt = now;
        due = state.isFollowed() ? nextDue : due;
    }

    /** Follows it again, as what the provider reported on an order was found false. */
    void followAgain(LocalDate until) {
        move(UnfiledState.OPEN, null);
        openKey = providerId + ":" + domain;
        result = null;
        words = null;
        answeredAt = null;
        endedAt = null;
        due = until;
    }

    /** Moves the provider's last day, as the working calendar changed (formats.md 7). */
    void dueMoves(LocalDate until) {
        due = until;
    }

    /** Ends the site, as the domain has a filing now. */
    void file(Instant now) {
        move(UnfiledState.FILED, now);
    }

    private void move(UnfiledState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw DomainRefusal.UNFILED_STATE_FORBIDS.of(state, next);
        }
        state = next;
        if (!next.isFollowed()) {
            openKey = null;
            endedAt = now;
        }
    }

    public Long id() {
        return id;
    }

    public Long providerId() {
        return providerId;
    }

    /** Independent domain, A-label. */
    public String domain() {
        return domain;
    }

    /** The domain in Unicode. */
    public String unicode() {
        return DomainNames.shown(domain);
    }

    /** The address at which it was seen; null when none was given. */
    public String address() {
        return address;
    }

    public Long observationId() {
        return observationId;
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** Last day by which the provider has to act. */
    public LocalDate due() {
        return due;
    }

    public UnfiledState state() {
        return state;
    }

    /** A row of the code table {@code unfiled-results}; null before an answer. */
    public String result() {
        return result;
    }

    public String words() {
        return words;
    }

    public Instant answeredAt() {
        return answeredAt;
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
