package org.beian.enforcement.decision;

import java.time.LocalDate;

/**
 * Paper to or of a court on the enforcement of a fine, as an officer records it.
 *
 * @param words name of the court, 4 to 200 characters in one line; or what it found, 4 to 2000
 * @param day of the paper
 * @param paper id of the document
 */
public record CourtRequest(String words, LocalDate day, String paper) {}
