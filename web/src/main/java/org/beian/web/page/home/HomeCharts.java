package org.beian.web.page.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** Maker of the charts of home pages: their texts are those of the bundle Screens. */
@RequestScoped
class HomeCharts {

    private Frame frame;

    protected HomeCharts() {}

    @Inject
    HomeCharts(Frame frame) {
        this.frame = frame;
    }

    /**
     * A chart.
     *
     * @param name of the chart: its title is {@code chart.NAME}, its rows are {@code
     *     chart.NAME.row}, its columns {@code chart.NAME.COLUMN}
     * @param folder of the file with the same numbers
     */
    ChartTable of(
            String name,
            String folder,
            ChartTable.Shape shape,
            List<ChartTable.Row> rows,
            String... columns) {
        return new ChartTable(
                text("chart." + name),
                text("chart." + name + ".row"),
                shape,
                Stream.of(columns).map(column -> text("chart." + name + "." + column)).toList(),
                rows,
                "/" + folder + "/figures/" + name + ".csv",
                locale());
    }

    String text(String key) {
        return texts().getString(key);
    }

    Locale locale() {
        return frame.getLocale();
    }

    private ResourceBundle texts() {
        return Texts.in(locale());
    }
}
