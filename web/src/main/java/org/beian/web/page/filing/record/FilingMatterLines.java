package org.beian.web.page.filing.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.account.Callers;
import org.beian.filing.record.FilingMatter;
import org.beian.filing.record.MattersReading;
import org.beian.law.Clause;
import org.beian.party.Units;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.filing.Officials;
import org.beian.web.page.filing.Words;

/** Backing bean of what other procedures have about a filing, for authorities. */
@Named
@RequestScoped
@Clause({"2", "16.3"})
public class FilingMatterLines {

    private static final Map<FilingMatter.Kind, String> PAGES =
            Map.of(
                    FilingMatter.Kind.CASE, "case.xhtml",
                    FilingMatter.Kind.CLUE, "enforcementClue.xhtml",
                    FilingMatter.Kind.AUDIT_ITEM, "auditItem.xhtml",
                    FilingMatter.Kind.STOP_ORDER, "stopAccessNotice.xhtml");

    @Inject MattersReading reading;
    @Inject Callers callers;
    @Inject Units units;
    @Inject Words words;
    @Inject Addressed address;

    private final Map<String, List<MatterLine>> known = new HashMap<>();

    /** All about a subject, for its record card. */
    public List<MatterLine> all(Long subject) {
        return known.computeIfAbsent("s" + subject, key -> lines(reading.all(subject)));
    }

    /** Those that are open about the filing with a number; none for others than authorities. */
    public List<MatterLine> open(String number) {
        return Officials.include(callers.current())
                ? known.computeIfAbsent("n" + number, key -> lines(reading.open(number)))
                : List.of();
    }

    /** Those that are open about the filing that an application changes or moves. */
    public List<MatterLine> openBeside(String application) {
        return known.computeIfAbsent(
                "a" + application, key -> lines(reading.openBeside(application)));
    }

    private List<MatterLine> lines(List<FilingMatter> matters) {
        return matters.stream().map(this::line).toList();
    }

    private MatterLine line(FilingMatter matter) {
        return new MatterLine(
                words.text("matters." + matter.kind()),
                matter.name(),
                units.nameOf(matter.authority()).orElse(""),
                matter.id() == null
                        ? ""
                        : Addressed.href(
                                "/" + address.folder() + "/" + PAGES.get(matter.kind()),
                                "id",
                                matter.id().toString()),
                matter.open());
    }
}
