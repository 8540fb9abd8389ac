package org.beian.filing.content;

import java.util.Map;
import java.util.Set;
import org.beian.filing.reading.SheetRow;
import org.beian.trail.FieldClass;

/**
 * Classification of the fields of an application as public, internal or personal (principle 3), and
 * the code tables of their values.
 */
public final class FieldClasses {

    private static final Set<String> PERSONAL =
            Set.of("document.number", "officePhone", "mobile", "email");
    private static final Set<String> PERSONAL_OF_INDIVIDUALS =
            Set.of("subject.address", "subject.document.number", "subject.document.address");
    private static final Set<String> PUBLIC =
            Set.of(
                    "subject.name",
                    "subject.nature",
                    "website.name",
                    "website.homeUrls",
                    "website.domains",
                    "preApproval.category");
    private static final Map<String, String> TABLES =
            Map.ofEntries(
                    Map.entry("subject.nature", "natures"),
                    Map.entry("subject.document.type", "document-types"),
                    Map.entry("subject.responsible.document.type", "document-types"),
                    Map.entry("website.responsible.document.type", "document-types"),
                    Map.entry("website.services", "services"),
                    Map.entry("website.languages", "languages"),
                    Map.entry("preApproval.category", "pre-approval-categories"),
                    Map.entry("access.methods", "access-methods"),
                    Map.entry("subject.province", "regions"),
                    Map.entry("subject.city", "regions"),
                    Map.entry("subject.county", "regions"),
                    Map.entry("access.serverProvinces", "regions"));

    private FieldClasses() {}

    /**
     * @param field name of the field as {@link SheetRow#field} gives it
     */
    public static FieldClass of(String field, boolean individual) {
        if (field.contains("responsible.") && PERSONAL.stream().anyMatch(field::endsWith)
                || individual && PERSONAL_OF_INDIVIDUALS.contains(field)) {
            return FieldClass.PERSONAL;
        }
        return PUBLIC.contains(field) ? FieldClass.PUBLIC : FieldClass.INTERNAL;
    }

    /** The code table of a field, "regions" for GB/T 2260 codes, or null for free text. */
    public static String table(String field) {
        return TABLES.get(field);
    }
}
