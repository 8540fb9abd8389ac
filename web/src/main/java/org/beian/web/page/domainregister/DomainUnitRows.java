package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.beian.domainregister.unit.DomainUnitLine;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;

/** Mapper of units that report domains to rows of the ministry's lists. */
@RequestScoped
class DomainUnitRows {

    private static final String REPORTS = "/ministry/domainReports.xhtml";

    @Inject RegisterWords words;

    DomainUnitRow of(DomainUnitLine unit) {
        String id = unit.id().toString();
        return new DomainUnitRow(
                unit.code(),
                unit.name(),
                Addressed.href("/ministry/unit.xhtml", "unit", id),
                unit.kinds().stream().sorted().map(words::name).toList(),
                unit.remit().stream()
                        .map(this::topLevel)
                        .collect(Collectors.joining(words.text("domainUnits.comma"))),
                unit.province() == null
                        ? words.text("unit.country")
                        : words.region(unit.province()),
                unit.lastReport() == null
                        ? ""
                        : Addressed.href(REPORTS, "unit", id, "id", unit.lastReport().toString()),
                unit.lastReportOn() == null ? "" : words.date(unit.lastReportOn()),
                Addressed.href(REPORTS, "unit", id),
                Task.shown(unit.records()),
                Task.shown(unit.open()),
                unit.late() == 0 ? "" : words.number(unit.late()));
    }

    private String topLevel(String written) {
        return switch (written) {
            case "*" -> words.text("domainUnits.others");
            case "*HAN" -> words.text("domainUnits.han");
            default -> written;
        };
    }
}
