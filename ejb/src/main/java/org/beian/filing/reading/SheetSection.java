package org.beian.filing.reading;

import java.util.List;

/**
 * A part of an application in the order of the law: GENERAL, SUBJECT, WEBSITE, ACCESS.
 *
 * @param number of the website or access, from 1; 0 for the others
 */
public record SheetSection(String kind, int number, List<SheetRow> rows) {}
