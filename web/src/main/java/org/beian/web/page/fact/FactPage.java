package org.beian.web.page.fact;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.fact.FactChange;
import org.beian.fact.FactChangeState;
import org.beian.fact.FactKeeping;
import org.beian.fact.FactKey;
import org.beian.fact.FactKind;
import org.beian.fact.FactPeriod;
import org.beian.fact.FactReading;
import org.beian.fact.FactVersion;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;

/** Backing bean of the page of a fact: its versions and changes, and what waits to be decided. */
@Named
@RequestScoped
public class FactPage {

    @Inject FactReading reading;
    @Inject FactKeeping keeping;
    @Inject FactWords words;
    @Inject FactRules rules;
    @Inject Callers callers;
    @Inject PageErrors declines;

    @Inject
    @ManagedProperty("#{param.kind}")
    String askedKind;

    @Inject
    @ManagedProperty("#{param.name}")
    String name;

    @Inject
    @ManagedProperty("#{param.scope}")
    String scope;

    private FactKey key;
    private List<FactVersion> versions;
    private List<FactChange> changes;
    private FactVersion standing;
    private String opinion;

    @PostConstruct
    void read() {
        FactKind kind =
                Stream.of(FactKind.values())
                        .filter(one -> one.name().equals(askedKind))
                        .findFirst()
                        .orElse(null);
        if (kind == null || name == null || name.isBlank()) {
            return;
        }
        key = new FactKey(kind, name, scope);
        versions = reading.versions(key);
        changes = reading.changes(key);
        LocalDate today = words.today();
        standing = versions.stream().filter(one -> one.holdsOn(today)).findFirst().orElse(null);
    }

    /** View action: answers 404 when the address names no fact, or nothing that could be one. */
    public void load() {
        if (key == null || versions.isEmpty() && changes.isEmpty() && !mayBegin()) {
            PageErrors.notFound();
        }
    }

    private boolean mayBegin() {
        return isKept() && rules.mayBegin(key);
    }

    /**
     * Confirms the change that the page showed.
     *
     * @param change its id, as the button says
     */
    public void confirm(String change) {
        decide(() -> keeping.confirm(id(change)), "fact.confirmed");
    }

    /** Refuses the change that the page showed, with what was written. */
    public void refuse(String change) {
        decide(() -> keeping.refuse(id(change), opinion), "fact.refused");
    }

    /** Takes back the change that the page showed. */
    public void withdraw(String change) {
        decide(() -> keeping.withdraw(id(change)), "fact.withdrawn");
    }

    /** Takes out the change that the page showed and that does not act yet. */
    public void cancel(String change) {
        decide(() -> keeping.cancel(id(change), opinion), "fact.cancelled");
    }

    private static Long id(String change) {
        return Addressed.id(change).orElse(0L);
    }

    private void decide(Runnable decision, String done) {
        if (declines.attempt(decision)) {
            say(done);
        }
    }

    /** Leads to the page anew, which says what was done. */
    void say(String done) {
        declines.done(words.text(done));
        PageErrors.goSaying(words.page(key));
    }

    /** The change that waits for a second person. */
    public FactChange getProposed() {
        return latest(FactChangeState.PROPOSED).orElse(null);
    }

    /** The change that is entered and does not act yet. */
    public FactChange getPlanned() {
        return latest(FactChangeState.ENTERED)
                .filter(one -> one.from().isAfter(words.today()))
                .orElse(null);
    }

    /** The latest change, when it is in that state. */
    private Optional<FactChange> latest(FactChangeState state) {
        return changes.stream().findFirst().filter(one -> one.state() == state);
    }

    /** Whether the caller proposed what waits. */
    public boolean isOwn() {
        return latest(FactChangeState.PROPOSED)
                .filter(one -> one.enteredBy().equals(callers.current().username()))
                .isPresent();
    }

    /** What a change says; that it ends where it says nothing. */
    public String told(FactChange change) {
        return change.content()
                .map(said -> words.said(key, said))
                .orElseGet(() -> words.text("fact.ends"));
    }

    public FactPeriod periodOf(FactVersion one) {
        return one.periodOn(words.today());
    }

    public boolean isKept() {
        return key != null && reading.isKept(key);
    }

    /** Whether something waits for a second person, or did when the button was pressed. */
    public boolean isWaiting() {
        return isKept() && (PageErrors.isActing() || getProposed() != null);
    }

    /** Whether a change does not act yet, or did not when the button was pressed. */
    public boolean isCancellable() {
        return isKept() && (PageErrors.isActing() || getPlanned() != null);
    }

    /** Whether another change may be entered. */
    public boolean isChangeable() {
        return isKept() && getProposed() == null && getPlanned() == null;
    }

    public boolean isEndable() {
        return isChangeable() && standing != null && reading.mayEnd(key);
    }

    /** Address of the page with the form open. */
    public String getChanging() {
        return Addressed.with(words.page(key), "act", "change");
    }

    /** Address of the page with the form to end it open. */
    public String getEndingAddress() {
        return Addressed.with(words.page(key), "act", FactEntry.END);
    }

    public String getListAddress() {
        return words.list(key.kind());
    }

    public FactKey getKey() {
        return key;
    }

    /** The version in force; null while none is. */
    FactVersion standing() {
        return standing;
    }

    public List<FactVersion> getVersions() {
        return versions;
    }

    public List<FactChange> getChanges() {
        return changes;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String entered) {
        opinion = entered;
    }
}
