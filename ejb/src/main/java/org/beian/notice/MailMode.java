package org.beian.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Configuration of the sending of mails in this installation. */
@ApplicationScoped
class MailMode {

    /** {@code smtp}, or {@code held}: mails wait to be read on the outbox page, none leaves. */
    @Inject
    @ConfigProperty(name = "beian.mail.mode", defaultValue = "smtp")
    Provider<String> mode;

    /** Pauses after the first, second … failure; the last one repeats. */
    @Inject
    @ConfigProperty(name = "beian.mail.pauses", defaultValue = "PT1M,PT5M,PT15M,PT1H,PT4H,PT24H")
    String pauses;

    /** Attempts before a mail is parked. */
    @Inject
    @ConfigProperty(name = "beian.mail.attempts", defaultValue = "12")
    int attempts;

    /** Duration of a claim; longer than the session's timeouts allow one sending to last. */
    @Inject
    @ConfigProperty(name = "beian.mail.claim", defaultValue = "PT10M")
    Duration claim;

    @Inject
    @ConfigProperty(name = "beian.demo", defaultValue = "false")
    boolean demo;

    boolean isHeld() {
        return "held".equals(mode.get());
    }

    boolean isDemo() {
        return demo;
    }

    boolean mayTryAgain(int attempt) {
        return attempt < attempts;
    }

    /**
     * Whether the mail was claimed once more than it may be tried: its last sending ended without a
     * result, as when it stops the node.
     */
    boolean isExhausted(int attempt) {
        return attempt > attempts;
    }

    Duration claim() {
        return claim;
    }

    /**
     * @param attempt from 1
     */
    Duration pauseAfter(int attempt) {
        List<Duration> steps =
                Stream.of(pauses.split(",")).map(String::strip).map(Duration::parse).toList();
        return steps.get(Math.min(Math.max(attempt, 1), steps.size()) - 1);
    }
}
