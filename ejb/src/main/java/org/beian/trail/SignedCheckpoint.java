package org.beian.trail;

/**
 * Checkpoint of the history as a file; fired as an event when one was taken.
 *
 * @param name of the file
 * @param text JSON Lines with the signature
 */
public record SignedCheckpoint(String name, String text) {}
