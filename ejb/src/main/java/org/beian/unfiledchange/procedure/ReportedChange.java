package org.beian.unfiledchange.procedure;

import java.time.LocalDate;

/**
 * Report of a provider that an item of a filing is no longer true.
 *
 * @param filingNumber of the subject, or of the website whose item it is
 * @param item name of an item that may be reported
 * @param found what is true now, 2 to 1000 characters
 * @param officer on duty who answers for the report; blank for the caller itself
 * @param foundOn not ahead, and not before it was filed
 */
public record ReportedChange(
        String filingNumber, String item, String found, String officer, LocalDate foundOn) {}
