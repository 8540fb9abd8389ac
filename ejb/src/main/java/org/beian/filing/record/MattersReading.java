package org.beian.filing.record;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingIds;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.FilingJson;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.value.FilingNumber;

/**
 * Reading of what other procedures have about a filing, of whichever authority: all of it on the
 * record card, and what is open beside an application that cancels, changes or moves it (2, 16.3).
 * A filing that moved has what was about it before. The bureau of an access place sees none of it.
 */
@Stateless
@RolesAllowed({REVIEWER, CLERK, MINISTRY})
public class MattersReading {

    private static final String CANCELLATION = "CANCELLATION";

    @Inject EntityManager em;
    @Inject RecordReading reading;
    @Inject FilingRepository filings;
    @Inject Callers callers;

    /**
     * Those about a subject, what is open first, by kind, the latest first.
     *
     * @throws RequestRejected {@link FilingRefusal#FILING_NOT_FOUND} also when the caller may not
     *     read it
     */
    @Clause({"2", "16.3"})
    public List<FilingMatter> all(long subject) {
        return of(reading.inner(subject), false);
    }

    /**
     * Those that are open about the filing with a number, or of a website, beside a cancellation;
     * none for others.
     *
     * @param cancellation id of the one that is decided
     */
    @Clause({"15.4", "16.3"})
    public List<FilingMatter> openBeside(String number, Long cancellation) {
        return subject(number)
                .filter(found -> isInner(reading.basis(found)))
                .map(found -> of(found, true))
                .orElse(List.of())
                .stream()
                .filter(
                        each ->
                                !each.caseType().equals(CANCELLATION)
                                        || !each.id().equals(cancellation))
                .toList();
    }

    /**
     * Those that are open about the filing that an application changes or moves; none for a first
     * filing, and for others than who decides it.
     *
     * @param id of the application
     */
    @Clause({"12.4", "16.3"})
    public List<FilingMatter> openBeside(String id) {
        Optional<FilingApplication> found = filings.find(FilingIds.parse(id));
        if (found.isEmpty() || !isInner(reading.basis(found.get()))) {
            return List.of();
        }
        FilingApplication application = found.get();
        FilingContent content =
                FilingJson.read(filings.round(application.id(), application.round()).content());
        String number =
                content.filingNumber() == null ? content.movesFrom() : content.filingNumber();
        return subject(number).map(filed -> of(filed, true)).orElse(List.of());
    }

    private Optional<IcpSubject> subject(String number) {
        return Optional.ofNullable(number)
                .flatMap(text -> FilingItems.read(text, FilingNumber::parse))
                .map(parsed -> parsed.subject().canonical())
                .flatMap(
                        canonical ->
                                em.createQuery(
                                                """
                                                select s from IcpSubject s
                                                where s.filingNumber = :number""",
                                                IcpSubject.class)
                                        .setParameter("number", canonical)
                                        .setMaxResults(1)
                                        .getResultStream()
                                        .findFirst());
    }

    private List<FilingMatter> of(IcpSubject subject, boolean open) {
        boolean inner = isInner(reading.basis(subject));
        return reading.matters(subject, open)
                .map(each -> inner || isOwn(each) ? each : each.closed())
                .toList();
    }

    private boolean isOwn(FilingMatter matter) {
        return callers.current().authority().equals(Optional.ofNullable(matter.authority()));
    }

    private static boolean isInner(Optional<ReadingBasis> basis) {
        return basis.filter(any -> any != ReadingBasis.ACCESS_PLACE).isPresent();
    }
}
