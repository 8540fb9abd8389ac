package org.beian.web.page.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysetPageTest {

    private final List<Integer> asked = new ArrayList<>();

    private KeysetPage<Integer> of(int entries) {
        return new KeysetPage<>(
                3,
                limit -> {
                    asked.add(limit);
                    return IntStream.range(0, Math.min(entries, limit)).boxed().toList();
                });
    }

    @Test
    void asksForOneMoreThanItShowsAndOnce() {
        KeysetPage<Integer> page = of(10);
        assertThat(page.shown()).containsExactly(0, 1, 2);
        assertThat(page.lastBeforeMore()).contains(2);
        assertThat(asked).containsExactly(4);
    }

    @Test
    void knowsWhereTheListEnds() {
        assertThat(of(3).lastBeforeMore()).isEmpty();
        assertThat(of(0).shown()).isEmpty();
        assertThat(of(0).lastBeforeMore()).isEmpty();
    }

    @Test
    void readsAnewWhenItForgot() {
        KeysetPage<Integer> page = of(2);
        page.shown();
        page.forget();
        assertThat(page.shown()).hasSize(2);
        assertThat(asked).hasSize(2);
    }
}
