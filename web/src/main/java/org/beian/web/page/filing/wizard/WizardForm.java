package org.beian.web.page.filing.wizard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.beian.filing.submission.FilingDrafts;
import org.beian.web.page.component.Formats;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.Pointers;

/**
 * Backing bean of the fields of a wizard page. The view has no state, which could expire: each
 * field is saved in the draft as soon as it was changed, and all of them when the page is left.
 */
@Named
@RequestScoped
public class WizardForm {

    @Inject WizardState state;
    @Inject WizardEntry entry;
    @Inject WizardView view;
    @Inject WizardTexts texts;
    @Inject FilingDrafts drafts;
    @Inject Clock clock;

    private List<WizardSection> sections;
    private Map<String, Object> values;
    private Integer told;

    /** Groups of fields, from which the components are built. */
    public List<WizardSection> getSections() {
        if (sections == null) {
            sections = view.sections();
        }
        return sections;
    }

    /** Values of the fields by their ids, as their components edit them. */
    public Map<String, Object> getValues() {
        if (values == null) {
            values = new HashMap<>();
            state.topics().fields().forEach(field -> values.put(field.id(), view.value(field)));
        }
        return values;
    }

    /**
     * What a field sends when it was changed: itself, and the tick by which a website has the
     * subject's person, without which the person of its own would be replaced.
     */
    public String getSent() {
        String tick = Pointers.id(WizardTopics.SAME_PERSON);
        return "@this version" + (getValues().containsKey(tick) ? " " + tick : "");
    }

    public Integer getVersion() {
        return state.version();
    }

    public void setVersion(Integer seen) {
        state.see(seen);
    }

    /** The newer version that the user was told of, which only a button may replace. */
    public Integer getTold() {
        return state.told();
    }

    public void setTold(Integer version) {
        told = version;
    }

    /** Time at which the draft was saved just now, or empty. */
    public String getKept() {
        return state.isKept()
                ? texts.text("wizard.kept", Formats.time(clock.instant(), view.locale()))
                : "";
    }

    /** What is shown anew after a field was changed: of a change also whether it differs. */
    public String updated(String id) {
        return "kept" + (state.compared().isEmpty() ? "" : " " + id + "-filed");
    }

    /** Saves a field that was changed. */
    public void keep() {
        entry.take(getValues());
        entry.keep();
        sections = null;
    }

    /** The same for a field on which the options of others depend; they are shown anew. */
    public void refresh() {
        entry.take(getValues());
        if (entry.keep()) {
            sections = null;
            values = null;
        }
    }

    /** Leads on, and shows faults of this page once before it does. */
    public void next() {
        boolean faultsShown = state.isChecking();
        change(
                () -> {
                    WizardStep.Place here = state.place();
                    return state.isFromCheck()
                            ? state.href(new WizardStep.Place(WizardStep.CHECK, 0))
                            : !faultsShown && isFaulty(here)
                                    ? state.href(here) + "&check=1"
                                    : state.href(state.places().after(here));
                });
    }

    public void back() {
        change(() -> state.href(state.places().before(state.place())));
    }

    public void later() {
        change(() -> view.page("filings") + "?kept=" + state.id());
    }

    /** Leads to another page of the wizard. */
    public void go(String step, int site) {
        WizardStep to = WizardStep.named(step).orElse(WizardStep.CHECK);
        change(() -> state.href(new WizardStep.Place(to, site)));
    }

    /** Adds a row to the page's list. */
    public void add() {
        String list = state.topics().list();
        int rows = state.answers().size(list);
        alter(() -> state.answers().resize(list, state.isFull() ? rows : rows + 1));
        // another address each time, else the browser would only scroll
        leave(state.href(state.place()) + "&v=" + state.version() + "#row-" + rows);
    }

    public void remove(int row) {
        alter(() -> state.answers().remove(state.topics().list(), row));
        leave(state.href(state.place()) + "&v=" + state.version());
    }

    public void addSite() {
        int sites = state.sites();
        alter(
                () -> {
                    if (sites < WizardState.MOST_SITES) {
                        state.answers().resize("/websites", sites + 1);
                        state.answers().resize("/websites/" + sites + "/accesses", 1);
                    }
                });
        leave(state.href(new WizardStep.Place(WizardStep.WEBSITE, sites)));
    }

    public void removeSite() {
        alter(
                () -> {
                    if (state.sites() > 1) {
                        state.answers().remove("/websites", state.place().site());
                    }
                });
        leave(state.href(new WizardStep.Place(WizardStep.WEBSITE, 0)) + "&v=" + state.version());
    }

    /** Refuses what cannot even be saved: too long, or too many. */
    public void limit(FacesContext faces, UIComponent field, Object value) {
        WizardLine line = (WizardLine) field.getAttributes().get("line");
        String fault = line.kind().fault(value, line.most());
        if (!fault.isEmpty()) {
            throw new ValidatorException(
                    new FacesMessage(
                            FacesMessage.SEVERITY_ERROR, texts.text(fault, line.most()), null));
        }
    }

    private boolean isFaulty(WizardStep.Place place) {
        return new WizardFindings(drafts.test(state.id()), state.samePerson()).refusesAt(place);
    }

    /** Saves the page and leads to another one. */
    private void change(Supplier<String> next) {
        alter(() -> {});
        if (state.isKept()) {
            PageErrors.goTo(next.get());
        }
    }

    private void alter(Runnable change) {
        if (told != null) {
            state.see(told);
        }
        entry.take(getValues());
        change.run();
        entry.keep();
    }

    private void leave(String href) {
        if (state.isKept()) {
            PageErrors.goTo(href);
        }
    }
}
