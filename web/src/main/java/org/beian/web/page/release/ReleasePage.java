package org.beian.web.page.release;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.code.Calendars;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.party.Units;
import org.beian.release.DomainRelease;
import org.beian.release.ReleaseReading;
import org.beian.release.ReleaseState;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the page of one release of a domain, for both sides and the authority. */
@Named
@RequestScoped
@Clause("B11")
public class ReleasePage {

    @Inject ReleaseReading reading;
    @Inject Calendars calendars;
    @Inject Callers callers;
    @Inject Units units;
    @Inject RegisterWords words;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private DomainRelease release;
    private boolean looked;

    public void enter() {
        if (getRelease() == null) {
            PageErrors.notFound();
        }
    }

    /** The release, or null when it is not there for this user. */
    public DomainRelease getRelease() {
        if (!looked) {
            release =
                    Addressed.id(id)
                            .flatMap(key -> PageErrors.ifThere(() -> reading.show(key)))
                            .orElse(null);
            looked = true;
        }
        return release;
    }

    /** Reads it again, after an act. */
    void forget() {
        looked = false;
    }

    Long key() {
        return Addressed.id(id).orElse(null);
    }

    /** URL of this page, from the context root. */
    String href() {
        return address.path() + "?id=" + id;
    }

    public String getTitle() {
        return words.text("release.one", getRelease() == null ? "" : release.domain());
    }

    public String getAuthority() {
        return units.nameOf(release.authority()).orElse("");
    }

    public boolean isOpen() {
        return release.state() == ReleaseState.UNDER_REVIEW;
    }

    /** Whether the reader is the former holder. */
    public boolean isFormerHolders() {
        return reading.isFormerHolders(release.id());
    }

    private boolean isWaitingForFormerHolder() {
        return isOpen() && !release.isHeard(words.today());
    }

    /** Last day of whom it waits for. */
    public LocalDate getDue() {
        return isWaitingForFormerHolder() ? release.hearingUntil() : release.deadline();
    }

    /** Working days left until that day. */
    public int getDaysLeft() {
        return calendars.current().workingDaysLeft(words.today(), getDue());
    }

    /** What is to be done next, in one sentence. */
    public String getNextStep() {
        return words.text("release.next." + release.state() + (isOpen() ? step() : ""));
    }

    private String step() {
        if (!isWaitingForFormerHolder()) {
            return ".heard";
        }
        return isFormerHolders() ? ".answer" : ".hearing";
    }

    /** Whether the reader may decide, or could when the form was shown. */
    public boolean isDecidable() {
        boolean reviewer =
                callers.current().has(Roles.REVIEWER) || callers.current().has(Roles.MINISTRY);
        return reviewer
                && (PageErrors.isActing() || isOpen() && release.isHeard(words.today()))
                && callers.current().authority().filter(release.authority()::equals).isPresent();
    }

    /** Whether the reader is the former holder and may answer, or could when the form was shown. */
    public boolean isAnswerable() {
        return isFormerHolders()
                && (PageErrors.isActing() || isOpen() && release.answeredAt() == null);
    }

    /** Whether the reader may take it back, or could when the form was shown. */
    public boolean isWithdrawable() {
        return callers.current().unitId().equals(release.applicantId())
                && (PageErrors.isActing() || isOpen());
    }

    /** The answer is between the former holder and the authority. */
    public boolean isAnswerShown() {
        return release.answer() != null
                && (isFormerHolders() || !callers.current().unitId().equals(release.applicantId()));
    }

    public List<Letter> getLetters() {
        return reading.letters(release.id());
    }

    public String letterHref(Letter letter) {
        return "/letters/domainReleases/" + release.id() + "/" + letter.id();
    }

    public String documentHref(String document) {
        return "/" + address.folder() + "/releaseDocuments/" + release.id() + "/" + document;
    }

    public List<HistoryLine> getHistory() {
        return reading.history(release.id()).stream()
                .map(entry -> words.history(entry, "ReleaseState"))
                .toList();
    }
}
