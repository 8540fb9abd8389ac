package org.beian.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * Uploaded document, which is never changed and is identified by a random id. Of one that was
 * deleted size and hash stay.
 */
@Entity
public class Attachment {

    @Id private String id;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "size_bytes")
    private int bytes;

    private String sha256;
    private byte[] content;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Attachment() {}

    Attachment(Long unitId, Long accountId, String fileName, CheckedContent checked, Instant now) {
        id = UUID.randomUUID().toString();
        this.unitId = unitId;
        this.accountId = accountId;
        this.fileName = fileName;
        mediaType = checked.mediaType();
        content = checked.content();
        bytes = content.length;
        sha256 = checked.sha256();
        createdAt = now;
    }

    public String id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }

    /**
     * Media type found in the content, whatever the name says: image/jpeg, image/png or
     * application/pdf.
     */
    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    public String sha256() {
        return sha256;
    }

    public int bytes() {
        return bytes;
    }
}
