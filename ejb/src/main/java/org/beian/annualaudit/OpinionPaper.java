package org.beian.annualaudit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.beian.filing.content.PersonalData;

/** Paper with the opinion of a department: its number, day, words and scan. */
@Embeddable
public class OpinionPaper {

    @Column(name = "paper_number")
    private String number;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    private String words;

    @Column(name = "attachment_id")
    private String document;

    protected OpinionPaper() {}

    /**
     * @param document id of the scan
     */
    public OpinionPaper(String number, LocalDate issuedOn, String words, String document) {
        this.number = number;
        this.issuedOn = issuedOn;
        this.words = words;
        this.document = document;
    }

    void mask(PersonalData data) {
        words = data.masked(words);
    }

    List<Object> fields() {
        return List.of(number, issuedOn, words, document);
    }

    public String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public String words() {
        return words;
    }

    /** Id of the scan. */
    public String document() {
        return document;
    }
}
