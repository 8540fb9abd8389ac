package org.beian.document;

import java.time.Instant;

/**
 * Metadata of an attachment, without its content.
 *
 * @param deletedAt when its content was deleted, as it was needed no longer; null before
 */
public record AttachmentInfo(
        String id,
        Long unitId,
        String fileName,
        String mediaType,
        int bytes,
        String sha256,
        Instant deletedAt) {}
