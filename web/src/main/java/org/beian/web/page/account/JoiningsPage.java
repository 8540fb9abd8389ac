package org.beian.web.page.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountState;
import org.beian.lostaccount.joining.JoiningReading;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.Link;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Task;
import org.beian.web.page.frame.Texts;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of applications to join a filing: a sponsor's own, or those about
 * filings that a provider made; the latest first.
 */
@Named
@RequestScoped
@Clause("12.6")
public class JoiningsPage {

    @Inject JoiningReading reading;
    @Inject Frame frame;
    @Inject Addressed address;

    private KeysetModel<LostAccount> list;

    /** The state that the URL names; null for all. */
    public static LostAccountState state(String named) {
        return Choices.chosen(named, LostAccountState.class);
    }

    private LostAccountState state() {
        return state(address.text("state"));
    }

    public KeysetModel<LostAccount> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            each -> each.id().toString(),
                            query ->
                                    reading.list(
                                            state(),
                                            query.number() == null
                                                    ? Long.MAX_VALUE
                                                    : query.number(),
                                            query.limit()));
        }
        return list;
    }

    /** Links to all and to each state, with their numbers. */
    public List<Link> getFilters() {
        ResourceBundle texts = Texts.of("Accounts", frame.getLocale());
        return Stream.concat(
                        Stream.of(link(null, texts.getString("joining.all"))),
                        Stream.of(LostAccountState.values())
                                .map(each -> link(each, texts.getString("lost.state." + each))))
                .toList();
    }

    private Link link(LostAccountState each, String text) {
        return new Link(
                text,
                Task.shown(reading.count(each)),
                Addressed.href(address.path(), "state", each == null ? "" : each.name()),
                each == state());
    }

    /** Number of applications that match, counted up to 1,001. */
    public int getTotal() {
        return reading.count(state());
    }

    /** URL of the list with its filter. */
    public String getAddress() {
        return address.keeping("state");
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
