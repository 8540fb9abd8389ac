package org.beian.filing.record;

import org.beian.trail.HistoryEntry;

/** Act in the history of one of the applications on a record card. */
public record ActLine(long id, long application, HistoryEntry entry) {}
