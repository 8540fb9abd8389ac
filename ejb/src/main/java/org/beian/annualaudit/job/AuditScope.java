package org.beian.annualaudit.job;

/**
 * Scope of a run of the job: what its parameters name.
 *
 * @param province GB/T 2260 code or name; empty for all
 */
public record AuditScope(int year, String province) {

    /**
     * Reads the text that the file of the job makes of the parameters.
     *
     * @param text year, colon, and the province if one was given
     */
    public static AuditScope of(String text) {
        int colon = text.indexOf(':');
        return new AuditScope(
                Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1).strip());
    }
}
