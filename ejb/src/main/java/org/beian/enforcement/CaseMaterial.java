package org.beian.enforcement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.beian.document.AttachmentInfo;
import org.beian.enforcement.proceeding.MaterialKind;
import org.beian.filing.content.PersonalData;
import org.beian.trail.RecordedContent;

/** Material in the file of a case (案卷材料), with the hash of its content. */
@Entity
@Table(name = "case_material")
public class CaseMaterial implements RecordedContent {

    /** Kind of content, as histories name it. */
    static final String CONTENT = "CASE_MATERIAL";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_material_seq")
    @SequenceGenerator(
            name = "case_material_seq",
            sequenceName = "case_material_seq",
            allocationSize = 100)
    private Long id;

    @Column(name = "enforcement_case_id")
    private Long enforcementCaseId;

    @Enumerated(EnumType.STRING)
    private MaterialKind kind;

    private String name;

    @Column(name = "attachment_id")
    private String attachmentId;

    private String sha256;

    @Column(name = "added_by")
    private String by;

    @Column(name = "added_at")
    private Instant at;

    protected CaseMaterial() {}

    public CaseMaterial(
            EnforcementCase of, MaterialKind kind, String name, AttachmentInfo document) {
        enforcementCaseId = of.id();
        this.kind = kind;
        this.name = name;
        attachmentId = document.id();
        sha256 = document.sha256();
    }

    /** Names who added it, and when. */
    public void added(String who, Instant now) {
        by = who;
        at = now;
    }

    void mask(PersonalData data) {
        name = data.masked(name);
    }

    @Override
    public String contentName() {
        return CONTENT + ":" + id;
    }

    @Override
    public List<Object> contentFields() {
        return Arrays.asList(enforcementCaseId, kind, name, attachmentId, sha256, by, at);
    }

    public Long id() {
        return id;
    }

    public MaterialKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String attachmentId() {
        return attachmentId;
    }

    public String sha256() {
        return sha256;
    }

    /** User name of the account that added it. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
