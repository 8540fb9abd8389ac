package org.beian.annualaudit.job;

/**
 * Scope of a run of the job: what its parameters name.
 *
 * @param year null for all
 * @param province GB/T 2260 code or name; empty for all
 */
public record AuditScope(Integer year, String province) {

    /**
     * Reads the text that the file of the job makes of the parameters.
     *
     * @param text the year if one was given, colon, and the province if one was given
     */
    public static AuditScope of(String text) {
        int colon = text.indexOf(':');
        String year = text.substring(0, colon).strip();
        return new AuditScope(
                year.isEmpty() ? null : Integer.valueOf(year), text.substring(colon + 1).strip());
    }
}
