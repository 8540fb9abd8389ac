package org.beian.enforcement;

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
import org.beian.filing.content.PersonalData;
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
    private String site;
    private String domain;
    private String address;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "website_id")
    private Long websiteId;

    @Column(name = "filing_number")
    private String filingNumber;

    @Column(name = "subject_name")
    private String subjectName;

    @Column(name = "website_name")
    private String websiteName;

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
        site = found.given();
        domain = found.domain();
        address = found.address();
        domains = found.domains();
        if (found.subject() != null) {
            subjectId = found.subject().id();
            subjectName = found.subject().name();
            filingNumber = found.subject().filingNumber();
        }
        if (found.website() != null) {
            websiteId = found.website().id();
            websiteName = found.website().name();
            filingNumber = found.website().filingNumber();
        }
        this.violation = violation;
        this.words = words;
        receivedAt = now;
        countedFrom = now;
        this.due = due;
        state = ClueState.OPEN;
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
        site = data.masked(site);
        subjectName = data.masked(subjectName);
        websiteName = data.masked(websiteName);
        words = data.masked(words);
        outcome = data.masked(outcome);
    }

    @Override
    public String contentName() {
        return CASE_TYPE + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                province,
                site,
                domain,
                address,
                subjectId,
                websiteId,
                filingNumber,
                subjectName,
                websiteName,
                domains,
                violation,
                words,
                receivedAt,
                openedCase,
                mergedInto,
                department,
                outcome,
                endedAt);
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

    /** The part of the list of clues to which it belongs on a day. */
    public CluePhase phase(LocalDate today) {
        if (state != ClueState.OPEN) {
            return CluePhase.valueOf(state.name());
        }
        if (transferId != null) {
            return CluePhase.TRANSFERRED;
        }
        return today.isAfter(due) ? CluePhase.OVERDUE : CluePhase.OPEN;
    }

    /** The bureau that has it. */
    public Authority authority() {
        return Authority.ofCode(province);
    }

    /** As it was given. */
    public String site() {
        return site;
    }

    /** The independent domain, A-label; null for none. */
    public String domain() {
        return domain;
    }

    public String address() {
        return address;
    }

    /** Null where nothing is filed. */
    public Long subjectId() {
        return subjectId;
    }

    /** Null where nothing is filed, or only a subject was named. */
    public Long websiteId() {
        return websiteId;
    }

    /** The number of the website, else of the subject, canonical; null where nothing is filed. */
    public String filingNumber() {
        return filingNumber;
    }

    public String subjectName() {
        return subjectName;
    }

    public String websiteName() {
        return websiteName;
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

    /** Last day of the bureau. */
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

    public int version() {
        return version;
    }
}
