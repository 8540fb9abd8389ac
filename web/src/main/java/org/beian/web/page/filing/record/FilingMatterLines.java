package org.beian.web.page.filing.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.filing.record.FilingMatter;
import org.beian.filing.record.MattersReading;
import org.beian.law.Clause;
import org.beian.notice.waiting.CasePlaces;
import org.beian.party.Units;
import org.beian.web.page.filing.Officials;
import org.beian.web.page.notice.ActWords;

/** Backing bean of what other procedures have about a filing, for authorities. */
@Named
@RequestScoped
@Clause({"2", "16.3"})
public class FilingMatterLines {

    @Inject MattersReading reading;
    @Inject Callers callers;
    @Inject Units units;
    @Inject ActWords acts;

    private final Map<String, List<MatterLine>> known = new HashMap<>();

    /** All about a subject, for its record card. */
    public List<MatterLine> all(Long subject) {
        return known.computeIfAbsent("s" + subject, key -> lines(reading.all(subject)));
    }

    /**
     * Those that are open about the filing with a number, beside a cancellation; none for others
     * than authorities.
     */
    public List<MatterLine> beside(String number, Long cancellation) {
        return Officials.include(callers.current())
                ? known.computeIfAbsent(
                        "n" + number, key -> lines(reading.openBeside(number, cancellation)))
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
                acts.kind(matter.caseType()),
                matter.name(),
                Optional.ofNullable(matter.authority()).flatMap(units::nameOf).orElse(""),
                matter.readable()
                        ? CasePlaces.href(callers.current(), matter.caseType(), matter.id())
                        : "",
                matter.open());
    }
}
