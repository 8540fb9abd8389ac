package org.beian.web.page.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChartTableTest {

    private static ChartTable chart(ChartTable.Shape shape, String label, int rows) {
        List<ChartTable.Row> all =
                java.util.Collections.nCopies(rows, new ChartTable.Row(label, List.of(3L, 4L)));
        return new ChartTable(
                "t", "r", shape, List.of("a", "b"), all, "/x.csv", Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void noNameCanEndTheScriptThatHoldsIt() {
        String json = chart(ChartTable.Shape.LINE, "</script><!-- &\u2028\"", 1).getJson();
        assertThat(json).doesNotContain("<", ">", "&", "\u2028").contains("\\u003c/script\\u003e");
    }

    @Test
    void saysShapeLabelsAndNumbers() {
        assertThat(chart(ChartTable.Shape.LINE, "x", 1).getJson())
                .contains(
                        "\"type\":\"line\"", "\"labels\":[\"x\"]", "\"data\":[3]", "\"data\":[4]");
        assertThat(chart(ChartTable.Shape.LYING, "x", 1).getJson())
                .contains("\"type\":\"bar\"", "\"indexAxis\":\"y\"");
        assertThat(chart(ChartTable.Shape.STANDING, "x", 1).getJson())
                .contains("\"indexAxis\":\"x\"");
    }

    @Test
    void partsOfABarStandOneBehindTheOther() {
        for (ChartTable.Shape shape : ChartTable.Shape.values()) {
            boolean parts = shape == ChartTable.Shape.SHARES || shape == ChartTable.Shape.STEPS;
            String json = chart(shape, "x", 1).getJson();
            assertThat(json.contains("\"stacked\":true")).as(shape.name()).isEqualTo(parts);
            if (parts) {
                assertThat(json).contains("\"indexAxis\":\"y\"");
                assertThat(chart(shape, "x", 31).getFrame()).isEqualTo("chart chart-4");
            }
        }
    }

    @Test
    void marksTheLastOfSeveralColumns() {
        assertThat(chart(ChartTable.Shape.LYING, "x", 1).getJson())
                .containsSubsequence("\"#1d4f91\"", "\"data\":[3]", "\"#b3261e\"", "\"data\":[4]")
                .doesNotContain("#1b7f4b");
    }

    @Test
    void noTwoColumnsOfQueuesHaveOneColour() {
        List<ChartTable.Row> rows = List.of(new ChartTable.Row("x", List.of(5L, 6L, 7L, 8L)));
        String json =
                new ChartTable(
                                "t",
                                "r",
                                ChartTable.Shape.QUEUES,
                                List.of("a", "b", "c", "d"),
                                rows,
                                "/x.csv",
                                Locale.SIMPLIFIED_CHINESE)
                        .getJson();
        List<String> colours =
                Pattern.compile("\"backgroundColor\":\"(#\\w+)\"")
                        .matcher(json)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(colours).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void barsThatLieGetHeightByTheirNumber() {
        assertThat(chart(ChartTable.Shape.LYING, "x", 3).getFrame()).isEqualTo("chart chart-1");
        assertThat(chart(ChartTable.Shape.LYING, "x", 31).getFrame()).isEqualTo("chart chart-4");
        assertThat(chart(ChartTable.Shape.LINE, "x", 31).getFrame()).isEqualTo("chart");
    }

    @Test
    void longNamesOfLyingBarsStandInLinesOfOneWidth() {
        assertThat(chart(ChartTable.Shape.LYING, "Electronic certificate not placed where due", 1))
                .extracting(ChartTable::getJson)
                .asString()
                .contains("\"labels\":[[\"Electronic certificate not placed\",\"where due\"]]");
        assertThat(chart(ChartTable.Shape.LYING, "未经前置审批从事须经批准的互联网信息服务", 1))
                .extracting(ChartTable::getJson)
                .asString()
                .contains("\"labels\":[[\"未经前置审批从事须经批准的互联网信息\",\"服务\"]]");
    }
}
