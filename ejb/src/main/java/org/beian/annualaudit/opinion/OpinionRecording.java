package org.beian.annualaudit.opinion;

import static org.beian.account.Roles.CONTENT_DEPARTMENT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.beian.annualaudit.OpinionRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;

/** Recording of the opinions of a content department on audited websites (18.3). */
@Stateless
@RolesAllowed(CONTENT_DEPARTMENT)
public class OpinionRecording {

    @Inject OpinionGiving giving;

    /**
     * Records one, with its effect: a veto fails the audit at once, of which a letter tells the
     * sponsor; the bureau opens a cancellation, or gets a clue.
     *
     * @return its id
     * @throws RequestRejected {@link OpinionRefusal#OPINION_INCOMPLETE} with every fault
     * @throws RequestRejected {@link OpinionRefusal#OPINION_GIVEN} when the department gave one of
     *     this kind on the website in the year
     */
    @Clause("18.3")
    public Long record(OpinionRequest request) {
        return giving.give(request);
    }
}
