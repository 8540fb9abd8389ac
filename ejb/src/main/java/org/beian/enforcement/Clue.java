package org.beian.enforcement;

import jakarta.persistence.AttributeOverride;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.filing.content.PersonalData;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/** Clue on a site, which one bureau has (16.1), with names of the time when it came. */
@Entity
@Table(name = "enforcement_clue")
public class Clue implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "ENFORCEMENT_CLUE";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enforcement_clue_seq")
    @SequenceGenerator(
            name = "enforcement_clue_seq",
            sequenceName = "enforcement_clue_seq",
            allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ClueState state;

    private String province;

    @Embedded
    @AttributeOverride(name = "address", column = @Column(name = "address"))
    private CaseSite site;

    private String domains;
    private String violation;
    private String words;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "counted_from")
    private Instant countedFrom;

    private LocalDate due;

    @Column(name = "transfer_id")
    private Long transferId;

    @Column(name = "case_id")
    private Long openedCase;

    @Column(name = "merged_into")
    private Long mergedInto;

    private String department;
    private String outcome;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "masked_at")
    private Instant maskedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected Clue() {}

    /**
     * One that comes now.
     *
     * @param violation code of what is suspected
     * @param due last day of the bureau
     */
    public Clue(
            Authority bureau,
            RecognisedSite found,
            String violation,
            String words,
            Instant now,
            LocalDate due) {
        province = bureau.code();
        site = of(found);
        domains = found.domains();
        this.violation = violation;
        this.words = words;
        receivedAt = now;
        countedFrom = now;
        this.due = due;
        state = ClueState.OPEN;
    }

    private static CaseSite of(RecognisedSite found) {
        CaseSite site = new CaseSite(found.given(), found.domain(), found.address());
        IcpSubject subject = found.subject();
        if (subject != null) {
            IcpWebsite website = found.website();
            site.filedAs(
                    subject.id(),
                    website == null ? null : website.id(),
                    website == null ? subject.filingNumber() : website.filingNumber(),
                    subject.name(),
                    website == null ? null : website.name());
        }
        return site;
    }

    /** Refuses where it has ended, or is on its way to another bureau. */
    public void requireOpen() {
        if (state != ClueState.OPEN || transferId != null) {
            throw EnforcementRefusal.ENFORCEMENT_CLUE_STATE_FORBIDS.of(id, state);
        }
    }

    /** Ends it as there is no ground. */
    public void noGround(String reason, Instant now) {
        end(ClueState.NO_GROUND, reason, now);
    }

    /** Ends it as it belongs to a department. */
    public void handOver(String to, String reason, Instant now) {
        end(ClueState.HANDED_OVER, reason, now);
        department = to;
    }

    /** Ends it as another one has its sources now. */
    public void mergeInto(Clue other, Instant now) {
        end(ClueState.MERGED, null, now);
        mergedInto = other.id;
    }

    /** Ends it with the case that was opened from it. */
    public void open(Long enforcementCase, Instant now) {
        end(ClueState.CASE_OPENED, null, now);
        openedCase = enforcementCase;
    }

    private void end(ClueState to, String reason, Instant now) {
        requireOpen();
        state = to;
        outcome = reason;
        endedAt = now;
    }

    /** Sends it to another bureau; until that is received or returned nobody acts on it. */
    public void send(Long transfer) {
        requireOpen();
        transferId = transfer;
    }

    /**
     * Ends the way to another bureau.
     *
     * @param bureau that has it now
     * @param until its last day
     */
    public void arrive(Authority bureau, Instant now, LocalDate until) {
        transferId = null;
        province = bureau.code();
        countedFrom = now;
        due = until;
    }

    /** Follows the case that was opened from it to another bureau. */
    public void follow(Authority bureau) {
        province = bureau.code();
    }

    /** Moves the last day of the bureau. */
    public void dueOn(LocalDate until) {
        due = until;
    }

    void mask(PersonalData data) {
        site.mask(data);
        words = data.masked(words);
        outcome = data.masked(outcome);
    }

    /** Keeps nothing of what was said, and no name of who gave it. */
    void expire(PersonalData data, Instant now) {
        words = PersonalData.MASK;
        outcome = data.masked(outcome);
        maskedAt = now;
    }

    @Override
    public String contentName() {
        return CASE_TYPE + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                province,
                site.site(),
                site.domain(),
                site.address(),
                site.subjectId(),
                site.websiteId(),
                site.filingNumber(),
                site.subjectName(),
                site.websiteName(),
                domains,
                violation,
                words,
                receivedAt,
                transferId,
                openedCase,
                mergedInto,
                department,
                outcome,
                endedAt,
                maskedAt);
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

    @Override
    public Optional<Authority> territory() {
        return Optional.of(authority());
    }

    public Long id() {
        return id;
    }

    public ClueState state() {
        return state;
    }

    /** The bureau that has it. */
    public Authority authority() {
        return Authority.ofCode(province);
    }

    /** What it is about, as it was given and recognised. */
    public CaseSite site() {
        return site;
    }

    /** Of the website when the clue came; empty for none. */
    public List<String> domains() {
        return domains.isBlank() ? List.of() : List.of(domains.split(" "));
    }

    /** Code of the suspected violation. */
    public String violation() {
        return violation;
    }

    public String words() {
        return words;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Since when the limit of the bureau runs: it came, or came from another one. */
    public Instant countedFrom() {
        return countedFrom;
    }

    public LocalDate due() {
        return due;
    }

    /** The transfer on which it is; null for none. */
    public Long transferId() {
        return transferId;
    }

    /** The case that was opened from it; null for none. */
    public Long openedCase() {
        return openedCase;
    }

    public Long mergedInto() {
        return mergedInto;
    }

    /** The department to which it was handed over; null for none. */
    public String department() {
        return department;
    }

    /** Why it ended; null where there is no reason. */
    public String outcome() {
        return outcome;
    }

    public Instant endedAt() {
        return endedAt;
    }

    Instant maskedAt() {
        return maskedAt;
    }

    public int version() {
        return version;
    }
}
