package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.beian.ipregister.supervision.IpUnitCard;
import org.beian.ipregister.supervision.IpUnits;
import org.beian.ipregister.unit.IpManagementRules;
import org.beian.law.Clause;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.domainregister.DomainUnitPage;

/**
 * Backing bean of the page of one unit, for its supervising authority: marks, contact, records,
 * management rules, branches and history. Its section on domain reports is {@link DomainUnitPage}.
 */
@Named
@RequestScoped
@Clause({"9.1", "9.4"})
public class UnitPage {

    private static final int KIBIBYTE = 1024;

    @Inject IpUnits units;
    @Inject IpManagementRules rules;
    @Inject DomainUnitPage domains;
    @Inject UnitRows rows;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private IpUnitCard card;
    private Boolean ofAddresses;

    /** Row of a version of the management rules. */
    public record Rules(String name, String href, Instant at, int kilobytes) {}

    public void enter() {
        if (!isOfAddresses() && !domains.isShown()) {
            PageErrors.notFound();
        }
    }

    /** Whether the unit files addresses, and the reader supervises it. */
    public boolean isOfAddresses() {
        if (ofAddresses == null) {
            ofAddresses = PageErrors.ifThere(this::card).isPresent();
        }
        return ofAddresses;
    }

    IpUnitCard card() {
        if (card == null) {
            card = units.unit(id());
        }
        return card;
    }

    Long id() {
        return address.number("unit");
    }

    /** Name of the unit; empty for one that is hidden from the reader. */
    public String getTitle() {
        if (isOfAddresses()) {
            return card().line().name();
        }
        return domains.isShown() ? domains.getRow().name() : "";
    }

    public IpUnitCard getCard() {
        return card();
    }

    public UnitRow getRow() {
        return rows.of(card().line());
    }

    public String getRecords() {
        return words.number(card().records());
    }

    public List<UnitRow> getBranches() {
        return card().branches().stream().map(rows::of).toList();
    }

    public List<Rules> getRules() {
        return PageErrors.ifThere(() -> rules.versions(id())).orElse(List.of()).stream()
                .map(
                        each ->
                                new Rules(
                                        each.fileName(),
                                        "/"
                                                + address.folder()
                                                + "/rules/"
                                                + id()
                                                + "/"
                                                + each.number(),
                                        each.filedAt(),
                                        Math.max(1, each.bytes() / KIBIBYTE)))
                .toList();
    }

    /** History of the unit's marks, level and headquarters, newest first. */
    public List<HistoryLine> getHistory() {
        List<HistoryLine> lines = new ArrayList<>();
        for (HistoryEntry entry : units.history(id())) {
            lines.add(0, line(entry));
        }
        return lines;
    }

    public boolean isWhole() {
        return units.isWhole(id());
    }

    private HistoryLine line(HistoryEntry entry) {
        HistoryLine line = words.history(entry, "IpUnitMark");
        boolean mark = entry.act().endsWith("_MARK");
        String from = state(entry, entry.fromState());
        String to = state(entry, entry.toState());
        return new HistoryLine(
                line.at(),
                line.actor(),
                line.account(),
                line.act(),
                mark ? "" : from,
                mark && entry.toState() == null ? from : to,
                line.reason(),
                line.clause());
    }

    private String state(HistoryEntry entry, String state) {
        if (state == null) {
            return words.text("unit.none");
        }
        return switch (entry.act()) {
            case "SET_LEVEL" -> words.text("unit.levelOf", state);
            case "SET_HEADQUARTERS" -> words.unitOfCode(state);
            default -> words.text("IpUnitMark." + state);
        };
    }
}
