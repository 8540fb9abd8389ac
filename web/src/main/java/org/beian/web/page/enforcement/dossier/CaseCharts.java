package org.beian.web.page.enforcement.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.dossier.CaseCounts;
import org.beian.enforcement.dossier.CaseFigures;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.enforcement.ViolationChoices;

/** Maker of the charts of cases, which are also files with the same numbers. */
@RequestScoped
@Clause("16.3")
public class CaseCharts {

    @Inject CaseFigures figures;
    @Inject ViolationChoices violations;
    @Inject RegisterWords words;
    @Inject Addressed address;

    /** The chart of a name; null for an unknown one. */
    ChartTable of(String name, CaseCounts counts) {
        return switch (name) {
            case "violations" ->
                    lying(name, "case.violation", counts.byViolation(), violations::name);
            case "officers" ->
                    lying(name, "case.officer", counts.byOfficer(), UnaryOperator.identity());
            case "bureaus" ->
                    lying(name, "clue.bureau", counts.byBureau(), UnaryOperator.identity());
            case "states" -> states(counts.byState());
            default -> null;
        };
    }

    /** The chart of a file; null for an unknown one. */
    public ChartTable file(String name) {
        return of(name, figures.figures());
    }

    private ChartTable lying(
            String name, String row, Map<String, Long> counts, UnaryOperator<String> names) {
        return chart(
                name,
                row,
                ChartTable.Shape.LYING,
                counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(
                                each ->
                                        new ChartTable.Row(
                                                names.apply(each.getKey()),
                                                List.of(each.getValue())))
                        .toList());
    }

    private ChartTable states(Map<CaseState, Long> counts) {
        return chart(
                "states",
                "clue.state",
                ChartTable.Shape.STANDING,
                Stream.of(CaseState.values())
                        .filter(counts::containsKey)
                        .map(
                                each ->
                                        new ChartTable.Row(
                                                words.name(each), List.of(counts.get(each))))
                        .toList());
    }

    private ChartTable chart(
            String name, String row, ChartTable.Shape shape, List<ChartTable.Row> rows) {
        return new ChartTable(
                words.text("case.chart." + name),
                words.text(row),
                shape,
                List.of(words.text("case.number.of")),
                rows,
                "/" + address.folder() + "/caseFigures/" + name + ".csv",
                words.locale());
    }
}
