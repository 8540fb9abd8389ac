package org.beian.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Runs what must be done before the first request. The server gives a {@code PostConstruct} no
 * run-as identity, so the work itself stands in a bean that it calls.
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
