package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.beian.trail.CurrentActor;

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
