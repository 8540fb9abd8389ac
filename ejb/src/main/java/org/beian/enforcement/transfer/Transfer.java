package org.beian.enforcement.transfer;

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
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.TransferPhase;
import org.beian.filing.content.PersonalData;
import org.beian.trail.AuditedCase;
import org.beian.trail.RecordedContent;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/**
 * Transfer of a clue or a case from one bureau to another, with its file (16.2), or the claim of
 * another one to it (16.3).
 */
@Entity
@Table(name = "enforcement_transfer")
public class Transfer implements AuditedCase, RecordedContent {

    public static final String CASE_TYPE = "ENFORCEMENT_TRANSFER";

    /** Returns after which the ministry assigns. */
    private static final int MOST_RETURNS = 2;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enforcement_transfer_seq")
    @SequenceGenerator(
            name = "enforcement_transfer_seq",
            sequenceName = "enforcement_transfer_seq",
            allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    @Column(name = "clue_id")
    private Long clueId;

    @Column(name = "case_id")
    private Long sentCase;

    @Column(name = "case_number")
    private String caseNumber;

    private String site;

    @Column(name = "from_bureau")
    private String fromBureau;

    @Column(name = "to_bureau")
    private String toBureau;

    /** Who has to act while it is open. */
    private String holder;

    private String reason;

    @Column(name = "return_reason")
    private String returnReason;

    private String assigned;

    @Column(name = "assign_reason")
    private String assignReason;

    @Column(name = "returns_before")
    private int returnsBefore;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "counted_from")
    private Instant countedFrom;

    private LocalDate due;

    @Column(name = "ended_at")
    private Instant endedAt;

    @ElementCollection
    @CollectionTable(
            name = "enforcement_transfer_file",
            joinColumns = @JoinColumn(name = "transfer_id"))
    @OrderColumn(name = "place")
    private List<TransferredMaterial> materials = new ArrayList<>();

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected Transfer() {}

    /**
     * One that is sent now.
     *
     * @param file what is transferred
     * @param returnsBefore how often it was returned before
     * @param due last day of the receiving bureau
     */
    public Transfer(
            TransferredFile file,
            Authority to,
            String reason,
            int returnsBefore,
            Instant now,
            LocalDate due) {
        clueId = file.clueId();
        sentCase = file.sentCase();
        caseNumber = file.caseNumber();
        site = file.site();
        fromBureau = file.bureau().code();
        toBureau = to.code();
        holder = toBureau;
        this.reason = reason;
        this.returnsBefore = returnsBefore;
        materials.addAll(file.materials());
        sentAt = now;
        countedFrom = now;
        this.due = due;
        state = TransferState.SENT;
    }

    /**
     * One that a bureau claims which does not have the file: the ministry assigns it.
     *
     * @param by the bureau that claims it
     * @param assignBy last day of the ministry
     */
    public static Transfer claimed(
            TransferredFile file, Authority by, String reason, Instant now, LocalDate assignBy) {
        Transfer claimed = new Transfer(file, by, reason, 0, now, assignBy);
        claimed.state = TransferState.ASSIGNMENT;
        claimed.holder = Authority.MINISTRY.code();
        return claimed;
    }

    /** Whether it came to the ministry as it was claimed, and not as it was returned twice. */
    public boolean isClaimed() {
        return returnReason == null
                && (state == TransferState.ASSIGNMENT || state == TransferState.ASSIGNED);
    }

    /** The receiving bureau has it. */
    public void receive(Instant now) {
        require(TransferState.SENT);
        end(TransferState.RECEIVED, now);
    }

    /**
     * The receiving bureau returns it.
     *
     * @param assignBy last day of the ministry, should it have to assign
     * @return whether the ministry has to, as it was returned before
     */
    public boolean giveBack(String words, Instant now, LocalDate assignBy) {
        require(TransferState.SENT);
        returnReason = words;
        if (returns() < MOST_RETURNS) {
            end(TransferState.RETURNED, now);
            return false;
        }
        state = TransferState.ASSIGNMENT;
        holder = Authority.MINISTRY.code();
        countedFrom = now;
        due = assignBy;
        return true;
    }

    /** The ministry says which bureau has it. */
    public void assign(Authority bureau, String words, Instant now) {
        require(TransferState.ASSIGNMENT);
        assigned = bureau.code();
        assignReason = words;
        end(TransferState.ASSIGNED, now);
    }

    private void end(TransferState next, Instant now) {
        state = next;
        endedAt = now;
    }

    private void require(TransferState needed) {
        if (state != needed) {
            throw EnforcementRefusal.TRANSFER_STATE_FORBIDS.of(id, state);
        }
    }

    /** Moves the last day of who has to act. */
    public void dueOn(LocalDate until) {
        due = until;
    }

    void mask(PersonalData data) {
        site = data.masked(site);
        reason = data.masked(reason);
        returnReason = data.masked(returnReason);
        assignReason = data.masked(assignReason);
        materials.replaceAll(each -> each.named(data.masked(each.name())));
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
                                clueId,
                                sentCase,
                                caseNumber,
                                site,
                                fromBureau,
                                toBureau,
                                reason,
                                returnReason,
                                assigned,
                                assignReason,
                                returnsBefore,
                                sentAt,
                                endedAt));
        materials.forEach(each -> fields.add(each.name() + " " + each.sha256()));
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

    /** The bureau that sent it, or had it when it was claimed. */
    @Override
    public Optional<Authority> territory() {
        return Optional.of(from());
    }

    public Long id() {
        return id;
    }

    public TransferState state() {
        return state;
    }

    /** The part of the list of transfers to which it belongs on a day. */
    public TransferPhase phase(LocalDate today) {
        return state == TransferState.SENT && today.isAfter(due)
                ? TransferPhase.OVERDUE
                : TransferPhase.valueOf(state.name());
    }

    /** Null where a case is transferred. */
    public Long clueId() {
        return clueId;
    }

    /** Null where a clue is transferred. */
    public Long sentCase() {
        return sentCase;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String site() {
        return site;
    }

    public Authority from() {
        return Authority.ofCode(fromBureau);
    }

    /** The bureau to which it was sent, or which claimed it. */
    public Authority to() {
        return Authority.ofCode(toBureau);
    }

    /** The bureau that the ministry named; empty for none. */
    public Optional<Authority> assigned() {
        return Optional.ofNullable(assigned).map(Authority::ofCode);
    }

    public String reason() {
        return reason;
    }

    /** Why the ministry assigned it as it did; null unless it did. */
    public String assignReason() {
        return assignReason;
    }

    public String returnReason() {
        return returnReason;
    }

    /** How often the file was returned, this time included. */
    public int returns() {
        return returnsBefore + (returnReason == null ? 0 : 1);
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** Since when who has to act has time. */
    public Instant countedFrom() {
        return countedFrom;
    }

    /** Last day of who has to act. */
    public LocalDate due() {
        return due;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public List<TransferredMaterial> materials() {
        return List.copyOf(materials);
    }

    public int version() {
        return version;
    }
}
