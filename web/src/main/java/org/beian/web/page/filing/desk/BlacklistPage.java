package org.beian.web.page.filing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.blacklist.Blacklist;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Words;
import org.beian.web.page.list.KeysetModel;
import org.primefaces.PrimeFaces;

/**
 * Backing bean of the bureau's blacklist: its entries by age, and the forms to add and to lift one.
 */
@Named
@RequestScoped
@Clause("6.4")
public class BlacklistPage {

    private Blacklist blacklist;
    private Callers callers;
    private Words words;
    private PageErrors declines;

    private KeysetModel<Row> list;
    private BlacklistKind kind;
    private String entry;
    private String reason;
    private String lifted;
    private String liftReason;

    protected BlacklistPage() {}

    @Inject
    BlacklistPage(Blacklist blacklist, Callers callers, Words words, PageErrors declines) {
        this.blacklist = blacklist;
        this.callers = callers;
        this.words = words;
        this.declines = declines;
    }

    /**
     * Row of an entry.
     *
     * @param to last day, or null while in force
     */
    public record Row(
            String id, String kind, String entry, String reason, LocalDate from, LocalDate to) {}

    public void enter() {
        if (!callers.current().has(Roles.REVIEWER) && !callers.current().has(Roles.CLERK)) {
            PageErrors.notFound();
        }
    }

    /** The entries, the newest first. */
    public KeysetModel<Row> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            Row::id,
                            query ->
                                    blacklist
                                            .list(
                                                    query.number() == null
                                                            ? Long.MAX_VALUE
                                                            : query.number(),
                                                    query.limit())
                                            .stream()
                                            .map(this::row)
                                            .toList());
        }
        return list;
    }

    private Row row(BlacklistEntry one) {
        return new Row(
                String.valueOf(one.id()),
                words.text("BlacklistKind." + one.kind()),
                one.entry(),
                one.reason(),
                one.validFrom(),
                one.validTo());
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

    /** Adds an entry. */
    public void add() {
        declines.attempt(() -> blacklist.add(kind, entry, reason))
                .ifPresent(added -> say("blacklist.added", added.entry()));
    }

    /** Opens the form to lift an entry. */
    public void ask(String id) {
        lifted = id;
    }

    /** Lifts the entry that the form was opened for. */
    public void lift() {
        String named = getLifting();
        if (declines.attempt(() -> blacklist.lift(number(), liftReason))) {
            say("blacklist.lifted", named);
        }
    }

    private void say(String key, String named) {
        declines.done(words.text(key, named));
        PrimeFaces.current().ajax().addCallbackParam("done", true);
        entry = null;
        reason = null;
        lifted = null;
        liftReason = null;
    }

    /** The entry that the user wants to lift, or empty. */
    public String getLifting() {
        return number() == 0 ? "" : found().map(BlacklistEntry::entry).orElse("");
    }

    private Optional<BlacklistEntry> found() {
        return PageErrors.ifThere(() -> blacklist.list(number() + 1, 1))
                .flatMap(found -> found.stream().findFirst())
                .filter(one -> one.id() == number());
    }

    private long number() {
        return Addressed.id(lifted).orElse(0L);
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

    public String getLifted() {
        return lifted;
    }

    public void setLifted(String lifted) {
        this.lifted = lifted;
    }

    public String getLiftReason() {
        return liftReason;
    }

    public void setLiftReason(String reason) {
        liftReason = reason;
    }
}
