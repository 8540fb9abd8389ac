package org.beian.web.page.paper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.beian.filing.paper.AnswerableMatter;
import org.beian.filing.paper.PaperAnswerKind;
import org.beian.filing.paper.PaperAnswerReading;
import org.beian.filing.paper.PaperAnswerReceipt;
import org.beian.filing.paper.PaperAnswerRequest;
import org.beian.filing.paper.PaperAnswerView;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the part of a matter's page in which answers on paper stand, and of the window in
 * which an officer records one. The page names the kind of its case; the address has its id.
 */
@Named
@RequestScoped
@Clause("8.8")
public class PaperAnswerForm {

    private static final int LONGEST = 2000;

    @Inject PaperAnswerReading reading;
    @Inject PaperAnswerReceipt receipt;
    @Inject KeptDocuments documents;
    @Inject RegisterWords words;
    @Inject PageErrors declines;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private boolean asked;
    private AnswerableMatter matter;
    private List<PaperAnswerView> answers;
    private Integer version;
    private String kind;
    private LocalDate day;
    private String sponsor;
    private String bearer;
    private String text;

    /** Records the answer that the window holds. */
    public void record(String caseType) {
        PaperAnswerRequest request =
                new PaperAnswerRequest(
                        version == null ? 0 : version,
                        Choices.chosen(kind, PaperAnswerKind.class),
                        getDay(),
                        sponsor,
                        bearer,
                        text,
                        documents.list().stream().findFirst().orElse(null));
        if (declines.attempt(() -> receipt.record(caseType, id, request))) {
            declines.done("Papers", "paper.recorded");
            PageErrors.goSaying(Addressed.href(address.path(), "id", id));
        }
    }

    /**
     * Answers on paper that the reader may see, the oldest first; a provider sees none.
     *
     * @param caseType kind of the page's case
     */
    public List<PaperAnswerView> answers(String caseType) {
        if (answers == null) {
            boolean readable = address.isOfAuthority() || "sponsor".equals(address.folder());
            answers = readable ? reading.list(caseType, id) : List.of();
        }
        return answers;
    }

    /** Whether an answer that counts as given at a time was given on paper. */
    public boolean isOnPaper(String caseType, Instant answeredAt) {
        return answers(caseType).stream().anyMatch(each -> each.answeredAt().equals(answeredAt));
    }

    /** Whether the reader may record one now, or could when the window was shown. */
    public boolean isRecordable(String caseType) {
        return matter(caseType) != null || address.isOfAuthority() && PageErrors.isActing();
    }

    /** What the sponsor is asked, where the reader may record its answer; else null. */
    private AnswerableMatter matter(String caseType) {
        if (!asked) {
            asked = true;
            matter = address.isOfAuthority() ? reading.asked(caseType, id).orElse(null) : null;
        }
        return matter;
    }

    /** What the paper may say; all where that was answered since the window was shown. */
    public List<SelectItem> kinds(String caseType) {
        Set<PaperAnswerKind> kinds =
                matter(caseType) == null
                        ? EnumSet.allOf(PaperAnswerKind.class)
                        : matter(caseType).kinds();
        return Stream.of(PaperAnswerKind.values())
                .filter(kinds::contains)
                .map(each -> new SelectItem(each.name(), words.name(each)))
                .toList();
    }

    public String person(String account) {
        return words.person(account);
    }

    public String scanHref(PaperAnswerView answer) {
        return "/" + address.folder() + "/paperAnswers/" + answer.id() + "/scan";
    }

    /** Version that the page showed, so that nothing unseen is answered. */
    public Integer getVersion() {
        return version == null && matter != null ? Integer.valueOf(matter.version()) : version;
    }

    public void setVersion(Integer shown) {
        version = shown;
    }

    /** Most characters of the words. */
    public int getLongest() {
        return LONGEST;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String chosen) {
        kind = chosen;
    }

    /** Day of receipt; today by default. */
    public LocalDate getDay() {
        return day == null ? words.today() : day;
    }

    public void setDay(LocalDate entered) {
        day = entered;
    }

    /** Who signed it. */
    public String getSponsor() {
        return sponsor;
    }

    public void setSponsor(String entered) {
        sponsor = entered;
    }

    /** Who brought it. */
    public String getBearer() {
        return bearer;
    }

    public void setBearer(String entered) {
        bearer = entered;
    }

    public String getText() {
        return text;
    }

    public void setText(String entered) {
        text = entered;
    }
}
