package org.beian.filing.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.beian.filing.application.FiledPart;
import org.beian.filing.content.FilingJson;

/**
 * Datum of a filing that a provider reported as untrue, while its report waits (7.5).
 *
 * @param report number of the report
 * @param part the subject or the website that it is of
 * @param foundOn day on which the provider found it, in Shanghai
 * @param filed what was filed then, as everybody concerned may see it
 * @param stays whether a content of the part still says what was filed then
 */
public record UntrueDatum(
        Long report, FiledPart part, LocalDate foundOn, String filed, Predicate<JsonNode> stays) {

    /**
     * Whether a content of the part still has it.
     *
     * @param content subject or website as an application has it; null has nothing
     */
    public boolean isIn(Object content) {
        return content != null && stays.test(FilingJson.tree(content));
    }
}
