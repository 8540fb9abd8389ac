package org.beian.document;

/** Metadata of an attachment, without its content. */
public record AttachmentInfo(
        String id, Long unitId, String fileName, String mediaType, int bytes, String sha256) {}
