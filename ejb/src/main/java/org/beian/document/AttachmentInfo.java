package org.beian.document;

/** An attachment without its content. */
public record AttachmentInfo(
        String id, Long unitId, String fileName, String mediaType, int bytes, String sha256) {}
