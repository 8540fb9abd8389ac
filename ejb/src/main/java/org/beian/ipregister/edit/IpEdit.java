package org.beian.ipregister.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.beian.ipregister.IpRefusal;
import org.beian.law.RequestRejected;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/**
 * Manual edit that adds, changes or ends one record (19.3); in effect once a second person approved
 * it.
 */
@Entity
@Table(name = "ip_edit")
public class IpEdit implements AuditedCase {

    /** The kind of case in the history. */
    public static final String CASE_TYPE = "IP_EDIT";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ip_edit_seq")
    @SequenceGenerator(name = "ip_edit_seq", sequenceName = "ip_edit_seq", allocationSize = 100)
    private Long id;

    @Column(name = "unit_id")
    private Long unitId;

    @Enumerated(EnumType.STRING)
    private IpEditState state;

    private String content;

    /** Its unit and content while it waits; null afterwards. Each stands once. */
    @Column(name = "open_key")
    private String openKey;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected IpEdit() {}

    IpEdit(Long unitId, Map<String, String> fields, String by, Instant now) {
        this.unitId = unitId;
        content = written(fields);
        openKey = openKey(unitId, fields);
        proposedBy = by;
        proposedAt = now;
        state = IpEditState.PROPOSED;
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

    @Override
    public String recordedState() {
        return state.name();
    }

    public Long id() {
        return id;
    }

    public Long unitId() {
        return unitId;
    }

    public IpEditState state() {
        return state;
    }

    /** The record by the names of the file's columns (formats.md 8.2). */
    public Map<String, String> fields() {
        try {
            return JSON.readValue(content, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The reason of a refusal. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public int version() {
        return version;
    }

    /**
     * @throws RequestRejected {@link IpRefusal#IP_EDIT_DONE} when it was decided already
     */
    void decide(IpEditState decided, String by, String why, Instant now) {
        if (state != IpEditState.PROPOSED) {
            throw IpRefusal.IP_EDIT_DONE.of(id);
        }
        state = decided;
        openKey = null;
        decidedBy = by;
        decidedAt = now;
        reason = why;
    }

    /** The key of what a unit proposes: equal for equal fields, in whatever order. */
    static String openKey(Long unitId, Map<String, String> fields) {
        return unitId + ":" + Hashing.sha256().hashString(written(fields), UTF_8);
    }

    private static String written(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
