package org.beian.enforcement.proceeding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;

/**
 * Collection of a fine that was not paid in time: the written demand (催告) and its service, the
 * application to the court for enforcement, and its end. All else is null before.
 */
@Embeddable
public class FineCollection {

    @Enumerated(EnumType.STRING)
    @Column(name = "collection")
    private CollectionState state = CollectionState.NONE;

    @Column(name = "urge_from")
    private LocalDate urgeFrom;

    @Column(name = "apply_until")
    private LocalDate applyUntil;

    @Column(name = "urged_on")
    private LocalDate urgedOn;

    @Column(name = "urge_letter_id")
    private Long letterId;

    @Column(name = "urge_served_on")
    private LocalDate servedOn;

    @Column(name = "apply_from")
    private LocalDate applyFrom;

    private String court;

    @Column(name = "court_applied_on")
    private LocalDate appliedOn;

    @Column(name = "court_applied_by")
    private String appliedBy;

    @Column(name = "court_decided_by")
    private String decidedBy;

    @Column(name = "court_decided_at")
    private Instant decidedAt;

    @Column(name = "collection_ended_on")
    private LocalDate endedOn;

    @Column(name = "collection_words")
    private String words;

    /**
     * Keeps within which days it may be begun; they are counted anew whenever remedies move them.
     *
     * @param from null while a remedy is pending
     * @param until last day to apply to the court; null as well
     */
    public void within(LocalDate from, LocalDate until) {
        urgeFrom = from;
        applyUntil = until;
    }

    /** Tells the party to pay. */
    public void urge(LocalDate day) {
        state = CollectionState.URGED;
        urgedOn = day;
    }

    /** Names the letter of the demand. */
    public void announcedBy(Long letter) {
        letterId = letter;
    }

    /**
     * Keeps the day as of which the demand counts as served.
     *
     * @param from first day on which the court may be applied to
     */
    public void served(LocalDate day, LocalDate from) {
        servedOn = day;
        applyFrom = from;
    }

    /** Asks a reviewer for the application to a court. */
    public void propose(String name, LocalDate day, String who) {
        state = CollectionState.PROPOSED;
        court = name;
        appliedOn = day;
        appliedBy = who;
    }

    /** Applies to the court. */
    public void apply(String who, Instant now) {
        state = CollectionState.APPLIED;
        decidedBy = who;
        decidedAt = now;
    }

    /** Gives the application back to the officers. */
    public void sendBack() {
        state = CollectionState.URGED;
        court = null;
        appliedOn = null;
        appliedBy = null;
    }

    /** Ends it without all being paid. */
    public void end(CollectionState how, LocalDate day, String said) {
        state = how;
        endedOn = day;
        words = said;
    }

    void mask(PersonalData data) {
        words = data.masked(words);
    }

    /** What must not change; nothing of one that has not begun. */
    List<Object> recorded() {
        List<Object> all =
                Arrays.asList(
                        state == CollectionState.NONE ? null : state.name(),
                        urgedOn,
                        letterId,
                        servedOn,
                        applyFrom,
                        court,
                        appliedOn,
                        appliedBy,
                        decidedBy,
                        decidedAt,
                        endedOn,
                        words);
        return all.stream().allMatch(each -> each == null) ? List.of() : all;
    }

    public CollectionState state() {
        return state;
    }

    /** Day on which the party was told to pay; null before. */
    public LocalDate urgedOn() {
        return urgedOn;
    }

    public Long letterId() {
        return letterId;
    }

    /** Day as of which the demand counts as served; null before. */
    public LocalDate servedOn() {
        return servedOn;
    }

    /** First day on which the court may be applied to; null until the demand was served. */
    public LocalDate applyFrom() {
        return applyFrom;
    }

    public String court() {
        return court;
    }

    /** Day of the application; null before. */
    public LocalDate appliedOn() {
        return appliedOn;
    }

    /** When a reviewer decided to apply; null before. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Day on which it ended without all being paid; null unless it did. */
    public LocalDate endedOn() {
        return endedOn;
    }

    /** Why it ended so. */
    public String words() {
        return words;
    }
}
