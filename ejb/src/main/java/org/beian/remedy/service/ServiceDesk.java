package org.beian.remedy.service;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.notice.EventPublisher;
import org.beian.remedy.RemedyRefusal;
import org.beian.trail.AccessDenials;
import org.beian.value.VisibleText;

/**
 * Desk of the authority that issued a letter, where the letter's service is recorded, and a wrong
 * record corrected (B5).
 */
@Stateless
@RolesAllowed({REVIEWER, CLERK, MINISTRY})
public class ServiceDesk {

    static final int SHORTEST_REASON = 4;

    /** Most characters of the reason of a correction. */
    public static final int LONGEST_REASON = 500;

    @Inject ServiceRepository services;
    @Inject ServiceRecording recording;
    @Inject LetterParties parties;
    @Inject EventPublisher events;
    @Inject Attachments attachments;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Records how and when a letter was served; its parties are told by an event.
     *
     * @param version the version that the caller saw, or null for no comparison
     * @throws RequestRejected {@link RemedyRefusal#SERVICE_NOT_FOUND} also for a letter of another
     *     authority
     * @throws RequestRejected {@link RemedyRefusal#SERVICE_STALE} when the version is not the
     *     current one
     * @throws RequestRejected {@link RemedyRefusal#SERVICE_RECORDED} when service is recorded
     * @throws RequestRejected {@link RemedyRefusal#SERVICE_WAY_MISSING}, {@link
     *     RemedyRefusal#SERVICE_DAY_INVALID}, {@link RemedyRefusal#SERVICE_NOT_AGREED}, {@link
     *     RemedyRefusal#SERVICE_ADDRESS_UNKNOWN} or {@link RemedyRefusal#SERVICE_PROOF_INVALID} for
     *     what was entered
     */
    @Clause("B5")
    public void record(Long letterId, Integer version, GivenService given) {
        ServiceRecord service = own(letterId, version);
        if (service.state() == ServiceState.SERVED) {
            throw RemedyRefusal.SERVICE_RECORDED.of(service.letterNumber());
        }
        require(service, given);
        recording.serve(service, given);
        tell(service);
        services.write();
    }

    /**
     * Corrects a wrong record; the former one stays in the history, and the parties are told.
     *
     * @param reason 4 to 500 characters
     * @throws RequestRejected {@link RemedyRefusal#SERVICE_NOT_RECORDED} when none is recorded
     * @throws RequestRejected {@link RemedyRefusal#SERVICE_REASON_INVALID} for the reason
     * @throws RequestRejected as {@link #record} else
     */
    @Clause("B5")
    public void correct(Long letterId, Integer version, GivenService given, String reason) {
        ServiceRecord service = own(letterId, version);
        if (service.state() == ServiceState.UNSERVED) {
            throw RemedyRefusal.SERVICE_NOT_RECORDED.of(service.letterNumber());
        }
        String said =
                VisibleText.given(reason, SHORTEST_REASON, LONGEST_REASON)
                        .orElseThrow(
                                () ->
                                        RemedyRefusal.SERVICE_REASON_INVALID.of(
                                                SHORTEST_REASON, LONGEST_REASON));
        require(service, given);
        recording.correct(service, given, said);
        tell(service);
        services.write();
    }

    /** The periods of the parties run from the day that was recorded. */
    private void tell(ServiceRecord service) {
        parties.units(service)
                .distinct()
                .sorted()
                .forEach(
                        unit ->
                                events.publish(
                                        unit,
                                        "LETTER_SERVED",
                                        service,
                                        null,
                                        Map.of(
                                                "letterNumber",
                                                service.letterNumber(),
                                                "way",
                                                service.way().name(),
                                                "servedOn",
                                                service.servedOn().toString())));
    }

    private void require(ServiceRecord service, GivenService given) {
        if (given.way() == null) {
            throw RemedyRefusal.SERVICE_WAY_MISSING.of(service.letterNumber());
        }
        boolean possible =
                given.day() != null
                        && !given.day().isBefore(Shanghai.date(service.issuedAt()))
                        && !given.day().isAfter(Shanghai.date(clock.instant()));
        if (!possible) {
            throw RemedyRefusal.SERVICE_DAY_INVALID.of(
                    service.letterNumber(), Shanghai.date(service.issuedAt()));
        }
        if (given.way() == ServiceWay.ELECTRONIC && parties.agreedAddress(service).isEmpty()) {
            throw RemedyRefusal.SERVICE_NOT_AGREED.of(service.letterNumber());
        }
        if (given.way() == ServiceWay.POST && parties.isSearchedFor(service)) {
            throw RemedyRefusal.SERVICE_ADDRESS_UNKNOWN.of(service.letterNumber());
        }
        boolean proven =
                given.way().needsProof()
                        ? given.proof().size() == 1 && isOwn(given.proof().get(0))
                        : given.proof().isEmpty();
        if (!proven) {
            throw RemedyRefusal.SERVICE_PROOF_INVALID.of(service.letterNumber());
        }
    }

    private boolean isOwn(String document) {
        return VisibleText.isLine(document)
                && attachments
                        .info(document)
                        .map(AttachmentInfo::unitId)
                        .filter(callers.current().unitId()::equals)
                        .isPresent();
    }

    /** A letter of the caller's authority; a second caller waits until the first has committed. */
    private ServiceRecord own(Long letterId, Integer version) {
        ServiceRecord service =
                hidden.unlessHidden(
                                services.lock(letterId),
                                found ->
                                        callers.current()
                                                .authority()
                                                .equals(Optional.of(found.authority())))
                        .orElseThrow(() -> RemedyRefusal.SERVICE_NOT_FOUND.of(letterId));
        if (version != null && version != service.version()) {
            throw RemedyRefusal.SERVICE_STALE.of(service.letterNumber());
        }
        return service;
    }
}
