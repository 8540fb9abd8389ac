package org.beian.annualaudit.opinion;

import static org.beian.account.Roles.CONTENT_DEPARTMENT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.annualaudit.OpinionRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;

/**
 * Recording of one paper about several websites (18.3). Each is recorded as by itself: in a
 * transaction of its own, with the checks and the effect of {@link OpinionRecording}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(CONTENT_DEPARTMENT)
public class OpinionSeveral {

    @Inject OpinionRecording recording;
    @Inject OpinionChecks checks;

    /**
     * Records the opinion on these websites, the first 500 of them.
     *
     * @param common the opinion; its number is not read
     * @return an answer on each, in their order; with a reason as {@link OpinionRecording#record}
     *     where it was refused
     * @throws RequestRejected {@link OpinionRefusal#OPINION_INCOMPLETE} with the faults of kind and
     *     paper; then none is recorded
     */
    @Clause("18.3")
    public List<OpinionAnswer> recordAll(List<String> filingNumbers, OpinionRequest common) {
        checks.requirePaper(common);
        List<String> first = filingNumbers.stream().distinct().limit(SeveralOutcome.MOST).toList();
        Map<String, Long> recorded = new HashMap<>();
        SeveralOutcome<String> outcome =
                SeveralOutcome.of(
                        first, number -> recorded.put(number, recording.record(common.on(number))));
        return first.stream()
                .map(
                        number ->
                                new OpinionAnswer(
                                        number,
                                        recorded.get(number),
                                        outcome.refused().get(number)))
                .toList();
    }
}
