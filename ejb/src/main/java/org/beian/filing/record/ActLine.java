package org.beian.filing.record;

import org.beian.trail.HistoryEntry;

/** Act in the history of one of the applications and other matters on a record card. */
public record ActLine(long id, String caseType, long caseId, HistoryEntry entry) {}
