package org.beian.web.page.filing.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;

/** Kind of a wizard field: its component and the JSON value that it stands for. */
public enum WizardKind {
    /** One line. */
    TEXT,
    /** Several lines of one text. */
    LINES,
    /** A day, {@code 2026-11-24}. */
    DATE,
    /** One code of several. */
    SELECT,
    /** Any codes of several. */
    CHECKS,
    /** Several texts. */
    LIST,
    /** An address, a range or a prefix on each line. */
    RANGES,
    /** Yes, no, or not said yet. */
    YES_NO,
    /** Yes when ticked. */
    TICK;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Most entries of a list, as the interface takes them. */
    private static final int MOST_TEXTS = 50;

    private static final int MOST_RANGES = 500;

    /**
     * Converts what the component holds to the value in the application.
     *
     * @param edited as {@link #edit} gives it, or as the component made it
     * @return null when nothing was entered
     */
    JsonNode read(Object edited) {
        String text = text(edited);
        return switch (this) {
            case TEXT, LINES, SELECT, DATE -> text.isEmpty() ? null : new TextNode(text);
            case CHECKS, LIST -> texts(entries(edited));
            case RANGES -> ranges(text);
            case YES_NO -> text.isEmpty() ? null : BooleanNode.valueOf("true".equals(text));
            case TICK -> BooleanNode.valueOf("true".equals(text));
        };
    }

    /** Converts a value of the application to what the component edits; null for none. */
    Object edit(JsonNode value) {
        List<String> shown = show(value);
        return switch (this) {
            case CHECKS -> shown.toArray(String[]::new);
            case LIST -> new ArrayList<>(shown);
            case RANGES -> String.join("\n", shown);
            case DATE -> shown.isEmpty() ? null : LocalDate.parse(shown.get(0));
            case TICK -> shown.contains("true");
            default -> shown.isEmpty() ? null : shown.get(0);
        };
    }

    /** The entries of a value as texts; one for most kinds, none when there is no value. */
    List<String> show(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        List<JsonNode> entries = new ArrayList<>();
        value.forEach(entries::add);
        return switch (this) {
            case TEXT, LINES, DATE, SELECT, YES_NO, TICK -> List.of(value.asText());
            case CHECKS, LIST -> entries.stream().map(JsonNode::asText).toList();
            case RANGES -> entries.stream().map(WizardKind::range).toList();
        };
    }

    /**
     * Checks whether what was entered can be saved at all.
     *
     * @param most longest text in characters; of a list, of each entry
     * @return key of the message, or empty
     */
    String fault(Object edited, int most) {
        List<String> entries =
                this == RANGES ? text(edited).lines().toList() : entries(edited).toList();
        int mostEntries = this == LIST ? MOST_TEXTS : MOST_RANGES;
        return entries.size() > mostEntries
                ? "wizard.tooMany"
                : entries.stream().anyMatch(each -> length(each) > most) ? "wizard.tooLong" : "";
    }

    private static Stream<String> entries(Object edited) {
        Stream<?> entries =
                edited instanceof Object[] several
                        ? Stream.of(several)
                        : edited instanceof Collection<?> list
                                ? list.stream()
                                : Stream.ofNullable(edited);
        return entries.filter(Objects::nonNull).map(String::valueOf);
    }

    private static String text(Object edited) {
        return edited == null ? "" : String.valueOf(edited).strip();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static ArrayNode texts(Stream<String> entries) {
        ArrayNode list = JSON.arrayNode();
        entries.map(String::strip).filter(each -> !each.isEmpty()).forEach(list::add);
        return list;
    }

    private static ArrayNode ranges(String text) {
        ArrayNode list = JSON.arrayNode();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> list.add(ips(line)));
        return list;
    }

    /** Parses a range; anything else is kept as typed, and the check reports it. */
    private static ObjectNode ips(String line) {
        String start = line;
        String end = line;
        try {
            IpRange range = IpRange.parse(line);
            start = range.start();
            end = range.end();
        } catch (InvalidValue notARange) {
            int dash = line.indexOf('-');
            if (dash > 0 && dash < line.length() - 1) {
                start = line.substring(0, dash).strip();
                end = line.substring(dash + 1).strip();
            }
        }
        return JSON.objectNode().put("start", start).put("end", end);
    }

    private static String range(JsonNode ips) {
        String start = ips.path("start").asText();
        String end = ips.path("end").asText();
        return start.equals(end) ? start : start + "-" + end;
    }
}
