package org.beian.domainregister.unfiled;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/** Observation by a provider: the domains seen on its network at one time (7.4). */
@Entity
public class Observation implements AuditedCase {

    public static final String CASE_TYPE = "OBSERVATION";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "observation_seq")
    @SequenceGenerator(
            name = "observation_seq",
            sequenceName = "observation_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "unit_id")
    private Long unitId;

    private String reference;

    @Column(name = "received_at")
    private Instant receivedAt;

    private int entries;
    private int unreadable;
    private int domains;
    private int unfiled;
    private int tasks;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected Observation() {}

    Observation(Long unitId, String reference, Instant receivedAt) {
        this.unitId = unitId;
        this.reference = reference;
        this.receivedAt = receivedAt;
    }

    void counted(int all, int faulty) {
        entries = all;
        unreadable = faulty;
    }

    void answered(int independent, int withoutFiling, int newTasks) {
        domains = independent;
        unfiled = withoutFiling;
        tasks = newTasks;
    }

    public Long id() {
        return id;
    }

    public Long unitId() {
        return unitId;
    }

    /** The provider's own reference, or null. */
    public String reference() {
        return reference;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public int entries() {
        return entries;
    }

    /** Entries whose domain or address cannot be read. */
    public int unreadable() {
        return unreadable;
    }

    /** Independent domains, each once. */
    public int domains() {
        return domains;
    }

    /** Of these, how many have no filing. */
    public int unfiled() {
        return unfiled;
    }

    /** Of these, how many became a task of the provider by this observation. */
    public int tasks() {
        return tasks;
    }

    @Override
    public String caseType() {
        return CASE_TYPE;
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
