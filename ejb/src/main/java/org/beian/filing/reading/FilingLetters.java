package org.beian.filing.reading;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingIds;
import org.beian.filing.application.FilingRepository;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.trail.AccessDenials;

/**
 * Decision letters of an application for its applicant, the sponsor who entrusted it, and its
 * bureau (B5).
 */
@Stateless
public class FilingLetters {

    @Inject AccessDenials hidden;
    @Inject FilingRepository filings;
    @Inject Letters letters;
    @Inject Callers callers;

    /** Letter as a PDF file. */
    public record File(String number, byte[] pdf) {}

    /**
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} when the application is not
     *     the caller's, or the letter is of another
     */
    @Clause("12.5")
    @RolesAllowed({PROVIDER, SPONSOR, REVIEWER, CLERK})
    public File pdf(String id, Long letterId, Locale locale) {
        FilingApplication application =
                hidden.unlessHidden(filings.find(FilingIds.parse(id)), this::mayRead)
                        .orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
        boolean its =
                filings.rounds(application.id()).stream()
                        .anyMatch(round -> letterId.equals(round.letterId()));
        if (!its) {
            throw FilingRefusal.FILING_NOT_FOUND.of(id);
        }
        Letter letter =
                letters.find(letterId).orElseThrow(() -> FilingRefusal.FILING_NOT_FOUND.of(id));
        return new File(letter.number(), letters.render(letter, locale));
    }

    private boolean mayRead(FilingApplication application) {
        Caller caller = callers.current();
        boolean applicant =
                application.isReadBy(caller.unitId())
                        && (caller.has(PROVIDER) || caller.has(SPONSOR));
        boolean bureau =
                (caller.has(REVIEWER) || caller.has(CLERK))
                        && caller.ownProvince().isPresent()
                        && application.province().equals(caller.ownProvince());
        return applicant || bureau;
    }
}
