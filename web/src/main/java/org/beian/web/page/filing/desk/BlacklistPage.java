package org.beian.web.page.filing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.blacklist.Blacklist;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.Words;

/**
 * Backing bean of the bureau's blacklist: its entries by age, and the forms to add and to lift one.
 */
@Named
@RequestScoped
@Clause("6.4")
public class BlacklistPage {

    private static final int PAGE = 25;
    private static final String PATH = "/bureau/blacklist.xhtml";

    private HttpServletRequest request;
    private Blacklist blacklist;
    private Callers callers;
    private Words words;
    private PageErrors declines;

    private List<BlacklistEntry> found;
    private BlacklistKind kind;
    private String entry;
    private String reason;
    private String liftReason;

    protected BlacklistPage() {}

    @Inject
    BlacklistPage(
            HttpServletRequest request,
            Blacklist blacklist,
            Callers callers,
            Words words,
            PageErrors declines) {
        this.request = request;
        this.blacklist = blacklist;
        this.callers = callers;
        this.words = words;
        this.declines = declines;
    }

    /**
     * Row of an entry.
     *
     * @param to last day, or null while in force
     * @param liftHref URL of the form to lift it, or empty
     */
    public record Row(
            String kind,
            String entry,
            String reason,
            LocalDate from,
            LocalDate to,
            String liftHref) {}

    public void enter() {
        if (!callers.current().has(Roles.REVIEWER) && !callers.current().has(Roles.CLERK)) {
            PageErrors.notFound();
        }
    }

    public List<Row> getRows() {
        List<BlacklistEntry> all = found();
        return all.subList(0, Math.min(PAGE, all.size())).stream().map(this::row).toList();
    }

    public String getNextHref() {
        List<BlacklistEntry> all = found();
        return all.size() <= PAGE ? "" : PATH + "?before=" + all.get(PAGE - 1).id();
    }

    public String getFirstHref() {
        return before() == Long.MAX_VALUE ? "" : PATH;
    }

    /** Whether the user may change the list. */
    public boolean isKept() {
        return callers.current().has(Roles.REVIEWER);
    }

    public List<SelectItem> getKinds() {
        return Stream.of(BlacklistKind.values())
                .map(one -> new SelectItem(one, words.text("BlacklistKind." + one)))
                .toList();
    }

    /** The entry that the user wants to lift, or empty. */
    public String getLifting() {
        return lifted() == null || !isKept() ? "" : lifted().entry();
    }

    /** Sentence about the entry just added or lifted, or empty. */
    public String getDone() {
        String id = DeskAddress.text(request, "done");
        return found().stream()
                .filter(one -> String.valueOf(one.id()).equals(id))
                .findFirst()
                .map(
                        one ->
                                words.text(
                                        one.validTo() == null
                                                ? "blacklist.added"
                                                : "blacklist.lifted",
                                        one.entry()))
                .orElse("");
    }

    public void add() {
        declines.attempt(() -> blacklist.add(kind, entry, reason))
                .ifPresent(added -> PageErrors.goTo(PATH + "?done=" + added.id()));
        found = null;
    }

    public void lift() {
        Long id = lifted() == null ? null : lifted().id();
        if (declines.attempt(() -> blacklist.lift(id, liftReason))) {
            PageErrors.goTo(PATH + "?before=" + (id + 1) + "&done=" + id);
        }
        found = null;
    }

    public BlacklistKind getKind() {
        return kind;
    }

    public void setKind(BlacklistKind kind) {
        this.kind = kind;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getLiftReason() {
        return liftReason;
    }

    public void setLiftReason(String reason) {
        liftReason = reason;
    }

    private BlacklistEntry lifted() {
        String id = DeskAddress.text(request, "lift");
        return found().stream()
                .filter(one -> String.valueOf(one.id()).equals(id))
                .findFirst()
                .orElse(null);
    }

    private Row row(BlacklistEntry one) {
        boolean liftable = one.validTo() == null && isKept();
        String page = before() == Long.MAX_VALUE ? "" : "before=" + before() + "&";
        return new Row(
                words.text("BlacklistKind." + one.kind()),
                one.entry(),
                one.reason(),
                one.validFrom(),
                one.validTo(),
                liftable ? PATH + "?" + page + "lift=" + one.id() : "");
    }

    private List<BlacklistEntry> found() {
        if (found == null) {
            found = PageErrors.ifThere(() -> blacklist.list(before(), PAGE + 1)).orElse(List.of());
        }
        return found;
    }

    private long before() {
        String before = DeskAddress.text(request, "before");
        return before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }
}
