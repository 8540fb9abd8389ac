package org.beian.access.notice;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beian.access.AccessRefusal;
import org.beian.filing.content.PersonalData;
import org.beian.filing.reading.FiledMatter;
import org.beian.letter.Letter;
import org.beian.trail.AuditedCase;
import org.beian.trail.NamedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/**
 * Stop-access notice: the numbered order of an authority to one provider to stop one access, with
 * the provider's report on it (15.5). The resume-access notice that leads back is an order of the
 * same kind; its case is the notice by which access was stopped.
 */
@Entity
@Table(name = "stop_access_notice")
public class StopAccessNotice extends FiledMatter implements AuditedCase, RecordedContent {

    /** The kind of case in the history. */
    public static final String CASE_TYPE = "STOP_ACCESS_NOTICE";

    /** CDI event that a notice was reported on or taken back, in the transaction of the act. */
    public record Ended(StopAccessNotice notice) {}

    /**
     * CDI event that a report was sent back and the same ordered again, in the same transaction.
     */
    public record SentBack(StopAccessNotice notice, StopAccessNotice again) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stop_access_notice_seq")
    @SequenceGenerator(
            name = "stop_access_notice_seq",
            sequenceName = "stop_access_notice_seq",
            allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private AccessOrder ordered;

    @Enumerated(EnumType.STRING)
    private StopAccessGround ground;

    @Enumerated(EnumType.STRING)
    private StopAccessState state;

    private String authority;

    @Column(name = "provider_id")
    private Long providerId;

    @Column(name = "letter_id")
    private Long letterId;

    @Column(name = "letter_number")
    private String letterNumber;

    @Column(name = "access_id")
    private Long accessId;

    @Column(name = "resumed_access_id")
    private Long resumedAccessId;

    @Column(name = "insists_on")
    private long insistsOn;

    @Column(name = "cause_type")
    private String causeType;

    @Column(name = "cause_id")
    private Long causeId;

    @Column(name = "filing_number")
    private String filingNumber;

    @Column(name = "website_name")
    private String websiteName;

    private String domains;
    private String addresses;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private LocalDate due;

    @Embedded private ReportedExecution execution = new ReportedExecution();

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_reason")
    private String endReason;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected StopAccessNotice() {}

    /**
     * @param cause the case behind it, such as a cancellation, or the notice to be resumed from
     * @param due last day for the report
     */
    StopAccessNotice(OrderedAccess access, NamedCase cause, Instant now, LocalDate due) {
        ordered = access.ordered();
        ground = access.ground();
        authority = access.authority().code();
        providerId = access.providerId();
        accessId = ordered == AccessOrder.STOP ? access.accessId() : null;
        resumedAccessId = ordered == AccessOrder.RESUME ? access.accessId() : null;
        filingNumber = access.filingNumber();
        websiteName = access.websiteName();
        domains = String.join("\n", access.domains());
        addresses = String.join("\n", access.addresses());
        causeType = cause.caseType();
        causeId = cause.caseId();
        issuedAt = now;
        this.due = due;
        state = StopAccessState.OPEN;
    }

    /** Orders again what was not carried out, or was taken back. */
    void follow(StopAccessNotice earlier) {
        insistsOn = earlier.id;
    }

    /** Key of the notice that this one follows, as the same was ordered again; null for none. */
    public Long follows() {
        return insistsOn == 0 ? null : Long.valueOf(insistsOn);
    }

    void announcedBy(Letter letter) {
        letterId = letter.id();
        letterNumber = letter.number();
    }

    /** Records the provider's report; there is one for each notice. */
    void report(ExecutionReport given, String account, Instant now) {
        end(StopAccessState.REPORTED, now);
        execution.report(given, account);
    }

    void revoke(String reason, Instant now) {
        end(StopAccessState.REVOKED, now);
        endReason = reason;
    }

    /** Holds its execution; it is open again with {@link #openUntil}. */
    void stay() {
        requireOpen();
        state = StopAccessState.STAYED;
    }

    /** Moves the last day, as the working calendar changed (formats.md 7) or a stay ended. */
    void openUntil(LocalDate until) {
        due = until;
        state = StopAccessState.OPEN;
    }

    /** Refuses what only an open notice allows, and says how this one ended. */
    void requireOpen() {
        switch (state) {
            case REPORTED -> throw AccessRefusal.STOP_NOTICE_REPORTED.of(letterNumber);
            case REVOKED -> throw AccessRefusal.STOP_NOTICE_REVOKED.of(letterNumber);
            case STAYED -> throw AccessRefusal.STOP_NOTICE_STAYED.of(letterNumber);
            default -> {}
        }
    }

    /** Whether the authority has to answer that it could not be carried out. */
    public boolean isUnanswered() {
        return ordered == AccessOrder.STOP && execution.isUnanswered();
    }

    /** Whether somebody has to act on it yet. */
    public boolean isOutstanding() {
        return state.isPending() || isUnanswered();
    }

    /** Whether it waits for its report, or was carried out: then there is none beside it. */
    public boolean stands() {
        return state.isPending() || execution.carriedOut(ordered);
    }

    /** Whether its report says that access is over, which the authority may find false. */
    public boolean isReturnable() {
        return ordered == AccessOrder.STOP && execution.isOver();
    }

    private void end(StopAccessState to, Instant now) {
        requireOpen();
        state = to;
        endedAt = now;
    }

    @Override
    public String contentName() {
        return CASE_TYPE + ":" + id;
    }

    void mask(PersonalData data) {
        websiteName = data.masked(websiteName);
        execution.mask(data);
        endReason = data.masked(endReason);
    }

    /** The order, and the report once there is one. */
    @Override
    public List<Object> contentFields() {
        List<Object> fields =
                new ArrayList<>(
                        Arrays.asList(
                                ground,
                                authority,
                                providerId,
                                letterNumber,
                                accessId,
                                causeType,
                                causeId,
                                filingNumber,
                                websiteName,
                                domains,
                                addresses,
                                issuedAt));
        fields.addAll(execution.recorded());
        fields.add(endReason);
        fields.addAll(execution.attachments());
        fields.addAll(execution.recordedAnswer());
        // nothing was added to what earlier releases recorded
        if (ordered == AccessOrder.RESUME) {
            fields.add(ordered);
        }
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

    @Override
    public Optional<Authority> territory() {
        return Optional.of(authority());
    }

    public Long id() {
        return id;
    }

    public AccessOrder ordered() {
        return ordered;
    }

    public StopAccessGround ground() {
        return ground;
    }

    public StopAccessState state() {
        return state;
    }

    /** The authority that issued it. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    public Long providerId() {
        return providerId;
    }

    public Long letterId() {
        return letterId;
    }

    /** The number under which it is cited. */
    public String letterNumber() {
        return letterNumber;
    }

    /** Key of the stopped access in the register; null where nothing is filed, or to resume. */
    public Long accessId() {
        return accessId;
    }

    /** Key of the access that may be resumed; null to stop, and where earlier ones do not say. */
    public Long resumedAccessId() {
        return resumedAccessId;
    }

    public String causeType() {
        return causeType;
    }

    public Long causeId() {
        return causeId;
    }

    /** The website's number; null where nothing is filed. */
    public String filingNumber() {
        return filingNumber;
    }

    public String websiteName() {
        return websiteName;
    }

    public List<String> domains() {
        return domains.lines().toList();
    }

    /** The addresses at which the website is served, as far as they are known. */
    public List<String> addresses() {
        return addresses.lines().toList();
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public LocalDate due() {
        return due;
    }

    public ReportedExecution execution() {
        return execution;
    }

    /** Null before the report. */
    public ExecutionResult result() {
        return execution.result();
    }

    /** When it was reported or revoked; null before. */
    public Instant endedAt() {
        return endedAt;
    }

    public String endReason() {
        return endReason;
    }

    public int version() {
        return version;
    }
}
