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
import org.beian.web.page.component.KeysetPage;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the list of the unit's records in a range, and of the changes that its staff
 * proposed.
 */
@Named
@RequestScoped
@Clause("19.3")
public class RecordsPage {

    static final String PATH = "/unit/records.xhtml";

    private static final int PAGE = 20;

    @Inject IpSearch search;
    @Inject IpEdits edits;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private final KeysetPage<IpEdit> page =
            new KeysetPage<>(
                    PAGE,
                    limit -> {
                        long before = address.number("before");
                        return edits.list(before == 0 ? null : before, limit);
                    });
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

    public void enter() {
        if (!callers.current().has(Roles.IP_UNIT)) {
            PageErrors.notFound();
        }
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

    private static String edit(String action, IpEntry entry) {
        return Addressed.href(
                "/unit/edit.xhtml",
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

    public List<Proposal> getProposals() {
        return page.shown().stream().map(this::proposal).toList();
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
                open ? Addressed.href(PATH, "edit", edit.id().toString()) : "");
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

    public String getNextHref() {
        return page.lastBeforeMore()
                .map(last -> Addressed.href(PATH, "before", last.id().toString()))
                .orElse("");
    }

    public String getFirstHref() {
        return address.number("before") == 0 ? "" : PATH;
    }

    /** The proposed change in the URL, or null. */
    private IpEdit chosen() {
        long id = address.number("edit");
        return page.shown().stream()
                .filter(edit -> edit.id() == id && edit.state() == IpEditState.PROPOSED)
                .findFirst()
                .orElse(null);
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
                                        entry.getValue(),
                                        ""))
                .collect(Collectors.toList());
    }

    public String getChosenWhat() {
        return what(chosen());
    }

    /** Whether the change is the user's own, which another person has to approve. */
    public boolean isOwn() {
        return chosen().proposedBy().equals(callers.current().username());
    }

    /** Sentence about the action just performed, or empty. */
    public String getDone() {
        long id = address.number("done");
        return page.shown().stream()
                .filter(edit -> edit.id() == id)
                .findFirst()
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
            PageErrors.goTo(Addressed.href(PATH, "done", String.valueOf(id)));
        }
        page.forget();
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
