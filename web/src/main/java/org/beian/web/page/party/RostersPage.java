package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Roster;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.Province;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the rosters of the providers that may give access in the bureau's province. */
@Named
@RequestScoped
@Clause("7.1")
public class RostersPage {

    private HttpServletRequest request;
    private Roster roster;
    private Units units;
    private Callers callers;
    private Clock clock;

    private final Map<Long, List<OfficerLine>> rosters = new HashMap<>();
    private List<Unit> providers;

    protected RostersPage() {}

    @Inject
    RostersPage(
            HttpServletRequest request, Roster roster, Units units, Callers callers, Clock clock) {
        this.request = request;
        this.roster = roster;
        this.units = units;
        this.callers = callers;
        this.clock = clock;
    }

    public void enter() {
        boolean bureau =
                callers.current().has(Roles.REVIEWER) || callers.current().has(Roles.CLERK);
        if (!bureau || id() != null && chosen() == null) {
            PageErrors.notFound();
        }
    }

    /** The providers by name. */
    public List<Unit> getProviders() {
        return providers();
    }

    private List<OfficerLine> officersOf(Long unit) {
        return rosters.computeIfAbsent(
                unit,
                id ->
                        OfficerLine.of(
                                PageErrors.ifThere(() -> roster.list(id)).orElse(List.of()),
                                today(),
                                one -> "",
                                one -> ""));
    }

    /** Number of officers of a provider who are on duty today. */
    public long onDuty(Long unit) {
        return officersOf(unit).stream().filter(OfficerLine::onDuty).count();
    }

    /** The day since which the newest officer of a provider is on duty; null without one. */
    public LocalDate latest(Long unit) {
        return officersOf(unit).stream()
                .filter(OfficerLine::onDuty)
                .map(OfficerLine::from)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Name of the provider whose roster is shown, or empty. */
    public String getProvider() {
        return chosen() == null ? "" : chosen().name();
    }

    public List<OfficerLine> getOfficers() {
        Unit unit = chosen();
        return unit == null ? List.of() : officersOf(unit.id());
    }

    private Unit chosen() {
        return providers().stream()
                .filter(one -> String.valueOf(one.id()).equals(id()))
                .findFirst()
                .orElse(null);
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    private List<Unit> providers() {
        if (providers == null) {
            Province own = callers.current().ownProvince().orElse(null);
            providers = own == null ? List.of() : units.withRemitIn(own, today());
        }
        return providers;
    }

    private String id() {
        return request.getParameter("unit");
    }
}
