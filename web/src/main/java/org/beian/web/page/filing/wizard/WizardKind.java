package org.beian.web.page.filing.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;

/** Kind of a wizard field: its form of input and the JSON value that it stands for. */
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
    /** One text on each line. */
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
     * Converts the submitted input to the value in the application.
     *
     * @param sent values of the form field; empty when it was not sent
     * @return null when nothing was entered
     */
    JsonNode read(List<String> sent) {
        String text = sent.isEmpty() ? "" : sent.get(0).strip();
        return switch (this) {
            case TEXT, LINES, DATE, SELECT -> text.isEmpty() ? null : new TextNode(text);
            case CHECKS -> texts(sent.stream());
            case LIST -> texts(text.lines());
            case RANGES -> ranges(text);
            case YES_NO -> text.isEmpty() ? null : BooleanNode.valueOf("true".equals(text));
            case TICK -> BooleanNode.valueOf("true".equals(text));
        };
    }

    /** Converts a value of the application to the input shown; several for check boxes. */
    List<String> show(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        Stream<JsonNode> entries =
                Stream.iterate(0, place -> place < value.size(), place -> place + 1)
                        .map(value::get);
        return switch (this) {
            case TEXT, LINES, DATE, SELECT, YES_NO, TICK -> List.of(value.asText());
            case CHECKS -> entries.map(JsonNode::asText).toList();
            case LIST -> List.of(String.join("\n", entries.map(JsonNode::asText).toList()));
            case RANGES -> List.of(String.join("\n", entries.map(WizardKind::range).toList()));
        };
    }

    /**
     * Checks whether the input can be saved at all.
     *
     * @param most longest text in characters; of a list, of each entry
     * @return key of the message, or empty
     */
    String fault(List<String> sent, int most) {
        String text = sent.isEmpty() ? "" : sent.get(0).strip();
        return switch (this) {
            case DATE -> text.isEmpty() || isDate(text) ? "" : "wizard.noDate";
            case LIST, RANGES -> {
                int entries = this == LIST ? MOST_TEXTS : MOST_RANGES;
                yield text.lines().count() > entries
                        ? "wizard.tooMany"
                        : text.lines().anyMatch(line -> length(line) > most)
                                ? "wizard.tooLong"
                                : "";
            }
            default -> sent.stream().anyMatch(each -> length(each) > most) ? "wizard.tooLong" : "";
        };
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() <= 9999;
        } catch (DateTimeParseException noDay) {
            return false;
        }
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
