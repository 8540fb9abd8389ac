package org.beian.web.page.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests of the cells of a list as a file. */
class CsvFileTest {

    @Test
    void leavesNumbersBelowZeroAndGuardsTexts() {
        assertThat(CsvFile.text(-47)).isEqualTo("-47");
        assertThat(CsvFile.text("-47")).isEqualTo("'-47");
        assertThat(CsvFile.text(null)).isEmpty();
    }
}
