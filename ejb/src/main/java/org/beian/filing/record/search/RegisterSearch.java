package org.beian.filing.record.search;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.record.RecordReading;
import org.beian.filing.review.DecidedPosition;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.UnitSummary;
import org.beian.party.Units;
import org.beian.persistence.BoundedCount;
import org.beian.persistence.ResultRecords;

/**
 * Search of officials in the register of filings: a bureau finds what is domiciled or has an access
 * in its province, the ministry all (principle 2). Lists name subjects by what is public of them.
 */
@Stateless
public class RegisterSearch {

    private static final int MOST = 501;
    private static final int MOST_PROVIDERS = 20;
    private static final Comparator<RegisterRow> LATEST_FIRST =
            Comparator.comparing(RegisterRow::filedAt).thenComparing(RegisterRow::id).reversed();

    @Inject EntityManager em;
    @Inject RegisterStatements statements;
    @Inject RecordReading reading;
    @Inject Units units;

    /**
     * Subjects that match, the latest filing first, at most 501.
     *
     * @param after position of the last one seen
     * @throws RequestRejected {@link FilingRefusal#SEARCH_TOO_WIDE} when part of a name is looked
     *     for without a province or within more than a year, {@link
     *     FilingRefusal#SEARCH_NUMBER_UNREADABLE} or {@link
     *     FilingRefusal#SEARCH_ADDRESS_UNREADABLE} when the text is not what its key says, or what
     *     it looks like
     */
    @Clause({"2", "6.1"})
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<RegisterRow> list(RegisterQuestion question, DecidedPosition after, int limit) {
        int most = Math.max(1, Math.min(limit, MOST));
        return statements.of(question).stream()
                .flatMap(each -> rows(each, after, most))
                .sorted(LATEST_FIRST)
                .limit(most)
                .toList();
    }

    private Stream<RegisterRow> rows(RegisterStatement statement, DecidedPosition after, int most) {
        return ResultRecords.of(statement.page(em, after, most), RegisterRow.class).stream();
    }

    /**
     * Number of subjects that match, counted up to 1,001.
     *
     * @throws RequestRejected as {@link #list}
     */
    @Clause("2")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public int count(RegisterQuestion question) {
        int found = 0;
        for (RegisterStatement each : statements.of(question)) {
            found += BoundedCount.of(each.ids(em));
        }
        return Math.min(found, BoundedCount.LIMIT);
    }

    /**
     * A subject with a document that the caller may read, for {@link SearchKey#DOCUMENT}: the
     * number itself stands in no URL.
     *
     * @param number in any spelling
     */
    @Clause("3")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public Optional<Long> withDocument(String number) {
        return statements.withDocument(number).stream()
                .flatMap(each -> rows(each, DecidedPosition.START, 1))
                .max(LATEST_FIRST.reversed())
                .map(RegisterRow::id);
    }

    /**
     * The application with a number, which may have no record: it is not decided, or refused.
     *
     * @return empty also for one that the caller may not read
     */
    @Clause("2")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public Optional<String> application(String number) {
        return Optional.of(number)
                .filter(text -> text.matches("[0-9]{1,12}"))
                .map(text -> em.find(FilingApplication.class, Long.valueOf(text)))
                .filter(found -> found.submittedAt() != null)
                .filter(found -> reading.basis(found).isPresent())
                .map(found -> found.id().toString());
    }

    /** Access providers whose name or code begins with a text, at most 20. */
    @Clause("2")
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    public List<UnitSummary> providers(String text, int limit) {
        return units
                .beginning(
                        Capacity.ACCESS_PROVIDER,
                        text,
                        Math.max(1, Math.min(limit, MOST_PROVIDERS)))
                .stream()
                .map(Unit::asParty)
                .toList();
    }
}
