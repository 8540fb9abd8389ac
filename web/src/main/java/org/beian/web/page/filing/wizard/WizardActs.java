package org.beian.web.page.filing.wizard;

import com.fasterxml.jackson.databind.node.BooleanNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.mandate.Entrustment;
import org.beian.filing.submission.FilingDrafts;
import org.beian.filing.submission.FilingSubmission;
import org.beian.web.page.component.PageErrors;

/**
 * Actions of the wizard's buttons; each that succeeds ends with a redirect, so that a reload
 * repeats nothing.
 */
@RequestScoped
class WizardActs {

    @Inject WizardState state;
    @Inject WizardEntry entry;
    @Inject WizardAccesses accesses;
    @Inject WizardUploads uploads;
    @Inject FilingSubmission submission;
    @Inject FilingDrafts drafts;
    @Inject Entrustment entrustment;
    @Inject PageErrors declines;

    /**
     * @param act verb of the button, with its object after a colon
     */
    void perform(String act) {
        String[] parts = act.split(":", 2);
        String about = parts.length == 2 ? parts[1] : "";
        if (state.isNew()) {
            begin();
            return;
        }
        if (state.draft() == null) {
            return;
        }
        switch (parts[0]) {
            case "submit" -> submit();
            case "entrust" -> entrust();
            case "discard" -> discard();
            case "upload" -> upload();
            case "detach" -> change(() -> detached(about));
            case "add" -> change(this::added);
            case "remove" -> change(() -> removed(about));
            case "addSite" -> change(this::siteAdded);
            case "removeSite" -> change(this::siteRemoved);
            case "back" ->
                    change(() -> state.href(WizardStep.before(state.place(), state.sites())));
            case "later" -> change(() -> list() + "?kept=" + state.id());
            case "refresh" -> change(() -> state.href(state.place()) + anchor(about));
            case "go" -> change(() -> state.href(place(about)));
            default -> change(() -> state.href(WizardStep.after(state.place(), state.sites())));
        }
    }

    private void begin() {
        List<String> chosen = state.sent("access");
        declines.attempt(() -> submission.draft(accesses.begin(chosen)))
                .ifPresent(
                        draft ->
                                PageErrors.goTo(
                                        page("wizard") + "?id=" + draft.id() + "&step=subject"));
    }

    /**
     * Saves the input of the page together with a change, and redirects to the page that the change
     * returns.
     */
    private void change(Supplier<String> change) {
        // a document that was chosen but not uploaded is stored as well
        if (!entry.take() || uploads.isChosen() && !uploads.keep()) {
            return;
        }
        String next = change.get();
        if (next != null && entry.keep()) {
            PageErrors.goTo(next);
        }
    }

    private String added() {
        String list = state.topics().list();
        int rows = state.rows();
        if (!state.isFull(rows)) {
            state.answers().resize(list, rows + 1);
        }
        return state.href(state.place()) + "#row-" + rows;
    }

    private String removed(String row) {
        if (row.matches("\\d{1,3}")) {
            state.answers().remove(state.topics().list(), Integer.parseInt(row));
        }
        return state.href(state.place());
    }

    private String siteAdded() {
        int sites = state.sites();
        if (sites >= WizardState.MOST_SITES) {
            return state.href(state.place());
        }
        state.answers().resize("/websites", sites + 1);
        state.answers().resize("/websites/" + sites + "/accesses", 1);
        return state.href(new WizardStep.Place(WizardStep.WEBSITE, sites));
    }

    private String siteRemoved() {
        if (state.sites() > 1) {
            state.answers().remove("/websites", state.place().site());
        }
        return state.href(new WizardStep.Place(WizardStep.WEBSITE, 0));
    }

    private String detached(String attachment) {
        uploads.detach(attachment);
        return state.href(state.place()) + "#documents";
    }

    private void upload() {
        if (entry.take() && uploads.keep() && entry.keep()) {
            PageErrors.goTo(state.href(state.place()) + "#documents");
        }
    }

    /** Submits the saved draft; findings of the check are shown at their fields. */
    private void submit() {
        boolean declared = state.sent("declared").contains("true");
        Optional<FilingStatus> done =
                declines.attempt(() -> drafts.handIn(state.id(), state.seen(), declared));
        done.ifPresent(
                status ->
                        PageErrors.goTo(
                                status.state() == FilingState.RETURNED
                                        ? page("wizard") + "?id=" + status.id() + "&step=check"
                                        : page("receipt") + "?id=" + status.id()));
    }

    /** Gives the application to the provider that its accesses name (12.1). */
    private void entrust() {
        boolean mandate = state.sent("mandate").contains("true");
        state.answers().put("/mandate", mandate ? BooleanNode.TRUE : null);
        List<String> named = state.providers();
        String provider = named.size() == 1 ? named.get(0) : null;
        if (entry.keep()) {
            state.reload();
            declines.attempt(() -> entrustment.entrust(state.id(), null, provider))
                    .ifPresent(done -> PageErrors.goTo(page("receipt") + "?id=" + done.id()));
        }
    }

    private void discard() {
        if (declines.attempt(() -> drafts.discard(state.id()))) {
            PageErrors.goTo(list());
        }
    }

    /** A page given as {@code topic} or {@code topic.site}. */
    private WizardStep.Place place(String about) {
        String[] parts = about.split("[.]", 2);
        WizardStep step = WizardStep.named(parts[0]).orElse(WizardStep.CHECK);
        boolean sited = parts.length == 2 && parts[1].matches("\\d{1,3}");
        return new WizardStep.Place(step, sited ? Integer.parseInt(parts[1]) : 0);
    }

    private static String anchor(String id) {
        return id.matches("[A-Za-z0-9-]{1,100}") ? "#" + id : "";
    }

    private String list() {
        return page("filings");
    }

    private String page(String name) {
        return (state.isProvider() ? "/provider/" : "/sponsor/") + name + ".xhtml";
    }
}
