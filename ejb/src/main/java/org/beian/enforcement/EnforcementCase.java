package org.beian.enforcement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.enforcement.proceeding.Accusation;
import org.beian.enforcement.proceeding.CaseOfficers;
import org.beian.enforcement.proceeding.CaseOutcome;
import org.beian.enforcement.proceeding.CaseParty;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.enforcement.proceeding.Execution;
import org.beian.enforcement.proceeding.FinalDecision;
import org.beian.enforcement.proceeding.HearingRecord;
import org.beian.enforcement.proceeding.IntendedDecision;
import org.beian.enforcement.proceeding.LegalOpinion;
import org.beian.enforcement.proceeding.PartyStatement;
import org.beian.filing.content.PersonalData;
import org.beian.trail.RecordedContent;
import org.beian.value.Authority;

/** Enforcement case of a bureau against whoever broke the rules with a website (立案查处, 16). */
@Entity
@Table(name = "enforcement_case")
public class EnforcementCase extends NumberedCase implements RecordedContent {

    public static final String CASE_TYPE = "ENFORCEMENT_CASE";

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Embedded private CaseSite site;
    @Embedded private CaseParty party;
    @Embedded private CaseOfficers officers;

    @Embedded private Accusation accusation;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    private LocalDate due;

    @Column(name = "act_by")
    private LocalDate actBy;

    @Column(name = "transfer_pending")
    private boolean transferPending;

    @Embedded private IntendedDecision intended = new IntendedDecision();
    @Embedded private PartyStatement statement = new PartyStatement();
    @Embedded private HearingRecord hearing = new HearingRecord();
    @Embedded private LegalOpinion review = new LegalOpinion();
    @Embedded private FinalDecision decision = new FinalDecision();
    @Embedded private Execution execution = new Execution();

    @Embedded private CaseOutcome outcome;

    protected EnforcementCase() {}

    /**
     * One that is opened now.
     *
     * @param clue id of the clue that it is opened from
     */
    public EnforcementCase(Authority bureau, String number, Long clue, CaseSite site) {
        super(bureau, number, clue);
        this.site = site;
        state = CaseState.INVESTIGATING;
    }

    /** Names what is laid to whom. */
    public void accuse(CaseParty whom, Accusation what) {
        party = whom;
        accusation = what;
    }

    /**
     * Names who opened it, who investigates it, and until when it is to be decided.
     *
     * @param who user name
     */
    public void open(CaseOfficers two, String who, Instant now, LocalDate until) {
        officers = two;
        openedBy = who;
        openedAt = now;
        decideBy(until);
    }

    /** Moves the last day of the decision. */
    public void decideBy(LocalDate until) {
        due = until;
        actBy = until;
    }

    /** Moves the last day of the bureau's next step. */
    public void actBy(LocalDate until) {
        actBy = until;
    }

    /** Puts others in the place of its officers. */
    public void investigatedBy(CaseOfficers two) {
        officers = two;
    }

    /** Puts it on its way to another bureau: nobody acts on it. */
    public void sendAway() {
        require(CaseState.INVESTIGATING);
        if (transferPending) {
            throw CaseRefusal.CASE_TRANSFERRED.of(number());
        }
        transferPending = true;
    }

    /** Takes it back, as the other bureau returned it. */
    public void comeBack() {
        transferPending = false;
    }

    /** Gives it to another bureau, with a number of that; its officers are yet to be named. */
    public void arrive(Authority bureau, String newNumber) {
        transferPending = false;
        belongTo(bureau, newNumber);
        officers = CaseOfficers.none();
    }

    /** Tells the party what is intended. */
    public void intend(IntendedDecision told) {
        require(CaseState.INVESTIGATING);
        intended = told;
        state = CaseState.NOTIFIED;
    }

    /** Goes on to another state before a decision. */
    public void goOn(CaseState from, CaseState to) {
        require(from);
        state = to;
    }

    /** Begins the investigation anew: what was intended, said and reviewed is in its history. */
    public void sendBack() {
        require(CaseState.LEGAL_REVIEW);
        beginAnew();
    }

    /** Decides it. */
    public void decide(FinalDecision decided) {
        require(CaseState.DECISION);
        decision = decided;
        actBy = decided.serveBy();
        state = CaseState.DECIDED;
    }

    /** Begins the execution, as the decision was served. */
    public void execute(LocalDate until) {
        require(CaseState.DECIDED);
        actBy = until;
        state = CaseState.EXECUTING;
    }

    /** Closes it, as everything was executed, or the decision was revoked. */
    public void close(CaseOutcome how) {
        require(EnumSet.of(CaseState.DECIDED, CaseState.EXECUTING));
        state = CaseState.CLOSED;
        outcome = how;
    }

    /** Ends it without a decision on measures. */
    public void drop(CaseState to, CaseOutcome how) {
        require(CaseState.UNDECIDED);
        state = to;
        outcome = how;
    }

    /**
     * Takes it up again, as its decision fell away: the investigation begins anew, with a last day
     * of its own.
     */
    public void reopen(LocalDate until) {
        require(CaseState.WITH_DECISION);
        beginAnew();
        review = new LegalOpinion();
        decision = new FinalDecision();
        execution = new Execution();
        outcome = null;
        decideBy(until);
    }

    private void beginAnew() {
        intended = new IntendedDecision();
        statement = new PartyStatement();
        hearing = new HearingRecord();
        state = CaseState.INVESTIGATING;
    }

    private void require(CaseState needed) {
        require(EnumSet.of(needed));
    }

    private void require(Set<CaseState> needed) {
        if (!needed.contains(state)) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(number(), state);
        }
    }

    /** Masks the personal data in names and texts. */
    void mask(PersonalData data) {
        site.mask(data);
        party.mask(data);
        intended.mask(data);
        statement.mask(data);
        hearing.mask(data);
        review.mask(data);
        decision.mask(data);
        execution.mask(data);
        accusation.mask(data);
        outcome().mask(data);
    }

    @Override
    public String contentName() {
        return CASE_TYPE + ":" + id();
    }

    @Override
    public List<Object> contentFields() {
        return Stream.of(
                        Arrays.<Object>asList(
                                number(),
                                authority(),
                                clueId(),
                                openedBy,
                                openedAt,
                                due,
                                transferPending),
                        site.recorded(),
                        party.recorded(),
                        officers().recorded(),
                        accusation.recorded(),
                        intended.recorded(),
                        statement.recorded(),
                        hearing.recorded(),
                        review.recorded(),
                        decision.recorded(),
                        execution.recorded(),
                        outcome().recorded())
                .flatMap(List::stream)
                .collect(Collectors.toList());
    }

    @Override
    public String recordedState() {
        return state.name();
    }

    public CaseState state() {
        return state;
    }

    public CaseSite site() {
        return site;
    }

    public CaseParty party() {
        return party;
    }

    /** After a transfer they may be missing. */
    public CaseOfficers officers() {
        return officers == null ? CaseOfficers.none() : officers;
    }

    public Accusation accusation() {
        return accusation;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Last day of the decision. */
    public LocalDate due() {
        return due;
    }

    /** Last day of the bureau's next step. */
    public LocalDate actBy() {
        return actBy;
    }

    /** Last day of what the party has yet to execute, the earliest; null where it has nothing. */
    public LocalDate partyActsBy() {
        LocalDate pay = execution.owes() ? execution.payBy() : null;
        LocalDate rectify =
                execution.rectifiedOn() == null ? decision.measures().rectifyUntil() : null;
        return Stream.of(pay, rectify)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether it is on its way to another bureau. */
    public boolean isTransferPending() {
        return transferPending;
    }

    public IntendedDecision intended() {
        return intended;
    }

    public PartyStatement statement() {
        return statement;
    }

    public HearingRecord hearing() {
        return hearing;
    }

    public LegalOpinion review() {
        return review;
    }

    public FinalDecision decision() {
        return decision;
    }

    public Execution execution() {
        return execution;
    }

    /** How it ended; nothing is known of it before. */
    public CaseOutcome outcome() {
        return outcome == null ? CaseOutcome.NONE : outcome;
    }
}
