package org.beian.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Warning of the operator by mail that the calendar ends, once for each year: the key of the row
 * lets one of two nodes do so.
 */
@Stateless
@RolesAllowed("SYSTEM")
@Clause("B1")
public class CalendarWarnings {

    @Inject
    @ConfigProperty(name = "beian.operator.mailTo")
    Optional<String> recipients;

    @Inject EntityManager em;
    @Inject CalendarEnd end;
    @Inject Outbox outbox;
    @Inject Clock clock;

    /** Queues the mail when it is time, nobody was told yet, and an address is configured. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void warn() {
        int year = end.missingYear();
        if (recipients.isPresent()
                && end.isNear()
                && em.find(CalendarWarning.class, year) == null) {
            CalendarWarning warning = new CalendarWarning(year, clock.instant());
            em.persist(warning);
            outbox.queue(
                    recipients.get(),
                    MailFrame.to(null).about("/operator/calendarYear.xhtml?year=" + year),
                    "calendar.ends",
                    Locale.SIMPLIFIED_CHINESE,
                    warning,
                    null,
                    String.valueOf(year),
                    end.lastDay().toString());
        }
    }
}
