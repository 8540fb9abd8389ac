package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.enforcement.blacklist.BlacklistedParty;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistState;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of a sponsor's page of the entries of the blacklist about its filings: the decisions
 * with their remedies, and the act to take note.
 */
@Named
@RequestScoped
@Clause("6.4")
public class OwnBlacklistPage {

    @Inject BlacklistedParty party;
    @Inject RegisterWords words;
    @Inject PageErrors declines;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private List<BlacklistEntry> list;

    /** All of them, the latest first. */
    public List<BlacklistEntry> getList() {
        if (list == null) {
            list = party.list();
        }
        return list;
    }

    public void enter() {
        if (!address.text("id").isEmpty() && getOne() == null) {
            PageErrors.notFound();
        }
    }

    /** The one that the URL names; null without one. */
    public BlacklistEntry getOne() {
        Long key = Addressed.id(id).orElse(null);
        return getList().stream().filter(each -> each.id().equals(key)).findFirst().orElse(null);
    }

    public String getBureau() {
        return words.text("blacklist.bureauOf", words.region(getOne().province().regionCode()));
    }

    public List<Letter> getLetters() {
        return party.letters(getOne().id());
    }

    /** Whether the reader has yet to take note. */
    public boolean isToNote() {
        return getOne().notedAt() == null && getOne().state() == BlacklistState.IN_FORCE;
    }

    /** Takes note. */
    public void takeNote() {
        if (declines.attempt(() -> party.takeNote(Addressed.id(id).orElse(null)))) {
            declines.done("Blacklist", "blacklist.noted");
            PageErrors.goSaying(address.path() + "?id=" + id);
        }
    }
}
