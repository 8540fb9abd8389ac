package org.beian.filing.record;

import java.util.List;
import org.beian.filing.reading.SheetSection;

/**
 * All items of one website on a record card; personal data masked.
 *
 * @param sections one, of the website; its accesses are a list of their own
 */
public record WebsiteView(String filingNumber, List<SheetSection> sections) {}
