package org.beian.filing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.RequestRejected;

/** Procedures in which sponsors answer, by the kind of their cases. */
@ApplicationScoped
class AnsweredProcedures {

    @Inject @Any Instance<AnswerableMatters<?>> all;
    @Inject Callers callers;

    /**
     * @throws RequestRejected {@link PaperAnswerRefusal#PAPER_ANSWER_NOT_FOUND} when sponsors
     *     answer nothing in such cases
     */
    AnswerableMatters<?> of(String caseType) {
        return all.stream()
                .filter(each -> each.caseType().equals(caseType))
                .findFirst()
                .orElseThrow(() -> PaperAnswerRefusal.PAPER_ANSWER_NOT_FOUND.of(caseType));
    }

    /** Whether the caller is an officer of the authority that leads a matter. */
    boolean isLed(AnswerableMatter matter) {
        Caller caller = callers.current();
        return (caller.has(Roles.CLERK) || caller.has(Roles.REVIEWER) || caller.has(Roles.MINISTRY))
                && caller.authority().equals(Optional.of(matter.authority()));
    }
}
