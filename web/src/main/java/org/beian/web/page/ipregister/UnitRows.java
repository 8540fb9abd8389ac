package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.ipregister.supervision.IpUnitLine;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;

/** Mapper of units that file addresses to rows of lists, with their links. */
@RequestScoped
class UnitRows {

    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;

    UnitRow of(IpUnitLine unit) {
        String id = unit.id().toString();
        Long last = unit.figures().lastReport();
        return new UnitRow(
                unit.code(),
                unit.name(),
                ofABranch() ? "" : href("unit", "unit", id),
                marks(unit),
                unit.standing().level() == null
                        ? ""
                        : words.text("unit.levelOf", unit.standing().level()),
                unit.province() == null
                        ? words.text("unit.country")
                        : words.region(unit.province()),
                unit.supervisedIn() == null
                        ? words.text("unit.ministry")
                        : words.text("unit.bureauOf", words.region(unit.supervisedIn())),
                unit.headquarters() == null ? "" : unit.headquarters(),
                last == null ? "" : href("ipReport", "report", last.toString()),
                unit.figures().lastReportAt(),
                href("ipReports", "unit", id),
                Task.shown(unit.figures().records()),
                Task.shown(unit.figures().open()),
                unit.figures().open() > 0,
                href("ipFindings", "code", unit.code()),
                unit.figures().late() == 0 ? "" : words.number(unit.figures().late()),
                spaceOf(address.folder(), unit.id()));
    }

    private List<String> marks(IpUnitLine unit) {
        List<String> marks = new ArrayList<>();
        for (IpUnitMark mark : IpUnitMark.values()) {
            if (unit.standing().marks().contains(mark)) {
                marks.add(words.name(mark));
            }
        }
        if (unit.leading()) {
            marks.add(words.text("unit.headquarters"));
        }
        if (unit.headquarters() != null) {
            marks.add(words.text("IpUnitKind.BRANCH"));
        }
        return marks;
    }

    private String href(String page, String name, String value) {
        return Addressed.href("/" + address.folder() + "/" + page + ".xhtml", name, value);
    }

    private boolean ofABranch() {
        return callers.current().has(Roles.IP_UNIT);
    }

    /** URL of a unit's address space; empty for a reader who may not see it. */
    String spaceOf(String folder, Long unit) {
        return seesSpace()
                ? Addressed.href("/" + folder + "/space.xhtml", "unit", unit.toString())
                : "";
    }

    private boolean seesSpace() {
        Caller caller = callers.current();
        return caller.has(Roles.IP_UNIT)
                || caller.has(Roles.REVIEWER)
                || caller.has(Roles.MINISTRY);
    }
}
