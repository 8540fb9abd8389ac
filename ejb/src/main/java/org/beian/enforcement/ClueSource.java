package org.beian.enforcement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.trail.RecordedContent;

/** Source of a clue: who told of it, when, by which paper, and who is to be told of the outcome. */
@Entity
@Table(name = "enforcement_clue_source")
public class ClueSource implements RecordedContent {

    static final String CONTENT = "ENFORCEMENT_CLUE_SOURCE";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enforcement_clue_source_seq")
    @SequenceGenerator(
            name = "enforcement_clue_source_seq",
            sequenceName = "enforcement_clue_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "clue_id")
    private Long clueId;

    @Column(name = "first_clue")
    private Long firstClue;

    @Enumerated(EnumType.STRING)
    private SourceKind kind;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    private String paper;
    private String giver;
    private String contact;

    @Column(name = "department_id")
    private Long departmentId;

    @Column(name = "cause_id")
    private Long causeId;

    private String words;

    @Column(name = "added_at")
    private Instant addedAt;

    @ElementCollection
    @CollectionTable(
            name = "enforcement_clue_document",
            joinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "place")
    @Column(name = "attachment_id")
    private List<String> documents = new ArrayList<>();

    protected ClueSource() {}

    /**
     * Source of a clue as it was given, checked.
     *
     * @param paper its number; null for none
     * @param from who gave it
     * @param contact mail address of who is to be told; null for nobody
     * @param departmentId unit that gave it; null where none did
     * @param causeId id of the case that it came from; null for none
     * @param documents ids of attachments
     */
    public record Given(
            SourceKind kind,
            LocalDate receivedOn,
            String paper,
            String from,
            String contact,
            Long departmentId,
            Long causeId,
            String words,
            List<String> documents) {}

    /** One of a clue that is stored. */
    public ClueSource(Clue clue, Given given, Instant now) {
        clueId = clue.id();
        firstClue = clue.id();
        kind = given.kind();
        receivedOn = given.receivedOn();
        paper = given.paper();
        giver = given.from();
        contact = given.contact();
        departmentId = given.departmentId();
        causeId = given.causeId();
        words = given.words();
        documents.addAll(given.documents());
        addedAt = now;
    }

    /** Moves it to the clue into which its own was merged. */
    void moveTo(Clue other) {
        clueId = other.id();
    }

    void mask(PersonalData data) {
        giver = data.masked(giver);
        contact = contact == null ? null : PersonalData.MASK;
        words = data.masked(words);
    }

    /** Keeps neither who gave it nor what he said. */
    void expire() {
        giver = PersonalData.MASK;
        contact = contact == null ? null : PersonalData.MASK;
        words = PersonalData.MASK;
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(
                firstClue,
                kind,
                receivedOn,
                paper,
                giver,
                contact,
                departmentId,
                causeId,
                words,
                List.copyOf(documents),
                addedAt);
    }

    public Long id() {
        return id;
    }

    /** The clue with which it came. */
    Long firstClue() {
        return firstClue;
    }

    /** The clue that has it now. */
    public Long clueId() {
        return clueId;
    }

    public SourceKind kind() {
        return kind;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** Number of the paper; null for none. */
    public String paper() {
        return paper;
    }

    /** Who gave it. */
    public String giver() {
        return giver;
    }

    /** Mail address of who is to be told; null for nobody. */
    public String contact() {
        return contact;
    }

    /** Unit that gave it; null where none did. */
    public Long departmentId() {
        return departmentId;
    }

    /** Id of the case that it came from: of an opinion, or a clue on an unfiled domain. */
    public Long causeId() {
        return causeId;
    }

    public String words() {
        return words;
    }

    public List<String> documents() {
        return List.copyOf(documents);
    }
}
