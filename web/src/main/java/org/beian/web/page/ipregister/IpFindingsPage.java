package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.ipregister.report.IpFindingFilter;
import org.beian.ipregister.report.IpFindingLine;
import org.beian.ipregister.report.IpFindingState;
import org.beian.ipregister.report.IpFindings;
import org.beian.ipregister.report.SeveralFindings;
import org.beian.ipregister.rule.IpCheck;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.RuleTexts;
import org.beian.value.Province;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.component.SeveralResults;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of findings across check reports: of the desk, which decides on several
 * at once, or of a unit and its branches. The filters stand in the URL; each finding links to its
 * report.
 */
@Named
@RequestScoped
@Clause("19.3")
public class IpFindingsPage {

    private static final String ALL = "ALL";

    /** Stands for a unit that does not exist, so that an act on all that match is refused. */
    private static final Long NO_UNIT = 0L;

    /** Checks whose findings stand in reports; the others refuse rows of a file. */
    private static final Set<IpCheck> KINDS =
            EnumSet.range(IpCheck.SOURCE_OUT_OF_BOUNDS, IpCheck.ALLOCATION_UNREPORTED);

    @Inject IpFindings findings;
    @Inject SeveralFindings several;
    @Inject SeveralResults results;
    @Inject Units units;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.kind}")
    String kind;

    @Inject
    @ManagedProperty("#{param.state}")
    String state;

    @Inject
    @ManagedProperty("#{param.desk}")
    String desk;

    @Inject
    @ManagedProperty("#{param.code}")
    String code;

    /** Code in the field of the filter; the list is filtered by it only once it was sent. */
    private String typed;

    private KeysetModel<Row> list;
    private final RowSelection<Row> selection = new RowSelection<>();
    private String opinion;

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

    /** Whether the reader is the ministry, which can also see the desks of bureaus. */
    public boolean isNational() {
        return callers.current().has(Roles.MINISTRY);
    }

    /** Whether the reader decides on the findings that are listed. */
    public boolean isDeciding() {
        Caller caller = callers.current();
        return caller.has(Roles.MINISTRY) ? desk() == null : caller.has(Roles.REVIEWER);
    }

    /** Name of the unit whose findings are listed; empty for all. */
    public String getUnit() {
        return unit().map(Unit::name).orElse("");
    }

    /** Whether the unit in the URL does not exist or is hidden from the reader. */
    public boolean isUnitUnknown() {
        return isOfUnit() && (unit().isEmpty() || isHidden());
    }

    private boolean isHidden() {
        return PageErrors.ifThere(() -> findings.list(filter(), null, 1)).isEmpty();
    }

    private boolean isOfUnit() {
        return code != null && !code.isEmpty();
    }

    public List<SelectItem> getKinds() {
        return KINDS.stream()
                .map(
                        each ->
                                new SelectItem(
                                        each.name(), RuleTexts.name(each.code(), words.locale())))
                .toList();
    }

    public List<SelectItem> getStates() {
        List<SelectItem> states = new ArrayList<>();
        for (IpFindingState each : IpFindingState.values()) {
            states.add(new SelectItem(each.name(), words.name(each)));
        }
        states.add(new SelectItem(ALL, words.text("findings.allStates")));
        return states;
    }

    public List<SelectItem> getDesks() {
        return Stream.of(Province.values())
                .map(
                        each ->
                                new SelectItem(
                                        each.regionCode(),
                                        words.text(
                                                "unit.bureauOf", words.region(each.regionCode()))))
                .toList();
    }

    /** The findings, the newest first. */
    public KeysetModel<Row> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            Row::number,
                            query ->
                                    nothing()
                                            ? List.of()
                                            : findings
                                                    .list(filter(), query.number(), query.limit())
                                                    .stream()
                                                    .map(this::row)
                                                    .toList());
        }
        return list;
    }

    /** Number of findings that match, counted up to 1,001. */
    public int getTotal() {
        return nothing() ? 0 : PageErrors.ifThere(() -> findings.count(filter())).orElse(0);
    }

    private boolean nothing() {
        return isOfUnit() && unit().isEmpty();
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

    /** URL of the list with its filters. */
    public String getAddress() {
        return addressOf(code);
    }

    private String addressOf(String unitCode) {
        return Addressed.href(
                address.path(), "kind", kind, "state", state, "desk", desk, "code", unitCode);
    }

    /** Leads to the list with other filters. */
    public void filterAnew() {
        PageErrors.goTo(addressOf(getTyped()));
    }

    public void accept() {
        decide(IpFindingState.ACCEPTED);
    }

    public void sendBack() {
        decide(IpFindingState.SENT_BACK);
    }

    public void close() {
        decide(IpFindingState.CLOSED);
    }

    /** Decides on the selected findings, or on all that match. */
    private void decide(IpFindingState to) {
        boolean done =
                results.act(
                        selection,
                        () ->
                                selection.isAll()
                                        ? several.decideAll(filter(), to, opinion)
                                        : several.decide(
                                                selection.keys(row -> Long.valueOf(row.number())),
                                                to,
                                                opinion),
                        UnaryOperator.identity());
        if (done) {
            opinion = null;
        }
    }

    private Optional<Unit> unit() {
        return isOfUnit() ? units.byCode(code) : Optional.empty();
    }

    private Province desk() {
        return Choices.province(desk);
    }

    private IpFindingFilter filter() {
        return new IpFindingFilter(
                unit().map(Unit::id).orElse(isOfUnit() ? NO_UNIT : null),
                KINDS.stream().filter(each -> each.name().equals(kind)).findFirst().orElse(null),
                states(),
                desk());
    }

    /** States in the filter; without a choice those that wait for a decision or correction. */
    private Set<IpFindingState> states() {
        if (ALL.equals(state)) {
            return EnumSet.allOf(IpFindingState.class);
        }
        IpFindingState chosen = Choices.chosen(state, IpFindingState.class);
        return chosen == null ? IpFindingState.WAITING : EnumSet.of(chosen);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String chosen) {
        kind = chosen;
    }

    public String getState() {
        return state;
    }

    public void setState(String chosen) {
        state = chosen;
    }

    public String getDesk() {
        return desk;
    }

    public void setDesk(String chosen) {
        desk = chosen;
    }

    public String getCode() {
        return code;
    }

    public String getTyped() {
        return typed == null ? code : typed;
    }

    public void setTyped(String entered) {
        typed = entered == null ? null : entered.strip();
    }

    public RowSelection<Row> getSelection() {
        return selection;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String entered) {
        opinion = entered;
    }
}
