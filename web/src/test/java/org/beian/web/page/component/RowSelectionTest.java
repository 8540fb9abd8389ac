package org.beian.web.page.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowSelectionTest {

    private final RowSelection<String> selection = new RowSelection<>();

    @Test
    void holdsTickedRows() {
        assertThat(selection.isEmpty()).isTrue();
        selection.setRows(List.of("a", "bc"));
        assertThat(selection.isEmpty()).isFalse();
        assertThat(selection.keys(String::length)).containsExactly(1, 2);
        selection.setRows(null);
        assertThat(selection.isEmpty()).as("nothing was sent").isTrue();
    }

    @Test
    void meansAllInsteadAndBeginsAnew() {
        selection.setRows(List.of("a"));
        selection.setAll(true);
        assertThat(selection.isAll()).isTrue();
        selection.clear();
        assertThat(selection.isEmpty()).isTrue();
        assertThat(selection.getRows()).isEmpty();
    }
}
