package org.beian.web.page.figure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Figures of the user for one request: as they were last counted, at most {@code beian.figures.age}
 * and one visit ago. For what was never counted, or before an act of the user's own, the request
 * waits {@code beian.figures.wait} in all.
 */
@Named("keptFigures")
@RequestScoped
public class Figures {

    /** What is older than this is not shown without an attempt to count it. */
    private static final Duration USABLE = Duration.ofMinutes(10);

    @Inject KeptFigures kept;
    @Inject Callers callers;
    @Inject HttpServletRequest request;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "beian.figures.age", defaultValue = "PT1M")
    Duration age;

    @Inject
    @ConfigProperty(name = "beian.figures.wait", defaultValue = "PT1S")
    Duration patience;

    private Instant needed;
    private long until;
    private boolean missing;

    /** Fixes what the request needs. An age of zero has every request count. */
    @PostConstruct
    void begin() {
        Instant now = clock.instant();
        Instant acted = age.isZero() ? now : OwnActFilter.last(request, now);
        Instant usable = now.minus(USABLE);
        needed = acted.isAfter(usable) ? acted : usable;
        until = System.nanoTime() + patience.toNanos();
    }

    /**
     * A figure that is the same for all accounts of the unit with the same roles.
     *
     * @param name of the figure, for one type of value
     * @param counting runs in another thread, without the request, as the same caller; never null
     * @return empty when it was not counted in time
     */
    public <T> Optional<T> ofUnit(String name, Supplier<T> counting) {
        return of(name, null, counting);
    }

    /** The same as {@link #ofUnit}, of a figure that depends on the account. */
    public <T> Optional<T> ofAccount(String name, Supplier<T> counting) {
        return of(name, callers.current().accountId(), counting);
    }

    private <T> Optional<T> of(String name, Long account, Supplier<T> counting) {
        Caller caller = callers.current();
        KeptFigures.Key key = new KeptFigures.Key(name, caller.unitId(), caller.roles(), account);
        Optional<T> figure = kept.get(key, counting, needed, until, patience.toNanos());
        missing |= figure.isEmpty();
        return figure;
    }

    /** Whether something that was asked for until now could not be shown. */
    public boolean isMissing() {
        return missing;
    }
}
