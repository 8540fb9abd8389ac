package org.beian.document;

/** Checked content of an upload, with the media type found in it. */
record CheckedContent(String mediaType, byte[] content, String sha256) {}
