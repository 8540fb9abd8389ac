package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.access.replacement.AccessReplacement;
import org.beian.access.replacement.ReplacementDesk;
import org.beian.access.replacement.ReplacementReading;
import org.beian.access.replacement.ReplacementState;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.party.Units;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the page of one move to another provider, for all who take part in it. */
@Named
@RequestScoped
@Clause("B13")
public class ReplacementPage {

    @Inject ReplacementReading reading;
    @Inject ReplacementDesk desk;
    @Inject Calendars calendars;
    @Inject Callers callers;
    @Inject Units units;
    @Inject PageErrors declines;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private AccessReplacement replacement;
    private boolean looked;
    private Integer version;

    public void enter() {
        if (getReplacement() == null) {
            PageErrors.notFound();
        }
    }

    /** The move, or null when it is not there for this user. */
    public AccessReplacement getReplacement() {
        if (!looked) {
            replacement =
                    Addressed.id(id)
                            .flatMap(key -> PageErrors.ifThere(() -> reading.show(key)))
                            .orElse(null);
            looked = true;
        }
        return replacement;
    }

    public String getTitle() {
        return words.text(
                "replacement.one", getReplacement() == null ? "" : replacement.filingNumber());
    }

    public String getAuthority() {
        return units.nameOf(replacement.authority()).orElse("");
    }

    /** Name of a provider. */
    public String unit(Long provider) {
        return words.unit(provider);
    }

    public boolean isWaiting() {
        return replacement.state() == ReplacementState.WAITING;
    }

    /** Working days left for the opening. */
    public int getDaysLeft() {
        return calendars.current().workingDaysLeft(words.today(), replacement.due());
    }

    /** What is to be done next, in one sentence. */
    public String getNextStep() {
        return words.text(
                "replacement.next."
                        + replacement.state()
                        + (!isWaiting() ? "" : isOpenable() ? ".to" : isKeepable() ? ".own" : ""),
                words.unit(replacement.endingProviderId()),
                words.unit(replacement.addedProviderId()));
    }

    /** Whether the reader is the provider that opens the new access. */
    public boolean isOpenable() {
        return "provider".equals(address.folder())
                && isWaiting()
                && callers.current().unitId().equals(replacement.addedProviderId());
    }

    /** Whether the reader is the sponsor and may keep both, or could when the form was shown. */
    public boolean isKeepable() {
        return "sponsor".equals(address.folder()) && (PageErrors.isActing() || isWaiting());
    }

    /** Keeps both accesses. */
    public void keepBoth() {
        boolean done =
                declines.attempt(() -> desk.keepBoth(Addressed.id(id).orElse(null), version));
        looked = false;
        if (done) {
            declines.done("Cancellations", "replacement.kept");
            PageErrors.goSaying(address.path() + "?id=" + id);
        }
    }

    public List<Letter> getLetters() {
        return reading.letters(replacement.id());
    }

    public String letterHref(Letter letter) {
        return "/letters/replacements/" + replacement.id() + "/" + letter.id();
    }

    public List<HistoryLine> getHistory() {
        return reading.history(replacement.id()).stream()
                .map(entry -> words.history(entry, "ReplacementState"))
                .toList();
    }

    /** Version that the page showed, so that nothing unseen is given up. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(replacement.version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }
}
