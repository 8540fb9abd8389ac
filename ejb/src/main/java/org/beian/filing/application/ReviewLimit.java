package org.beian.filing.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.law.Deadline;

/** The bureau's limit for its review (B1): from which day it runs, and until when. */
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

    void stop() {
        deadline = null;
        provisional = false;
    }

    /** Given back: what was received counts no more. */
    void forget() {
        receivedOn = null;
        stop();
    }

    Optional<Deadline> deadline() {
        return Optional.ofNullable(deadline).map(day -> new Deadline(day, provisional));
    }

    int workingDaysTotal() {
        return workingDaysTotal;
    }
}
