package org.beian.remedy.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditItem;
import org.beian.code.Settings;
import org.beian.enforcement.closure.Assistance;
import org.beian.enforcement.transfer.Transfer;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letters;
import org.beian.notice.MailClaims;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Recording of service: every letter gets its record when it is issued, under its parties, and is
 * noted as served by itself once its mail was sent to the address to which its addressee agreed
 * (B5).
 */
@ApplicationScoped
@Clause("B5")
class ServiceRecording {

    /** Dated setting: days from publication to the day as of which a notice counts as served. */
    private static final String NOTICE_DAYS = "service.publicNotice.days";

    @Inject ServiceRepository services;
    @Inject LetterParties parties;
    @Inject Settings settings;
    @Inject Callers callers;
    @Inject History history;
    @Inject Event<Letters.Served> served;
    @Inject Clock clock;

    /**
     * Cases whose letters go from authority to authority, each of which reads them in its own list.
     */
    private static final Set<String> BETWEEN_AUTHORITIES =
            Set.of(Assistance.CASE_TYPE, Transfer.CASE_TYPE);

    /**
     * A receipt asks nothing of anybody, and its addressee has it on the page on which it answered:
     * it is served as it is issued, since a year's audit gives one to each website. So is what an
     * authority writes to another one.
     */
    void issued(@Observes Letters.Issued issued) {
        ServiceRecord service = new ServiceRecord(issued);
        services.add(service);
        parties.enter(service);
        if (issued.letter().kind().equals(AuditItem.RECEIPT)
                || BETWEEN_AUTHORITIES.contains(service.aboutType())) {
            serve(service, electronically());
        }
    }

    /** A mail to another address serves nothing, and what an officer recorded stays. */
    void sent(@Observes MailClaims.LetterSent sent) {
        services.lock(sent.letterId())
                .filter(service -> service.state() == ServiceState.UNSERVED)
                .filter(
                        service ->
                                parties.agreedAddress(service)
                                        .equals(Optional.of(sent.recipient())))
                .ifPresent(service -> serve(service, electronically()));
    }

    private GivenService electronically() {
        return new GivenService(ServiceWay.ELECTRONIC, Shanghai.date(clock.instant()), List.of());
    }

    /** Records service that was checked. */
    void serve(ServiceRecord service, GivenService given) {
        ServiceState before = service.state();
        Instant now = clock.instant();
        service.serve(given, effective(service, given), callers.current().username(), now);
        history.write(
                service,
                Act.move("RECORD_SERVICE", before, service.state(), words(given), "B5"),
                service);
        tell(service);
    }

    /** Puts a record that was checked in the place of a wrong one. */
    void correct(ServiceRecord service, GivenService given, String reason) {
        Instant now = clock.instant();
        service.correct(given, effective(service, given), callers.current().username(), now);
        history.write(
                service, Act.note("CORRECT_SERVICE", words(given) + ": " + reason, "B5"), service);
        tell(service);
    }

    private void tell(ServiceRecord service) {
        served.fire(new Letters.Served(service.id(), service.servedOn()));
    }

    private LocalDate effective(ServiceRecord service, GivenService given) {
        return given.way() == ServiceWay.PUBLIC_NOTICE
                ? given.day()
                        .plusDays(
                                settings.number(
                                        NOTICE_DAYS,
                                        service.authority().province().orElse(null),
                                        given.day()))
                : given.day();
    }

    private static String words(GivenService given) {
        return given.way() + " " + given.day();
    }
}
