package org.beian.document;

/** Content whose type was found by looking at it. */
record CheckedContent(String mediaType, byte[] content, String sha256) {}
