package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.ipregister.edit.IpEdit;
import org.beian.ipregister.edit.IpEditState;
import org.beian.ipregister.edit.IpEdits;
import org.beian.ipregister.edit.IpEntry;
import org.beian.ipregister.lookup.IpSearch;
import org.beian.law.Clause;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.DeskCase;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of the unit's records in a range, and of the changes that its staff
 * proposed.
 */
@Named
@RequestScoped
@Clause("19.3")
public class RecordsPage {

    @Inject IpSearch search;
    @Inject IpEdits edits;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private KeysetModel<Proposal> list;
    private String reason;

    /** Row of a record of the unit. */
    public record Row(
            String range,
            String kind,
            String use,
            String since,
            String changeHref,
            String endHref) {}

    /** Row of a proposed change. */
    public record Proposal(
            String number,
            String what,
            String by,
            Instant at,
            String state,
            String kind,
            String why,
            String href) {}

    /** Whether the user works for a unit that files addresses, or for an access provider. */
    static boolean isOpenTo(Caller caller) {
        return caller.has(Roles.IP_UNIT) || caller.has(Roles.PROVIDER);
    }

    public void enter() {
        if (!isOpenTo(callers.current())) {
            PageErrors.notFound();
        }
    }

    /** URL of this page without parameters. */
    public String getPath() {
        return address.path();
    }

    /** URL of the form for a record. */
    public String getEditHref() {
        return "/" + address.folder() + "/edit.xhtml";
    }

    public String getQuery() {
        return address.text("q");
    }

    /** Fault of the range that was typed; empty for none. */
    public String getWrong() {
        return getQuery().isEmpty() || range().isPresent()
                ? ""
                : words.text("records.noRange", getQuery());
    }

    public List<Row> getRows() {
        Long own = callers.current().unitId();
        return range().map(range -> search.holders(range, null)).orElse(List.of()).stream()
                .filter(entry -> entry.unitId().equals(own))
                .map(this::row)
                .toList();
    }

    private Row row(IpEntry entry) {
        return new Row(
                entry.range().toString(),
                words.name(entry.kind()),
                words.name(entry.status()) + (entry.user() == null ? "" : " " + entry.user()),
                words.date(entry.since()),
                edit("CHANGE", entry),
                edit("DELETE", entry));
    }

    private String edit(String action, IpEntry entry) {
        return Addressed.href(
                getEditHref(),
                "action",
                action,
                "record",
                entry.kind().name(),
                "with.start",
                entry.range().start(),
                "with.end",
                entry.range().end(),
                "with.status",
                entry.status() == null ? "" : entry.status().name(),
                "with.upstream",
                entry.upstream(),
                "with.receiver",
                entry.receiver(),
                "with.unitName",
                entry.user());
    }

    /** The changes that the unit's staff proposed, the newest first. */
    public KeysetModel<Proposal> getProposals() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            Proposal::number,
                            query ->
                                    edits.list(query.number(), query.limit()).stream()
                                            .map(this::proposal)
                                            .toList());
        }
        return list;
    }

    /** URL of the page with the range that was typed. */
    public String getAddress() {
        return Addressed.href(address.path(), "q", getQuery());
    }

    private Proposal proposal(IpEdit edit) {
        boolean open = edit.state() == IpEditState.PROPOSED;
        return new Proposal(
                edit.id().toString(),
                what(edit),
                words.person(edit.proposedBy()),
                edit.proposedAt(),
                words.name(edit.state()),
                switch (edit.state()) {
                    case PROPOSED -> "warn";
                    case APPROVED -> "good";
                    case REFUSED -> "bad";
                },
                edit.reason().orElse(""),
                open ? Addressed.href(address.path(), "edit", edit.id().toString()) : "");
    }

    private String what(IpEdit edit) {
        Map<String, String> fields = edit.fields();
        String end = fields.getOrDefault("end", "");
        return words.text(
                "records.what",
                words.text("edit.action." + fields.get("action")),
                words.text("IpRecordKind." + fields.get("record")),
                fields.get("start") + (end.isEmpty() ? "" : "-" + end));
    }

    /** The proposed change in the URL, or null. */
    private IpEdit chosen() {
        return edit(address.number("edit"))
                .filter(edit -> edit.state() == IpEditState.PROPOSED)
                .orElse(null);
    }

    private Optional<IpEdit> edit(long id) {
        return id == 0 ? Optional.empty() : PageErrors.ifThere(() -> edits.find(id));
    }

    public boolean isChosen() {
        return chosen() != null;
    }

    /** The fields of the proposed change in the URL. */
    public List<DeskCase.Line> getLines() {
        IpEdit edit = chosen();
        return edit.fields().entrySet().stream()
                .filter(entry -> !List.of("action", "record").contains(entry.getKey()))
                .map(
                        entry ->
                                new DeskCase.Line(
                                        words.text("record." + entry.getKey()),
                                        shown(entry.getKey(), entry.getValue()),
                                        ""))
                .collect(Collectors.toList());
    }

    /** A value as people read it: the name in place of a code. */
    private String shown(String field, String value) {
        return switch (field) {
            case "status" -> named("IpStatus." + value, value);
            case "mode" -> named("IpMode." + value, value);
            case "nature" -> words.code("natures", value);
            case "province", "city", "county" -> words.region(value);
            default -> value;
        };
    }

    private String named(String key, String value) {
        return words.knows(key) ? words.text(key) : value;
    }

    public String getChosenWhat() {
        return what(chosen());
    }

    /** Whether the change is the user's own, which another person has to approve. */
    public boolean isOwn() {
        return edits.isOwn(chosen());
    }

    /** Sentence about the action just performed, or empty. */
    public String getDone() {
        return edit(address.number("done"))
                .map(edit -> words.text("records.done." + edit.state(), what(edit)))
                .orElse("");
    }

    public void approve() {
        decide(id -> edits.approve(id, null));
    }

    public void refuse() {
        decide(id -> edits.refuse(id, null, reason));
    }

    private void decide(LongConsumer act) {
        long id = address.number("edit");
        if (declines.attempt(() -> act.accept(id))) {
            PageErrors.goTo(Addressed.href(address.path(), "done", String.valueOf(id)));
        }
    }

    private Optional<IpRange> range() {
        try {
            return getQuery().isEmpty() ? Optional.empty() : Optional.of(IpRange.parse(getQuery()));
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
