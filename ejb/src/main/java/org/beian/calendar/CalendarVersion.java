package org.beian.calendar;

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
import org.beian.code.NamedDay;
import org.beian.law.RequestRejected;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/** Version of a year of the working calendar, as one operator proposed it and another decided. */
@Entity
@Table(name = "calendar_version")
public class CalendarVersion implements AuditedCase {

    static final String CASE_TYPE = "CALENDAR";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calendar_version_seq")
    @SequenceGenerator(
            name = "calendar_version_seq",
            sequenceName = "calendar_version_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "year_number")
    private int year;

    @Enumerated(EnumType.STRING)
    private CalendarState state = CalendarState.PROPOSED;

    @Column(name = "open_year")
    private Integer openYear;

    private String days;
    private String source;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected CalendarVersion() {}

    CalendarVersion(int year, List<NamedDay> days, String source, String by, Instant now) {
        this.year = year;
        openYear = year;
        this.days = CalendarText.write(days);
        this.source = source;
        proposedBy = by;
        proposedAt = now;
    }

    /**
     * Ends the proposal.
     *
     * @throws RequestRejected {@link CalendarRefusal#CALENDAR_VERSION_DECIDED} when it has ended
     */
    void end(CalendarState decision, String by, Instant now) {
        if (state != CalendarState.PROPOSED) {
            throw CalendarRefusal.CALENDAR_VERSION_DECIDED.of(state);
        }
        state = decision;
        openYear = null;
        decidedBy = by;
        decidedAt = now;
    }

    public Long id() {
        return id;
    }

    public int year() {
        return year;
    }

    public CalendarState state() {
        return state;
    }

    /** Special days, in order. */
    public List<NamedDay> days() {
        return CalendarText.read(days);
    }

    /** The notice of the State Council on which it rests. */
    public String source() {
        return source;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** The operator who published or declined it; null before. */
    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
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
