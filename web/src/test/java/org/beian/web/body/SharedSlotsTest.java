package org.beian.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beian.web.body.SharedSlots.Share;
import org.junit.jupiter.api.Test;

/** Tests of the places for bodies: nobody takes those of others. */
class SharedSlotsTest {

    private final SharedSlots slots = new SharedSlots(5);

    private static List<Share> of(String address) {
        return List.of(new Share(address, 3));
    }

    private static List<Share> of(String address, String session) {
        return List.of(new Share(address, 3), new Share(session, 2));
    }

    private int entered(List<Share> shares) {
        int entered = 0;
        while (entered < 10 && slots.enter(shares)) {
            entered++;
        }
        return entered;
    }

    @Test
    void leavesOthersTheirPlaces() {
        assertThat(entered(of("a"))).isEqualTo(3);
        assertThat(entered(of("b"))).isEqualTo(2);
        assertThat(slots.enter(of("c"))).as("all are taken").isFalse();
    }

    @Test
    void givesPlacesBack() {
        assertThat(entered(of("a"))).isEqualTo(3);
        slots.leave(of("a"));
        assertThat(entered(of("a"))).isEqualTo(1);
        assertThat(entered(of("b"))).isEqualTo(2);
        slots.leave(of("b"));
        slots.leave(of("b"));
        assertThat(entered(of("c"))).isEqualTo(2);
    }

    /** One session of an address does not take the places of the others there. */
    @Test
    void countsEveryShare() {
        assertThat(entered(of("a", "s"))).isEqualTo(2);
        assertThat(entered(of("a", "t"))).isEqualTo(1);
        slots.leave(of("a", "s"));
        assertThat(entered(of("a", "s"))).isEqualTo(1);
        assertThat(entered(of("b", "s"))).as("the session is the same elsewhere").isZero();
    }
}
