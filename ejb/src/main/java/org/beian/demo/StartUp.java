package org.beian.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Startup singleton that calls {@link FirstStart} before the first request. The server gives a
 * {@code PostConstruct} no run-as identity, so the work itself is done by that bean.
 */
@Singleton
@Startup
public class StartUp {

    @Inject FirstStart firstStart;

    @PostConstruct
    void start() {
        firstStart.start();
    }
}
