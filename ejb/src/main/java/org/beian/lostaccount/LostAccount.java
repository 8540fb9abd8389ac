package org.beian.lostaccount;

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
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.filing.register.IcpSubject;
import org.beian.party.Unit;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;
import org.beian.value.EmailAddress;
import org.beian.value.Province;

/**
 * Written application at a counter, for a sponsor's lost account (8.6), the hand-over of a filing
 * whose sponsor has none (12.6) or the administrator of a unit (4): RECEIVED, then CONFIRMED or
 * REFUSED for good. One that a sponsor hands in on line, to join a filing (12.6), is APPLIED before
 * and may be WITHDRAWN.
 */
@Entity
@Table(name = "lost_account")
public class LostAccount implements AuditedCase {

    /** The kind of case in the history. */
    public static final String CASE_TYPE = "LOST_ACCOUNT";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lost_account_seq")
    @SequenceGenerator(
            name = "lost_account_seq",
            sequenceName = "lost_account_seq",
            allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private LostAccountKind kind;

    /** Code of the authority that received it. */
    private String province;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "waiting_account")
    private Long waitingAccount;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "waiting_subject")
    private Long waitingSubject;

    @Column(name = "waiting_unit")
    private Long waitingUnit;

    private String username;

    @Column(name = "filing_number")
    private String filingNumber;

    @Column(name = "sponsor_name")
    private String sponsorName;

    private String applicant;

    @Column(name = "new_email")
    private String newEmail;

    @Column(name = "old_email")
    private String oldEmail;

    @Column(name = "scan_id")
    private String scanId;

    private String differences;

    @Enumerated(EnumType.STRING)
    private LostAccountState state;

    @Column(name = "received_by")
    private Long receivedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String opinion;

    @Embedded private JoiningTerms joining = new JoiningTerms();
    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected LostAccount() {}

    /** An application that is received now, for a sponsor's account. */
    LostAccount(
            Province province,
            Long unitId,
            Long accountId,
            WrittenApplication written,
            Instant now) {
        this(
                LostAccountKind.SPONSOR,
                Authority.bureauOf(province),
                written.sponsorName(),
                written.applicant(),
                written.scanId(),
                now);
        this.unitId = unitId;
        this.accountId = accountId;
        waitingAccount = accountId;
        filingNumber = written.filingNumber();
    }

    /** An application that is received now, for the hand-over of a filing. */
    LostAccount(Province province, Long subjectId, WrittenApplication written, Instant now) {
        this(
                LostAccountKind.HAND_OVER,
                Authority.bureauOf(province),
                written.sponsorName(),
                written.applicant(),
                written.scanId(),
                now);
        this.subjectId = subjectId;
        waitingSubject = subjectId;
        filingNumber = written.filingNumber();
    }

    /** An application that is received now, for the administrator of a unit. */
    LostAccount(Authority authority, Long unitId, WrittenAdministrator written, Instant now) {
        this(
                LostAccountKind.ADMINISTRATOR,
                authority,
                written.unitName(),
                written.applicant(),
                written.scanId(),
                now);
        this.unitId = unitId;
        accountId = written.accountId();
        waitingUnit = unitId;
        username = written.username();
    }

    /**
     * An application that is handed in now by a sponsor's unit, to join a filing.
     *
     * @param scanId the scan that proves that it is the sponsor of the filing
     * @param providerId the provider that filed
     */
    public static LostAccount toJoin(
            IcpSubject subject,
            Unit applicant,
            Caller by,
            String scanId,
            Long providerId,
            Instant now) {
        LostAccount application =
                new LostAccount(
                        LostAccountKind.JOIN,
                        Authority.bureauOf(subject.province()),
                        applicant.name(),
                        by.displayName(),
                        scanId,
                        now);
        application.state = LostAccountState.APPLIED;
        application.unitId = applicant.id();
        application.subjectId = subject.id();
        application.waitingSubject = subject.id();
        application.filingNumber = subject.filingNumber();
        application.receivedBy = by.accountId();
        application.joining = new JoiningTerms(providerId);
        return application;
    }

    private LostAccount(
            LostAccountKind kind,
            Authority authority,
            String name,
            String applicant,
            String scanId,
            Instant now) {
        this.kind = kind;
        province = authority.code();
        sponsorName = name;
        this.applicant = applicant;
        this.scanId = scanId;
        state = LostAccountState.RECEIVED;
        receivedAt = now;
    }

    /**
     * Notes what the comparison with the filing or the register found, and by whom the application
     * was received.
     *
     * @param found names of the fields that do not agree
     * @param old the address so far, or null
     */
    void compared(List<String> found, EmailAddress wanted, String old, Long clerk) {
        differences = found.isEmpty() ? null : String.join(" ", found);
        newEmail = wanted.toString();
        oldEmail = old;
        receivedBy = clerk;
    }

    /** Receives what was handed in on line. */
    public void receive(Long officer) {
        state = LostAccountState.RECEIVED;
        receivedBy = officer;
    }

    /** Counts an objection against what was handed in on line. */
    public void object() {
        joining.object();
    }

    /** Takes back what was handed in on line and is not decided. */
    public void withdraw(Long by, Instant now) {
        end(LostAccountState.WITHDRAWN, by, null, now);
    }

    /** Ends the application; nothing moves it again. */
    void decide(LostAccountState decision, Long by, String given, Instant now) {
        if (state != LostAccountState.RECEIVED) {
            throw LostAccountRefusal.LOST_ACCOUNT_DECIDED.of();
        }
        end(decision, by, given, now);
    }

    private void end(LostAccountState ended, Long by, String given, Instant now) {
        state = ended;
        waitingAccount = null;
        waitingSubject = null;
        waitingUnit = null;
        decidedBy = by;
        decidedAt = now;
        opinion = given;
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

    public Long id() {
        return id;
    }

    public LostAccountKind kind() {
        return kind;
    }

    /** The authority that received it and decides. */
    public Authority authority() {
        return Authority.ofCode(province);
    }

    /** Whether the caller acts for the authority that received it. */
    public boolean isOf(Caller caller) {
        return caller.authority().filter(authority()::equals).isPresent();
    }

    /** The unit whose account it is about, or that applies to join; null for a hand-over. */
    public Long unitId() {
        return unitId;
    }

    /** The subject that is to be handed over or joined; null for another kind. */
    public Long subjectId() {
        return subjectId;
    }

    /** The account that was lost; null for other kinds, and for a unit without administrator. */
    public Long accountId() {
        return accountId;
    }

    /** User name of the account that a unit's new administrator is to get; else empty. */
    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    /** The filing whose sponsor applies; null for a unit. */
    public String filingNumber() {
        return filingNumber;
    }

    /** Name of the sponsor, or of the unit, as it was written; of the unit that applied on line. */
    public String sponsorName() {
        return sponsorName;
    }

    public String applicant() {
        return applicant;
    }

    /** The address that was written; null for who applied on line, and has an account. */
    public String newEmail() {
        return newEmail;
    }

    /** The address before; empty where none was known. */
    public Optional<String> oldEmail() {
        return Optional.ofNullable(oldEmail);
    }

    public String scanId() {
        return scanId;
    }

    /** Terms of an application to join a filing; empty for another kind. */
    public JoiningTerms joining() {
        return joining;
    }

    /**
     * What does not agree with the filing: sponsorName, documentNumber, applicant; or with the
     * register: unitName, creditCode, administrator.
     */
    public List<String> differences() {
        return differences == null ? List.of() : List.of(differences.split(" "));
    }

    public LostAccountState state() {
        return state;
    }

    /** Account of who received it; of who applied on line, until an officer receives it. */
    public Long receivedBy() {
        return receivedBy;
    }

    /** When it was received, or handed in on line. */
    public Instant receivedAt() {
        return receivedAt;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> opinion() {
        return Optional.ofNullable(opinion);
    }
}
