package org.beian.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of the changes of facts that wait for a second person of the authority. */
@ApplicationScoped
@Clause("12.3")
class FactChangeWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.FACT_CHANGE,
                WaitingQuery.ofUnit(
                                "FactChange w",
                                "w.state = org.beian.fact.FactChangeState.PROPOSED",
                                "w.unitId")
                        .about("w.name", "w.enteredAt")
                        .notBy("w.enteredBy")
                        .linkedBy("concat(w.name, '&scope=', w.scope)"));
    }
}
