package org.beian.web.page.enforcement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.enforcement.SourceKind;
import org.beian.enforcement.clue.ClueRequest;
import org.beian.enforcement.clue.SourceRequest;
import org.beian.law.Clause;
import org.beian.web.page.component.Choices;
import org.beian.web.page.component.KeptDocuments;
import org.beian.web.page.component.RegisterWords;

/** Fields of a source of a clue, as an officer enters it from paper. */
@Named
@RequestScoped
@Clause("16.1")
public class ClueSourceForm {

    /** Fields of the form by the pointers of their faults. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    "/kind", "sourceKind",
                    "/receivedOn", "receivedOn",
                    "/paper", "paper",
                    "/from", "from",
                    "/contact", "contact",
                    "/site", "site",
                    "/violation", "violation",
                    "/words", "clueWords");

    @Inject KeptDocuments documents;
    @Inject RegisterWords words;

    private String kind;
    private LocalDate receivedOn;
    private String paper;
    private String from;
    private String contact;
    private String text;

    /** Id of the field that the pointer of a fault names; null for none. */
    static String field(String pointer) {
        return pointer != null && pointer.startsWith("/documents")
                ? "proof"
                : FIELDS.get(String.valueOf(pointer));
    }

    ClueRequest clue(String site, String violation) {
        return new ClueRequest(
                kind(), receivedOn, paper, from, contact, site, violation, text, documents.list());
    }

    SourceRequest source() {
        return new SourceRequest(kind(), receivedOn, paper, from, contact, text, documents.list());
    }

    private SourceKind kind() {
        return Choices.chosen(kind, SourceKind.class);
    }

    /** Kinds that are entered from paper. */
    public List<SelectItem> getKinds() {
        return Stream.of(SourceKind.values())
                .filter(SourceKind::isEntered)
                .map(each -> new SelectItem(each.name(), words.name(each)))
                .toList();
    }

    /** Most characters of the words. */
    public int getLongest() {
        return 2000;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String chosen) {
        kind = chosen;
    }

    /** Day on which the bureau got it; today by default. */
    public LocalDate getReceivedOn() {
        return receivedOn == null ? words.today() : receivedOn;
    }

    public void setReceivedOn(LocalDate entered) {
        receivedOn = entered;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String entered) {
        paper = entered;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String entered) {
        from = entered;
    }

    /** Mail address of who is to be told. */
    public String getContact() {
        return contact;
    }

    public void setContact(String entered) {
        contact = entered;
    }

    /** What is reported. */
    public String getText() {
        return text;
    }

    public void setText(String entered) {
        text = entered;
    }
}
