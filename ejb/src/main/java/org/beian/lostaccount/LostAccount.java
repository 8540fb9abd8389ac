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
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;
import org.beian.value.EmailAddress;
import org.beian.value.Province;

/** Written application for a lost account (8.6): RECEIVED, then CONFIRMED or REFUSED for good. */
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

    private String province;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "waiting_account")
    private Long waitingAccount;

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
        this.province = province.regionCode();
        this.unitId = unitId;
        this.accountId = accountId;
        waitingAccount = accountId;
        filingNumber = written.filingNumber();
        sponsorName = written.sponsorName();
        applicant = written.applicant();
        scanId = written.scanId();
        state = LostAccountState.RECEIVED;
        receivedAt = now;
    }

    /**
     * Notes what the comparison with the filing found, and by whom the application was received.
     *
     * @param found what does not agree: sponsorName, documentNumber, applicant
     * @param old the address so far, or null
     */
    void compared(List<String> found, EmailAddress wanted, String old, Long clerk) {
        differences = found.isEmpty() ? null : String.join(" ", found);
        newEmail = wanted.toString();
        oldEmail = old;
        receivedBy = clerk;
    }

    /** Ends the application; nothing moves it again. */
    void decide(LostAccountState decision, Long by, String given, Instant now) {
        if (state != LostAccountState.RECEIVED) {
            throw LostAccountRefusal.LOST_ACCOUNT_DECIDED.of();
        }
        state = decision;
        waitingAccount = null;
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

    public Province province() {
        return Province.ofRegion(province);
    }

    public Long unitId() {
        return unitId;
    }

    public Long accountId() {
        return accountId;
    }

    public String filingNumber() {
        return filingNumber;
    }

    public String sponsorName() {
        return sponsorName;
    }

    public String applicant() {
        return applicant;
    }

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

    /** What does not agree with the filing: sponsorName, documentNumber, applicant. */
    public List<String> differences() {
        return differences == null ? List.of() : List.of(differences.split(" "));
    }

    public LostAccountState state() {
        return state;
    }

    /** Account of who received it. */
    public Long receivedBy() {
        return receivedBy;
    }

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
