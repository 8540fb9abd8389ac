package org.beian.filing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.law.Deadline;

/** Statutory limit of the bureau for its review (B1): day of receipt, last day and length. */
@Embeddable
class ReviewLimit {

    @Column(name = "received_on")
    private LocalDate receivedOn;

    private LocalDate deadline;

    @Column(name = "deadline_provisional")
    private boolean provisional;

    @Column(name = "working_days_total")
    private int workingDaysTotal;

    void start(LocalDate received, Deadline until, int workingDays) {
        receivedOn = received;
        deadline = until.date();
        provisional = until.provisional();
        workingDaysTotal = workingDays;
    }

    /** Moves the last day after the calendar changed; the day of receipt and the length stay. */
    void move(Deadline until) {
        deadline = until.date();
        provisional = until.provisional();
    }

    void stop() {
        deadline = null;
        provisional = false;
    }

    /** Clears the day of receipt too, as a returned application counts as not received. */
    void forget() {
        receivedOn = null;
        stop();
    }

    Optional<Deadline> deadline() {
        return Optional.ofNullable(deadline).map(day -> new Deadline(day, provisional));
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    int workingDaysTotal() {
        return workingDaysTotal;
    }
}
