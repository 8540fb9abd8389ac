package org.beian.enforcement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Optional;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;
import org.beian.value.Authority;

/** Head of an enforcement case: its number, the bureau that has it, its clue, and its history. */
@MappedSuperclass
abstract class NumberedCase implements AuditedCase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enforcement_case_seq")
    @SequenceGenerator(
            name = "enforcement_case_seq",
            sequenceName = "enforcement_case_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "case_number")
    private String number;

    private String authority;

    @Column(name = "clue_id")
    private Long clueId;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected NumberedCase() {}

    /**
     * @param clue id of the clue that the case is opened from
     */
    NumberedCase(Authority bureau, String number, Long clue) {
        belongTo(bureau, number);
        clueId = clue;
    }

    final void belongTo(Authority bureau, String newNumber) {
        authority = bureau.code();
        number = newNumber;
    }

    @Override
    public String caseType() {
        return EnforcementCase.CASE_TYPE;
    }

    @Override
    public Long caseId() {
        return id;
    }

    @Override
    public TrailHead trail() {
        return trail;
    }

    @Override
    public Optional<Authority> territory() {
        return Optional.of(authority());
    }

    public Long id() {
        return id;
    }

    /** Such as 京通管案〔2026〕12号. */
    public String number() {
        return number;
    }

    /** The bureau that has it. */
    public Authority authority() {
        return Authority.ofCode(authority);
    }

    public Long clueId() {
        return clueId;
    }

    public int version() {
        return version;
    }
}
