package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.trail.CurrentActor;

/** Current caller as the actor that the trail records; the trail does not know accounts. */
@ApplicationScoped
class CallerActor implements CurrentActor {

    @Inject Callers callers;

    @Override
    public String actor() {
        return callers.current().username();
    }

    @Override
    public Long actorUnitId() {
        return callers.current().unitId();
    }

    @Override
    public String requestId() {
        return callers.current().requestId();
    }
}
