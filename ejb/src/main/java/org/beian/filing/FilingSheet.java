package org.beian.filing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beian.trail.FieldClass;
import org.beian.trail.Masking;

/**
 * Lays an application out for reading, with the values of the round before next to what changed.
 */
final class FilingSheet {

    private static final Set<String> PARTS = Set.of("subject", "websites");

    private final JsonNode previous;
    private final boolean individual;
    private final List<SheetSection> sections = new ArrayList<>();

    private FilingSheet(JsonNode current, JsonNode previous) {
        this.previous = previous;
        individual = "INDIVIDUAL".equals(current.at("/subject/nature").asText());
    }

    /**
     * @param previous the round before, or null
     */
    static List<SheetSection> of(JsonNode current, JsonNode previous) {
        FilingSheet sheet = new FilingSheet(current, previous);
        sheet.part("SUBJECT", 0, current.path("subject"), "/subject", "subject", Set.of());
        JsonNode websites = current.path("websites");
        for (int i = 0; i < websites.size(); i++) {
            JsonNode website = websites.get(i);
            String at = "/websites/" + i;
            sheet.part("WEBSITE", i + 1, website, at, "website", Set.of("accesses"));
            for (int j = 0; j < website.path("accesses").size(); j++) {
                sheet.part(
                        "ACCESS",
                        j + 1,
                        website.path("accesses").get(j),
                        at + "/accesses/" + j,
                        "access",
                        Set.of());
            }
        }
        sheet.part("GENERAL", 0, current, "", "", PARTS);
        return sheet.sections;
    }

    private void part(
            String kind,
            int number,
            JsonNode node,
            String pointer,
            String name,
            Set<String> without) {
        List<SheetRow> rows = new ArrayList<>();
        walk(node, pointer, name, without, rows);
        sections.add(new SheetSection(kind, number, rows));
    }

    private void walk(
            JsonNode node, String pointer, String name, Set<String> without, List<SheetRow> rows) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!without.contains(field.getKey())) {
                String path = name.isEmpty() ? field.getKey() : name + "." + field.getKey();
                value(field.getValue(), pointer + "/" + field.getKey(), path, rows);
            }
        }
    }

    private void value(JsonNode value, String pointer, String path, List<SheetRow> rows) {
        if (value.isObject()) {
            walk(value, pointer, path, Set.of(), rows);
        } else if (value.isArray() && value.size() > 0 && value.get(0).isObject()) {
            if (path.endsWith(".ips")) {
                row(pointer, path, texts(value), rows);
                return;
            }
            String each =
                    path.endsWith("preApprovals")
                            ? "preApproval"
                            : path.endsWith("attachments") ? "attachment" : path;
            for (int i = 0; i < value.size(); i++) {
                walk(value.get(i), pointer + "/" + i, each, Set.of(), rows);
            }
        } else {
            row(pointer, path, texts(value), rows);
        }
    }

    private void row(String pointer, String field, List<String> values, List<SheetRow> rows) {
        List<String> before = previous == null ? values : texts(previous.at(pointer));
        boolean personal =
                FieldClasses.of(field, individual) == FieldClass.PERSONAL && !values.isEmpty();
        rows.add(
                new SheetRow(
                        pointer,
                        field,
                        FieldClasses.table(field),
                        personal ? masked(values) : values,
                        before.equals(values) ? null : personal ? masked(before) : before,
                        personal));
    }

    private static List<String> masked(List<String> values) {
        return values.stream().map(Masking::mask).toList();
    }

    /** The texts of a leaf or of a list of leaves; ranges as start–end. */
    static List<String> texts(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(value.asText());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value) {
            if (item.isObject()) {
                String start = item.path("start").asText();
                String end = item.path("end").asText(start);
                texts.add(start.equals(end) ? start : start + " – " + end);
            } else {
                texts.add(item.asText());
            }
        }
        return texts;
    }
}
