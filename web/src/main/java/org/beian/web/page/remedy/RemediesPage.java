package org.beian.web.page.remedy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyState;
import org.beian.remedy.procedure.RemedyFilter;
import org.beian.remedy.procedure.RemedyReading;
import org.beian.remedy.procedure.RemedyView;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of reconsiderations and lawsuits: against decisions of an authority, or
 * those that concern a sponsor or provider. It begins with those whose outcome is open.
 */
@Named
@RequestScoped
@Clause("B5")
public class RemediesPage {

    @Inject RemedyReading reading;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private KeysetModel<RemedyView> list;

    /** The filter that parameters of the URL name; without a known state the open ones. */
    public static RemedyFilter filter(String state, String kind) {
        RemedyState known = Choices.chosen(state, RemedyState.class);
        return new RemedyFilter(
                known == null ? RemedyState.OPEN : known, Choices.chosen(kind, RemedyKind.class));
    }

    private RemedyFilter filter() {
        return filter(address.text("state"), address.text("kind"));
    }

    /** Links to each state, with its number. */
    public List<Link> getStates() {
        return Stream.of(RemedyState.values())
                .map(each -> link(words.name(each), new RemedyFilter(each, filter().kind())))
                .toList();
    }

    /** Links to both kinds, and to each. */
    public List<Link> getKinds() {
        return Stream.concat(Stream.of((RemedyKind) null), Stream.of(RemedyKind.values()))
                .map(
                        each ->
                                link(
                                        each == null
                                                ? words.text("remedy.anyKind")
                                                : words.name(each),
                                        new RemedyFilter(filter().state(), each)))
                .toList();
    }

    private Link link(String text, RemedyFilter shown) {
        return new Link(
                text,
                Task.shown(reading.count(shown)),
                Addressed.href(
                        address.path(),
                        "state",
                        shown.state().name(),
                        "kind",
                        shown.kind() == null ? null : shown.kind().name()),
                shown.equals(filter()));
    }

    public KeysetModel<RemedyView> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            remedy -> remedy.id().toString(),
                            query ->
                                    reading.list(
                                            filter(),
                                            Addressed.id(query.after()).orElse(Long.MAX_VALUE),
                                            query.limit(),
                                            words.locale()));
        }
        return list;
    }

    /** What the list holds, for the reader. */
    public String getNote() {
        return words.text(address.isOfAuthority() ? "remedy.note" : "remedy.ownNote");
    }

    /** Number of remedies that match, counted up to 1,001. */
    public int getTotal() {
        return reading.count(filter());
    }

    /** URL of the list with its filters. */
    public String getAddress() {
        return address.keeping("state", "kind");
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return getAddress().replace(".xhtml", ".csv");
    }

    /** Folder of the reader's pages, from the context root. */
    public String getFolder() {
        return "/" + address.folder();
    }
}
