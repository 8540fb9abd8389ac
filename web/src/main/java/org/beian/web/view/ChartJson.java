package org.beian.web.view;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * A chart as the library that draws it wants it said. The text stands inside a script of the page:
 * nothing in it can end that script.
 */
final class ChartJson {

    /**
     * The style sheet's colours; patterns of words and tables say the same, so colour says no more.
     */
    private static final List<String> COLOURS = List.of("#1d4f91", "#1b7f4b", "#9a5b00", "#b3261e");

    private static final String TEXT = "#5b6874";
    private static final String LINE = "#d9dee4";

    private ChartJson() {}

    static String of(ChartTable table) {
        boolean line = table.shape() == ChartTable.Shape.LINE;
        JsonArrayBuilder sets = Json.createArrayBuilder();
        for (int i = 0; i < table.columns().size(); i++) {
            sets.add(set(table, i, line));
        }
        JsonArrayBuilder labels = Json.createArrayBuilder();
        table.rows().forEach(row -> labels.add(row.label()));
        return Json.createObjectBuilder()
                .add("type", line ? "line" : "bar")
                .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", sets))
                .add("options", options(table))
                .build()
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static JsonObjectBuilder set(ChartTable table, int column, boolean line) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        table.rows().forEach(row -> values.add(row.values().get(column)));
        String colour = COLOURS.get(column % COLOURS.size());
        return Json.createObjectBuilder()
                .add("label", table.columns().get(column))
                .add("data", values)
                .add("backgroundColor", colour)
                .add("borderColor", colour)
                .add("borderWidth", line ? 2 : 0)
                .add("maxBarThickness", 36);
    }

    private static JsonObjectBuilder options(ChartTable table) {
        boolean lying = table.shape() == ChartTable.Shape.LYING;
        JsonObjectBuilder plugins =
                Json.createObjectBuilder()
                        .add(
                                "legend",
                                Json.createObjectBuilder()
                                        .add("display", table.columns().size() > 1)
                                        .add("position", "bottom"));
        return Json.createObjectBuilder()
                .add("indexAxis", lying ? "y" : "x")
                .add("responsive", true)
                .add("maintainAspectRatio", false)
                .add("animation", false)
                .add("locale", table.locale().toLanguageTag())
                .add("plugins", plugins)
                .add(
                        "scales",
                        Json.createObjectBuilder().add("x", scale(lying)).add("y", scale(!lying)));
    }

    private static JsonObjectBuilder scale(boolean ofNumbers) {
        JsonObjectBuilder ticks = Json.createObjectBuilder().add("color", TEXT);
        if (ofNumbers) {
            ticks.add("precision", 0);
        } else {
            ticks.add("autoSkip", false);
        }
        return Json.createObjectBuilder()
                .add("beginAtZero", true)
                .add("ticks", ticks)
                .add(
                        "grid",
                        Json.createObjectBuilder().add("display", ofNumbers).add("color", LINE));
    }
}
