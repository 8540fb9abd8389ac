package org.beian.filing.blacklist;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;
import org.beian.value.Province;

/**
 * Entry of the blacklist: a subject or a domain for which no filing is accepted, in the whole
 * country.
 */
@Entity
@Table(name = "blacklist_entry")
public class BlacklistEntry implements AuditedCase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "blacklist_seq")
    @SequenceGenerator(name = "blacklist_seq", sequenceName = "blacklist_seq", allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private BlacklistKind kind;

    private String entry;
    private String province;
    private String reason;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected BlacklistEntry() {}

    public BlacklistEntry(
            BlacklistKind kind, String entry, Province by, String reason, LocalDate from) {
        this.kind = kind;
        this.entry = entry;
        province = by.regionCode();
        this.reason = reason;
        validFrom = from;
    }

    /** Ends the entry at once; it does not bar for the rest of the day. */
    void lift(LocalDate today) {
        validTo = today;
    }

    public Long id() {
        return id;
    }

    public BlacklistKind kind() {
        return kind;
    }

    public String entry() {
        return entry;
    }

    /** Province of the bureau that keeps the entry. */
    public Province province() {
        return Province.ofRegion(province);
    }

    public String reason() {
        return reason;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Day on which it was lifted; null while it bars. */
    public LocalDate validTo() {
        return validTo;
    }

    @Override
    public String caseType() {
        return "BLACKLIST";
    }

    @Override
    public Long caseId() {
        return id;
    }

    @Override
    public TrailHead trail() {
        return trail;
    }
}
