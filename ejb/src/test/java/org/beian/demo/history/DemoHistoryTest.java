package org.beian.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.beian.account.Caller;
import org.beian.demo.DemoScene;
import org.beian.party.Authorities;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Test of the whole history of the demo: nothing of it is left out, and its register agrees. */
@DatabaseTest
@Tag("volume")
@Tag("demo")
class DemoHistoryTest {

    private static final Logger LOG = Logger.getLogger(DemoHistory.class.getName());

    @Inject DemoScene demo;
    @Inject DemoHistory history;
    @Inject DemoRegister register;
    @Inject Authorities authorities;
    @Inject TestCallers callers;

    private final List<String> left = new ArrayList<>();

    /** Handler that keeps what was left out. */
    private final Handler warnings =
            new Handler() {
                @Override
                public void publish(LogRecord said) {
                    if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
                        left.add(said.getMessage() + ": " + said.getThrown());
                    }
                }

                @Override
                public void flush() {
                    // nothing is held back
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };

    @BeforeAll
    static void chooseDemoMode() {
        System.setProperty("beian.demo", "true");
    }

    @AfterAll
    static void leaveDemoMode() {
        System.clearProperty("beian.demo");
    }

    @AfterEach
    void signOut() {
        LOG.removeHandler(warnings);
        callers.become(null);
    }

    @Test
    void agreesWithItself() throws Exception {
        callers.become(Caller.job("demo"));
        authorities.ensure();
        demo.ready();
        history.state = new DemoHistoryState(true, true);
        LOG.addHandler(warnings);
        history.complete();
        assertThat(left).isEmpty();
        assertThat(register.assertAgrees()).isGreaterThan(50);
    }
}
