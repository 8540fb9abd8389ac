package org.beian.filing.reading;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingIds;
import org.beian.filing.application.FilingRepository;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letters;
import org.beian.notice.waiting.Escalations;
import org.beian.trail.AccessDenials;
import org.beian.trail.reading.ReadLog;
import org.beian.value.Authority;

/**
 * Decision letters of an application for its applicant, the sponsor who entrusted it, the authority
 * that decided it, and the bureau of the domicile (B5); logged, for the bureau of an access place,
 * for the ministry, and for an authority below which somebody is late with it (B1).
 */
@Stateless
public class FilingLetters {

    @Inject AccessDenials hidden;
    @Inject FilingRepository filings;
    @Inject Letters letters;
    @Inject Callers callers;
    @Inject ReadLog readLog;
    @Inject Escalations escalations;

    /**
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when the application is not
     *     the caller's, or the letter is of another
     */
    @Clause("12.5")
    @RolesAllowed({PROVIDER, SPONSOR, REVIEWER, CLERK, MINISTRY})
    public Letters.Pdf pdf(String id, Long letterId, Locale locale) {
        FilingApplication application =
                hidden.unlessHidden(filings.find(FilingIds.parse(id)), this::mayRead)
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
        Letters.Pdf pdf =
                letters.pdf(letters.of(application), letterId, locale)
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
        logForOthers(application);
        return pdf;
    }

    private boolean mayRead(FilingApplication application) {
        Caller caller = callers.current();
        boolean applicant =
                application.isReadBy(caller.unitId())
                        && (caller.has(PROVIDER) || caller.has(SPONSOR));
        return applicant || official().filter(own -> mayRead(application, own)).isPresent();
    }

    private Optional<Authority> official() {
        Caller caller = callers.current();
        boolean official = caller.has(REVIEWER) || caller.has(CLERK) || caller.has(MINISTRY);
        return caller.authority().filter(any -> official);
    }

    private boolean mayRead(FilingApplication application, Authority own) {
        return isOwn(application, own)
                || isSupervisedOrPlace(application, own)
                || escalations.isWith(own, application.caseType(), application.id());
    }

    private boolean isSupervisedOrPlace(FilingApplication application, Authority own) {
        return own.province().map(place -> filings.hasPlace(application.id(), place)).orElse(true);
    }

    private static boolean isOwn(FilingApplication application, Authority own) {
        return application.authority().filter(own::equals).isPresent()
                || application.province().map(Authority::bureauOf).filter(own::equals).isPresent();
    }

    private void logForOthers(FilingApplication application) {
        official()
                .filter(own -> !isOwn(application, own))
                .ifPresent(
                        own -> readLog.read(application, basis(application, own), "letters", null));
    }

    private String basis(FilingApplication application, Authority own) {
        if (!isSupervisedOrPlace(application, own)) {
            return ReadLog.ESCALATED;
        }
        return own.province().isPresent() ? "ACCESS_PLACE" : "SUPERVISED";
    }
}
