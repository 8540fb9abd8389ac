package org.beian.filing.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.beian.filing.content.FieldClasses;
import org.beian.trail.FieldClass;
import org.beian.trail.Masking;

/**
 * Layout of an application for reading, with the values of the previous round beside those that
 * changed.
 */
public final class FilingLayout {

    private static final Set<String> PARTS = Set.of("subject", "websites");

    private final boolean compared;
    private final boolean individual;
    private final boolean wasIndividual;
    private final List<SheetSection> sections = new ArrayList<>();

    private FilingLayout(JsonNode current, JsonNode previous) {
        compared = previous != null;
        individual = isIndividual(current);
        wasIndividual = compared && isIndividual(previous);
    }

    /**
     * Lays out a round. An item that only the previous round has is shown without a current value.
     *
     * @param previous the previous round, or null
     */
    public static List<SheetSection> of(JsonNode current, JsonNode previous) {
        FilingLayout sheet = new FilingLayout(current, previous);
        sheet.lay(current, previous == null ? MissingNode.getInstance() : previous);
        return sheet.sections;
    }

    private void lay(JsonNode current, JsonNode previous) {
        part("SUBJECT", 0, both(current, previous, "subject"), "/subject", "subject", Set.of());
        Both websites = both(current, previous, "websites");
        for (int i = 0; i < websites.size(); i++) {
            String at = "/websites/" + i;
            part("WEBSITE", i + 1, websites.item(i), at, "website", Set.of("accesses"));
            Both accesses = websites.item(i).field("accesses");
            for (int j = 0; j < accesses.size(); j++) {
                String access = at + "/accesses/" + j;
                part("ACCESS", j + 1, accesses.item(j), access, "access", Set.of());
            }
        }
        part("GENERAL", 0, new Both(current, previous), "", "", PARTS);
    }

    private static boolean isIndividual(JsonNode content) {
        return "INDIVIDUAL".equals(content.at("/subject/nature").asText());
    }

    private static Both both(JsonNode now, JsonNode before, String field) {
        return new Both(now, before).field(field);
    }

    /** The same place in both rounds; a node is missing where a round has no such place. */
    private record Both(JsonNode now, JsonNode before) {

        Both field(String name) {
            return new Both(now.path(name), before.path(name));
        }

        Both item(int index) {
            return new Both(now.path(index), before.path(index));
        }

        int size() {
            return Math.max(now.size(), before.size());
        }

        boolean isObject() {
            return now.isObject() || before.isObject();
        }

        boolean isListOfObjects() {
            return now.path(0).isObject() || before.path(0).isObject();
        }

        Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            now.fieldNames().forEachRemaining(names::add);
            before.fieldNames().forEachRemaining(names::add);
            return names;
        }
    }

    private void part(
            String kind, int number, Both node, String pointer, String name, Set<String> without) {
        List<SheetRow> rows = new ArrayList<>();
        walk(node, pointer, name, without, rows);
        sections.add(new SheetSection(kind, number, rows));
    }

    private void walk(
            Both node, String pointer, String name, Set<String> without, List<SheetRow> rows) {
        for (String field : node.names()) {
            if (!without.contains(field)) {
                String path = name.isEmpty() ? field : name + "." + field;
                value(node.field(field), pointer + "/" + field, path, rows);
            }
        }
    }

    private void value(Both value, String pointer, String path, List<SheetRow> rows) {
        if (value.isObject()) {
            walk(value, pointer, path, Set.of(), rows);
        } else if (value.isListOfObjects() && !path.endsWith(".ips")) {
            String each =
                    path.endsWith("preApprovals")
                            ? "preApproval"
                            : path.endsWith("attachments") ? "attachment" : path;
            for (int i = 0; i < value.size(); i++) {
                walk(value.item(i), pointer + "/" + i, each, Set.of(), rows);
            }
        } else {
            row(pointer, path, value, rows);
        }
    }

    private void row(String pointer, String field, Both value, List<SheetRow> rows) {
        List<String> values = texts(value.now());
        List<String> before = compared ? texts(value.before()) : values;
        boolean personal = isPersonal(field, individual);
        List<String> shown = personal ? masked(field, values) : values;
        // masked by the nature that the subject had then
        List<String> shownBefore =
                isPersonal(field, wasIndividual) ? masked(field, before) : before;
        rows.add(
                new SheetRow(
                        pointer,
                        field,
                        FieldClasses.table(field),
                        shown,
                        before.equals(values) ? null : shownBefore,
                        personal && !values.isEmpty()));
    }

    private static boolean isPersonal(String field, boolean individual) {
        return FieldClasses.of(field, individual) == FieldClass.PERSONAL;
    }

    private static List<String> masked(String field, List<String> values) {
        return values.stream()
                .map(field.endsWith("document.number") ? Masking::document : Masking::contact)
                .toList();
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
