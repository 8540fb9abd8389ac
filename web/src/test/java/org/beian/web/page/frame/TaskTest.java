package org.beian.web.page.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TaskTest {

    @Test
    void countsTheSameWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Task.shown(1000)).isEqualTo("1,000");
            assertThat(Task.shown(1001)).isEqualTo("1,000+");
            assertThat(Task.shown(7)).isEqualTo("7");
        } finally {
            Locale.setDefault(before);
        }
    }
}
