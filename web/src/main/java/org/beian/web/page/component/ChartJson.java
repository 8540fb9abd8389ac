package org.beian.web.page.component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.BreakIterator;
import java.util.List;

/**
 * Chart configuration as JSON for the drawing library of PrimeFaces. It is embedded in a script of
 * the page, so characters that could end that script are escaped.
 */
final class ChartJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Colours of the style sheet; the table beside the chart shows the same without colour. */
    private static final List<String> COLOURS = List.of("#1d4f91", "#1b7f4b", "#b3261e", "#9a5b00");

    /** The last of several columns is what should be little: refused, overdue, open, lapsed. */
    private static final String BAD = COLOURS.get(2);

    private static final List<String> SHARES = List.of("#1d4f91", "#b9cfe9");
    private static final List<String> STEPS = List.of("#1b7f4b", "#9a5b00", "#b3261e", "#d9dee4");

    private static final List<String> QUEUES = List.of("#1d4f91", "#f7b500", "#b3261e", "#56636f");

    private static final String TEXT = "#5b6874";
    private static final String LINE = "#d9dee4";

    /** Width of a line of a long name: Latin letters count one, Chinese characters two. */
    private static final int LINE_WIDTH = 36;

    private static final char FIRST_WIDE = '\u1100';

    private ChartJson() {}

    static String of(ChartTable table) {
        boolean line = table.shape() == ChartTable.Shape.LINE;
        ObjectNode chart = JSON.objectNode().put("type", line ? "line" : "bar");
        ObjectNode data = chart.putObject("data");
        ArrayNode labels = data.putArray("labels");
        table.rows().forEach(row -> labels.add(label(row.label(), table)));
        ArrayNode sets = data.putArray("datasets");
        for (int i = 0; i < table.columns().size(); i++) {
            sets.add(set(table, i, line));
        }
        chart.set("options", options(table));
        return chart.toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** In lines where bars lie, as the chart would cut a long name. */
    private static JsonNode label(String name, ChartTable table) {
        if (!table.shape().isLying() || width(name) <= LINE_WIDTH) {
            return JSON.textNode(name);
        }
        ArrayNode lines = JSON.arrayNode();
        BreakIterator breaks = BreakIterator.getLineInstance(table.locale());
        breaks.setText(name);
        int begin = 0;
        int last = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (width(name.substring(begin, end).strip()) > LINE_WIDTH && last > begin) {
                lines.add(name.substring(begin, last).strip());
                begin = last;
            }
            last = end;
        }
        return lines.add(name.substring(begin));
    }

    private static int width(String text) {
        return text.chars().map(each -> each < FIRST_WIDE ? 1 : 2).sum();
    }

    private static ObjectNode set(ChartTable table, int column, boolean line) {
        List<String> colours =
                switch (table.shape()) {
                    case SHARES -> SHARES;
                    case STEPS -> STEPS;
                    case QUEUES -> QUEUES;
                    default -> COLOURS;
                };
        boolean bad = colours == COLOURS && column > 0 && column == table.columns().size() - 1;
        String colour = bad ? BAD : colours.get(column % colours.size());
        ObjectNode set =
                JSON.objectNode()
                        .put("label", table.columns().get(column))
                        .put("backgroundColor", colour)
                        .put("borderColor", colour)
                        .put("borderWidth", line ? 2 : 0)
                        .put("maxBarThickness", 36);
        ArrayNode values = set.putArray("data");
        table.rows().forEach(row -> values.add(row.values().get(column)));
        return set;
    }

    private static ObjectNode options(ChartTable table) {
        boolean lying = table.shape().isLying();
        boolean stacked = table.shape().isStacked();
        ObjectNode options =
                JSON.objectNode()
                        .put("indexAxis", lying ? "y" : "x")
                        .put("responsive", true)
                        .put("maintainAspectRatio", false)
                        .put("animation", false)
                        .put("locale", table.locale().toLanguageTag());
        options.putObject("plugins")
                .putObject("legend")
                .put("display", table.columns().size() > 1)
                .put("position", "bottom");
        ObjectNode scales = options.putObject("scales");
        scales.set("x", scale(lying).put("stacked", stacked));
        scales.set("y", scale(!lying).put("stacked", stacked));
        return options;
    }

    private static ObjectNode scale(boolean ofNumbers) {
        ObjectNode scale = JSON.objectNode().put("beginAtZero", true);
        ObjectNode ticks = scale.putObject("ticks").put("color", TEXT);
        if (ofNumbers) {
            ticks.put("precision", 0);
        } else {
            ticks.put("autoSkip", false);
        }
        scale.putObject("grid").put("display", ofNumbers).put("color", LINE);
        return scale;
    }
}
