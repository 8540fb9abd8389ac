package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.party.OfficerChanged;
import org.beian.party.roster.OfficerChangeFilter;
import org.beian.party.roster.OfficerChangeLine;
import org.beian.party.roster.OfficerChanges;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RowSelection;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;
import org.beian.web.page.list.KeysetModel;
import org.beian.web.page.list.KeysetQuery;

/** Backing bean of the bureau's list of who joined and left the rosters, the latest first. */
@Named
@RequestScoped
@Clause("7.1")
public class OfficerChangesPage {

    private static final String WAITING = "WAITING";

    @Inject OfficerChanges changes;
    @Inject PageErrors declines;
    @Inject Frame frame;

    @Inject
    @ManagedProperty("#{param.kind}")
    String kind;

    @Inject
    @ManagedProperty("#{param.q}")
    String provider;

    @Inject
    @ManagedProperty("#{param.state}")
    String state;

    @Inject
    @ManagedProperty("#{param.change}")
    String change;

    private KeysetModel<OfficerChangeLine> list;
    private final RowSelection<OfficerChangeLine> selection = new RowSelection<>();

    /** The filter that parameters of the URL name; anything unknown lets all through. */
    public static OfficerChangeFilter filter(String kind, String provider, String state) {
        return new OfficerChangeFilter(
                Stream.of(OfficerChanged.Kind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                provider == null ? "" : provider.strip(),
                WAITING.equals(state));
    }

    private OfficerChangeFilter filter() {
        return filter(kind, provider, state);
    }

    public KeysetModel<OfficerChangeLine> getList() {
        if (list == null) {
            list = KeysetModel.ofPage(line -> line.id().toString(), this::read);
        }
        return list;
    }

    private List<OfficerChangeLine> read(KeysetQuery query) {
        if (one() != 0) {
            return only();
        }
        long before = query.number() == null ? Long.MAX_VALUE : query.number();
        return changes.list(filter(), before, query.limit());
    }

    private List<OfficerChangeLine> only() {
        return changes.list(OfficerChangeFilter.ALL, one() + 1, 1).stream()
                .filter(line -> line.id() == one())
                .toList();
    }

    /** The only change to be shown; 0 for all that match. */
    private long one() {
        return Addressed.id(change).orElse(0L);
    }

    /** Number of changes that match, counted up to 1,001. */
    public long getTotal() {
        return one() != 0 ? only().size() : changes.count(filter());
    }

    public List<SelectItem> getKinds() {
        ResourceBundle texts = Texts.of("Accounts", frame.getLocale());
        return Stream.of(OfficerChanged.Kind.values())
                .map(each -> new SelectItem(each.name(), texts.getString("officer.kind." + each)))
                .toList();
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return Addressed.href(
                "/bureau/officerChanges.xhtml",
                "kind",
                kind,
                "q",
                provider,
                "state",
                state,
                "change",
                change);
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return Addressed.href(
                "/bureau/officerChanges.csv", "kind", kind, "q", provider, "state", state);
    }

    public boolean isFiltered() {
        return one() != 0 || !OfficerChangeFilter.ALL.equals(filter());
    }

    /** Leads to the list with what was entered. */
    public void find() {
        change = null;
        PageErrors.goTo(getAddress());
    }

    /** Takes note of the ticked changes, or of all that match. */
    public void takeNote() {
        if (selection.isEmpty()) {
            declines.wrong("Registers", "several.nothing");
            return;
        }
        int noted =
                selection.isAll() && one() == 0
                        ? changes.takeNoteOfAll(filter())
                        : changes.takeNote(
                                selection.isAll()
                                        ? List.of(one())
                                        : selection.keys(OfficerChangeLine::id));
        selection.clear();
        declines.done(
                new MessageFormat(
                                Texts.of("Accounts", frame.getLocale())
                                        .getString("officerChanges.noted"),
                                frame.getLocale())
                        .format(new Object[] {noted}));
        PageErrors.goSaying(getAddress());
    }

    public RowSelection<OfficerChangeLine> getSelection() {
        return selection;
    }

    /** The state that the list shows: {@code WAITING}, or empty for all. */
    public String getState() {
        return state;
    }

    public void setState(String chosen) {
        state = chosen;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String chosen) {
        kind = chosen;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String entered) {
        provider = entered == null ? null : entered.strip();
    }
}
