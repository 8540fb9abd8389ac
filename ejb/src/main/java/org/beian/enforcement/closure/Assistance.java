package org.beian.enforcement.closure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.filing.content.PersonalData;
import org.beian.letter.Letter;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/**
 * Request of a bureau to that of another province to help close a website whose access is there
 * (要求配合关闭函, 16.5). Its orders to providers are stop-access notices that it is the cause of.
 */
@Entity
@Table(name = "assistance")
public class Assistance implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "ASSISTANCE";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assistance_seq")
    @SequenceGenerator(
            name = "assistance_seq",
            sequenceName = "assistance_seq",
            allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private AssistanceState state;

    private String authority;
    private String asked;

    @Column(name = "enforcement_case_id")
    private Long caseId;

    @Column(name = "case_number")
    private String caseNumber;

    private String site;

    @Column(name = "filing_number")
    private String filingNumber;

    @Column(name = "subject_id")
    private Long subjectId;

    private String citation;

    @Column(name = "letter_id")
    private Long letterId;

    @Column(name = "letter_number")
    private String letterNumber;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "counted_from")
    private Instant countedFrom;

    private LocalDate due;
    private String reason;
    private String pleading;
    private String ruling;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "assistance_access", joinColumns = @JoinColumn(name = "assistance_id"))
    @OrderColumn(name = "place")
    private List<AssistanceAccess> accesses = new ArrayList<>();

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected Assistance() {}

    /**
     * One that is sent now; its letter is named with {@link #announcedBy}.
     *
     * @param citation number of the decision
     */
    Assistance(
            EnforcementCase of,
            Authority asked,
            List<AssistanceAccess> wanted,
            String citation,
            Instant now,
            LocalDate due) {
        authority = of.authority().code();
        this.asked = asked.code();
        caseId = of.id();
        caseNumber = of.number();
        site = ClosedAccesses.nameOf(of.site());
        filingNumber = of.site().filingNumber();
        subjectId = of.site().subjectId();
        this.citation = citation;
        sentAt = now;
        accesses.addAll(wanted);
        run(AssistanceState.SENT, now, due);
    }

    void announcedBy(Letter letter) {
        letterId = letter.id();
        letterNumber = letter.number();
    }

    /** Moves the last day. */
    void dueOn(LocalDate until) {
        due = until;
    }

    /** The providers are ordered to stop access. */
    void order() {
        require(state == AssistanceState.SENT);
        state = AssistanceState.ORDERED;
    }

    /** Each provider reported. */
    void report() {
        require(state == AssistanceState.ORDERED);
        state = AssistanceState.REPORTED;
    }

    /** The bureau that asks has its reply. */
    void reply(String who, Instant now) {
        require(state == AssistanceState.REPORTED);
        end(AssistanceState.REPLIED, who, now);
    }

    /** A report was found false, perhaps after the reply, and the same ordered again. */
    void orderAgain(Instant now, LocalDate until) {
        require(state == AssistanceState.REPORTED || state == AssistanceState.REPLIED);
        run(AssistanceState.ORDERED, now, until);
    }

    /** Declines, unless the ministry instructed the bureau asked to help. */
    void decline(String words, String who, Instant now) {
        require(state == AssistanceState.SENT);
        if (ruling != null) {
            throw EnforcementRefusal.ENFORCEMENT_ASSISTANCE_INSTRUCTED.of(letterNumber);
        }
        reason = words;
        end(AssistanceState.DECLINED, who, now);
    }

    /** Asks the bureau that declined again, or takes it to the ministry. */
    void appeal(AssistanceState to, String words, Instant now, LocalDate until) {
        require(state == AssistanceState.DECLINED && ruling == null);
        pleading = words;
        run(to, now, until);
    }

    /** Sends it back with the ministry's word that the bureau asked has to help. */
    void instruct(String words, Instant now, LocalDate until) {
        require(state == AssistanceState.REFERRED);
        ruling = words;
        run(AssistanceState.SENT, now, until);
    }

    /** Ends it with the ministry's word that it was declined rightly. */
    void uphold(String words, String who, Instant now) {
        require(state == AssistanceState.REFERRED);
        ruling = words;
        end(AssistanceState.DECLINED, who, now);
    }

    private void run(AssistanceState to, Instant now, LocalDate until) {
        state = to;
        countedFrom = now;
        due = until;
        endedBy = null;
        endedAt = null;
    }

    /** Takes it back, as the decision behind it was revoked. */
    void revoke(Instant now) {
        end(AssistanceState.REVOKED, null, now);
    }

    private void end(AssistanceState to, String who, Instant now) {
        state = to;
        endedBy = who;
        endedAt = now;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STATE_FORBIDS.of(letterNumber, state);
        }
    }

    void mask(PersonalData data) {
        site = data.masked(site);
        reason = data.masked(reason);
        pleading = data.masked(pleading);
        ruling = data.masked(ruling);
    }

    @Override
    public String contentName() {
        return CASE_TYPE + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        List<Object> fields =
                new ArrayList<>(
                        Arrays.asList(
                                authority,
                                asked,
                                caseId,
                                caseNumber,
                                site,
                                filingNumber,
                                subjectId,
                                citation,
                                letterId,
                                letterNumber,
                                sentAt,
                                reason,
                                pleading,
                                ruling,
                                endedBy,
                                endedAt));
        accesses.forEach(each -> fields.addAll(each.recorded()));
        return fields;
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

    /** That of the bureau that asks. */
    @Override
    public Optional<Authority> territory() {
        return Optional.of(authority());
    }

    public Long id() {
        return id;
    }

    public AssistanceState state() {
        return state;
    }

    /** The bureau that asks. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    /** The bureau asked. */
    public Authority asked() {
        return Authority.ofCode(asked);
    }

    /** Key of the case. */
    public Long enforcementCaseId() {
        return caseId;
    }

    public String caseNumber() {
        return caseNumber;
    }

    /** Name of the website, else its domain or address. */
    public String site() {
        return site;
    }

    /** Null where nothing is filed. */
    public String filingNumber() {
        return filingNumber;
    }

    /** Null where nothing is filed. */
    public Long subjectId() {
        return subjectId;
    }

    /** Number of the decision. */
    public String citation() {
        return citation;
    }

    public String letterNumber() {
        return letterNumber;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** Last day for the reply. */
    public LocalDate due() {
        return due;
    }

    /** Since when the limit of the bureau asked runs: it was asked, or asked again. */
    public Instant countedFrom() {
        return countedFrom;
    }

    /** Why it was declined last; null unless it was. */
    public String reason() {
        return reason;
    }

    /** Why the bureau that asks does not leave it at that; null unless it does not. */
    public String pleading() {
        return pleading;
    }

    /** The word of the ministry; null unless it was taken to it. */
    public String ruling() {
        return ruling;
    }

    /** When it was replied, declined or taken back; null before. */
    public Instant endedAt() {
        return endedAt;
    }

    public List<AssistanceAccess> accesses() {
        return List.copyOf(accesses);
    }

    public int version() {
        return version;
    }
}
