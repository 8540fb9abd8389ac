package org.beian.filing.mandate;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.QueuePosition;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;

/**
 * Hand-over of several approved applications at once (12.6), to the addresses that they name. Each
 * is handed over as by itself: in a transaction of its own, with the checks, the history and the
 * mails of {@link FilingHandOver}. What was handed over before is refused, so that a repeat sends
 * nothing twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeveralHandOvers {

    private static final int PAGE = 100;

    @Inject FilingHandOver handOver;
    @Inject ProviderTasks tasks;

    /**
     * Hands these applications over, the first 500 of them.
     *
     * @param officer name of the dedicated officer who passes them, on the roster today
     * @param guidance the guidance given to each sponsor, 1 to 1000 characters
     * @throws RequestRejected {@link FilingRefusal#HAND_OVER_INCOMPLETE} when officer or guidance
     *     are missing or wrong; then none is handed over
     */
    @RolesAllowed(PROVIDER)
    @Clause("12.6")
    public SeveralOutcome<String> pass(Collection<String> ids, String officer, String guidance) {
        handOver.require(officer, guidance);
        HandOver given = new HandOver(officer, guidance, null);
        return SeveralOutcome.of(ids, id -> handOver.passFirst(id, given));
    }

    /** The same as {@link #pass} for the first 500 approved applications that wait for it. */
    @RolesAllowed(PROVIDER)
    @Clause("12.6")
    public SeveralOutcome<String> passAll(String officer, String guidance) {
        List<String> waiting =
                Stream.iterate(
                                after(QueuePosition.START),
                                page -> !page.isEmpty(),
                                page -> after(page.get(page.size() - 1).position()))
                        .flatMap(List::stream)
                        .limit(SeveralOutcome.MOST)
                        .map(ProviderTask::id)
                        .toList();
        return pass(waiting, officer, guidance);
    }

    private List<ProviderTask> after(QueuePosition position) {
        return tasks.next(ProviderTaskKind.TO_HAND_OVER, position, PAGE);
    }
}
