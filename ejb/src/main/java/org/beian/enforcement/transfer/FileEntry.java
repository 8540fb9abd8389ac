package org.beian.enforcement.transfer;

/** Material of a file that is transferred, with its SHA-256. */
public record FileEntry(String name, String sha256) {}
