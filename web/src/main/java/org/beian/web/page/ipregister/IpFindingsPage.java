package org.beian.web.page.ipregister;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.ipregister.report.IpFindingFilter;
import org.beian.ipregister.report.IpFindingLine;
import org.beian.ipregister.report.IpFindingState;
import org.beian.ipregister.report.IpFindings;
import org.beian.ipregister.rule.IpCheck;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.RuleTexts;
import org.beian.value.Province;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choice;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.KeysetPage;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the list of findings across check reports: of the desk, or of a unit and its
 * branches. Filters and position are URL parameters; each finding links to its report.
 */
@Named
@RequestScoped
@Clause("19.3")
public class IpFindingsPage {

    private static final int PAGE = 25;
    private static final String ALL = "ALL";
    private static final List<String> FILTERS = List.of("kind", "state", "code", "desk");

    /** Checks whose findings stand in reports; the others refuse rows of a file. */
    private static final Set<IpCheck> KINDS =
            EnumSet.range(IpCheck.SOURCE_OUT_OF_BOUNDS, IpCheck.ALLOCATION_UNREPORTED);

    @Inject IpFindings findings;
    @Inject Units units;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Choices choices;
    @Inject Addressed address;

    private KeysetPage<IpFindingLine> page;

    @PostConstruct
    void prepare() {
        page = new KeysetPage<>(PAGE, this::read);
    }

    /** Row of a finding. */
    public record Row(
            String number,
            String href,
            String kind,
            String unit,
            String range,
            String rangeHref,
            String other,
            String state,
            String colour,
            String opinion,
            String report) {}

    public void enter() {
        boolean allowed =
                PageErrors.ifThere(() -> findings.list(IpFindingFilter.waiting(null), null, 1))
                        .isPresent();
        if (!allowed) {
            PageErrors.notFound();
        }
    }

    public String getPath() {
        return address.path();
    }

    /** Whether the reader is the ministry, which can also see the desks of bureaus. */
    public boolean isNational() {
        return callers.current().has(Roles.MINISTRY);
    }

    public String getCode() {
        return address.text("code");
    }

    /** Name of the unit whose findings are listed; empty for all. */
    public String getUnit() {
        return unit().map(Unit::name).orElse("");
    }

    /** Whether the unit in the URL does not exist or is hidden from the reader. */
    public boolean isUnitUnknown() {
        return !getCode().isEmpty() && (unit().isEmpty() || isHidden());
    }

    private boolean isHidden() {
        return PageErrors.ifThere(() -> findings.list(filter(), null, 1)).isEmpty();
    }

    public List<Choice> getKinds() {
        return KINDS.stream()
                .map(
                        each ->
                                choices.of(
                                        "kind",
                                        each.name(),
                                        RuleTexts.name(each.code(), words.locale())))
                .toList();
    }

    public List<Choice> getStates() {
        List<Choice> states = new ArrayList<>();
        for (IpFindingState state : IpFindingState.values()) {
            states.add(choices.of("state", state.name(), words.name(state)));
        }
        states.add(choices.of("state", ALL, words.text("findings.allStates")));
        return states;
    }

    public List<Choice> getDesks() {
        return Stream.of(Province.values())
                .map(
                        each ->
                                choices.of(
                                        "desk",
                                        each.regionCode(),
                                        words.text(
                                                "unit.bureauOf", words.region(each.regionCode()))))
                .toList();
    }

    public List<Row> getRows() {
        return page.shown().stream().map(this::row).toList();
    }

    private Row row(IpFindingLine finding) {
        String folder = "/" + address.folder();
        String range = finding.range().toString();
        return new Row(
                finding.id().toString(),
                Addressed.href(
                        folder + "/ipReport.xhtml",
                        "report",
                        finding.reportId().toString(),
                        "id",
                        finding.id().toString()),
                RuleTexts.name(finding.worded().code(), words.locale()),
                finding.unit(),
                range,
                Addressed.href(folder + "/search.xhtml", "q", range),
                finding.worded().other() == null ? "" : finding.worded().other(),
                words.name(finding.state()),
                IpFindingsDesk.colour(finding.state()),
                finding.opinion() == null ? "" : finding.opinion(),
                words.text("report.number", finding.reportId().toString()));
    }

    public String getFirstHref() {
        return address.number("before") == 0 ? "" : address.keeping(FILTERS);
    }

    public String getNextHref() {
        return page.lastBeforeMore()
                .map(last -> Addressed.with(address.keeping(FILTERS), "before", "" + last.id()))
                .orElse("");
    }

    private List<IpFindingLine> read(int limit) {
        long before = address.number("before");
        boolean none = !getCode().isEmpty() && unit().isEmpty();
        return none ? List.of() : findings.list(filter(), before == 0 ? null : before, limit);
    }

    private Optional<Unit> unit() {
        return getCode().isEmpty() ? Optional.empty() : units.byCode(getCode());
    }

    private IpFindingFilter filter() {
        return new IpFindingFilter(
                unit().map(Unit::id).orElse(null),
                KINDS.stream()
                        .filter(each -> each.name().equals(address.text("kind")))
                        .findFirst()
                        .orElse(null),
                states(),
                Stream.of(Province.values())
                        .filter(each -> each.regionCode().equals(address.text("desk")))
                        .findFirst()
                        .orElse(null));
    }

    /** States in the filter; without a choice those that wait for a decision or correction. */
    private Set<IpFindingState> states() {
        String asked = address.text("state");
        if (ALL.equals(asked)) {
            return EnumSet.allOf(IpFindingState.class);
        }
        return Stream.of(IpFindingState.values())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .<Set<IpFindingState>>map(EnumSet::of)
                .orElse(IpFindingState.WAITING);
    }
}
