package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.partyregister.RegisterCard.RemitLine;
import org.beian.partyregister.RemitRegistration;
import org.beian.partyregister.UnitConsequences;
import org.beian.value.Province;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;

/** Backing bean of the remits of a unit on its card: provinces, and top-level domains. */
@Named
@RequestScoped
@Clause({"2", "10.1"})
public class PartyRemitForm {

    @Inject RemitRegistration remits;
    @Inject PartyPage page;
    @Inject Callers callers;
    @Inject Choices choices;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private String province;
    private String topLevel;
    private LocalDate from;
    private LocalDate to;
    private String ended;
    private String kept;
    private LocalDate lastDay;
    private String reason;

    /** Remit whose consequences were shown, as the form says it. */
    @Inject
    @ManagedProperty("#{param.shownRemit}")
    String shown;

    private List<String> consequences = List.of();

    /**
     * Row of a remit.
     *
     * @param key what names it in the forms that end it or take an end back; empty where the reader
     *     may not
     * @param state in words
     * @param kind of the state, as it is coloured
     */
    public record Row(
            String key, String name, LocalDate from, LocalDate to, String state, String kind) {}

    public List<Row> getRows() {
        return page.getCard().remits().stream().map(this::row).toList();
    }

    private Row row(RemitLine line) {
        boolean may = line.mayEnd() && (isNational() || callers.current().has(Roles.REVIEWER));
        String key = may ? key(line) : "";
        LocalDate today = words.today();
        if (line.to() != null && line.to().isBefore(today)) {
            return row(key, line, words.text("parties.ended"), "plain");
        }
        if (line.from().isAfter(today)) {
            String state = words.text("remit.notYet", words.date(line.from()));
            return row(key, line, state, "warn");
        }
        return row(key, line, words.text("parties.valid"), "good");
    }

    private Row row(String key, RemitLine line, String state, String kind) {
        return new Row(key, name(line), line.from(), line.to(), state, kind);
    }

    private String name(RemitLine line) {
        if (line.province() != null) {
            return words.region(line.province());
        }
        return switch (line.topLevel()) {
            case "*HAN" -> words.text("party.topLevel.han");
            case "*" -> words.text("party.topLevel.others");
            default -> "." + line.topLevel();
        };
    }

    private static String key(RemitLine line) {
        return (line.province() == null ? "." + line.topLevel() : line.province())
                + " "
                + line.from();
    }

    /** Remits that the reader may end. */
    public List<SelectItem> getEndable() {
        return items(getRows().stream());
    }

    /** Remits whose end lies ahead and may be taken back by the reader. */
    public List<SelectItem> getKeepable() {
        return page.getCard().line().validTo() == null
                ? items(getRows().stream().filter(row -> row.to() != null))
                : List.of();
    }

    private List<SelectItem> items(Stream<Row> rows) {
        return rows.filter(row -> !row.key().isEmpty())
                .map(
                        row ->
                                new SelectItem(
                                        row.key(),
                                        row.name()
                                                + " "
                                                + words.text(
                                                        "party.since", words.date(row.from()))))
                .toList();
    }

    /** Shows what the end of the chosen remit touches, and ends nothing. */
    public void look() {
        chosen(ended)
                .flatMap(line -> declines.attempt(() -> outlook(line)))
                .ifPresent(
                        told -> {
                            consequences = told;
                            shown = ended;
                        });
    }

    private List<String> outlook(RemitLine line) {
        if (line.province() == null) {
            UnitConsequences.OfTopLevel told = remits.outlook(page.id(), line.topLevel());
            return List.of(
                    words.text("remit.records", name(line), Task.shown(told.records())),
                    words.text("remit.reports", Task.shown(told.reports())));
        }
        UnitConsequences.OfProvince told =
                remits.outlook(page.id(), Province.ofRegion(line.province()));
        return List.of(
                words.text("remit.applications", name(line), Task.shown(told.applications())),
                words.text("remit.accesses", name(line), Task.shown(told.accesses())));
    }

    /** Whether what the end touches was shown, now or before. */
    public boolean isSeen() {
        return shown != null && !shown.isEmpty();
    }

    /** What the end touches, in sentences; empty before it was asked for. */
    public List<String> getConsequences() {
        return consequences;
    }

    /** Whether the unit can have remits for provinces, and the reader may give one. */
    public boolean isOfProvinces() {
        return (isNational() || callers.current().has(Roles.REVIEWER))
                && page.getCard().line().capacities().contains(Capacity.ACCESS_PROVIDER)
                && page.getCard().line().validTo() == null;
    }

    /** Whether the unit can have remits for top-level domains, and the reader may give one. */
    public boolean isOfTopLevels() {
        return isNational()
                && page.getCard().line().capacities().contains(Capacity.REGISTRY)
                && page.getCard().line().validTo() == null;
    }

    public boolean isNational() {
        return callers.current().has(Roles.MINISTRY);
    }

    public List<SelectItem> getProvinces() {
        return choices.provinces();
    }

    public void give() {
        Province where = isNational() ? Choices.province(province) : callers.current().province();
        act(
                () -> remits.give(page.getCard().line().code(), where, from, to, reason),
                "remit.given");
    }

    public void giveTopLevel() {
        act(() -> remits.giveTopLevel(page.id(), topLevel, from, to, reason), "remit.given");
    }

    /** Ends the remit as it was shown; another one is shown first. */
    public void end() {
        if (ended == null || !ended.equals(shown)) {
            look();
            return;
        }
        chosen(ended).ifPresent(line -> act(() -> end(line), "remit.ended"));
    }

    public void keep() {
        chosen(kept).ifPresent(line -> act(() -> keep(line), "remit.kept"));
    }

    private Optional<RemitLine> chosen(String key) {
        return page.getCard().remits().stream().filter(line -> key(line).equals(key)).findFirst();
    }

    private void keep(RemitLine line) {
        if (line.province() == null) {
            remits.keepTopLevel(page.id(), line.topLevel(), line.from(), reason);
        } else {
            remits.keep(page.id(), Province.ofRegion(line.province()), line.from(), reason);
        }
    }

    private void end(RemitLine line) {
        if (line.province() == null) {
            remits.endTopLevel(page.id(), line.topLevel(), line.from(), lastDay, reason);
        } else {
            remits.end(page.id(), Province.ofRegion(line.province()), line.from(), lastDay, reason);
        }
    }

    private void act(Runnable act, String done) {
        if (declines.attempt(act)) {
            declines.done("Parties", done);
            PageErrors.goSaying(address.keeping("unit"));
        }
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String chosen) {
        province = chosen;
    }

    public String getTopLevel() {
        return topLevel;
    }

    public void setTopLevel(String entered) {
        topLevel = entered;
    }

    public LocalDate getFrom() {
        return from == null ? words.today() : from;
    }

    public void setFrom(LocalDate entered) {
        from = entered;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate entered) {
        to = entered;
    }

    public String getEnded() {
        return ended;
    }

    public void setEnded(String chosen) {
        ended = chosen;
    }

    public String getKept() {
        return kept;
    }

    public void setKept(String chosen) {
        kept = chosen;
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String said) {
        shown = said;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate entered) {
        lastDay = entered;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String entered) {
        reason = entered;
    }
}
