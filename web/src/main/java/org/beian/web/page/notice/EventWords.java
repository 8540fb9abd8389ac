package org.beian.web.page.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.beian.code.CodeTables;
import org.beian.law.Shanghai;
import org.beian.notice.Event;
import org.beian.web.page.component.Formats;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** Texts of events, in the language of the page. */
@RequestScoped
public class EventWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject CodeTables codes;
    @Inject RegisterWords words;
    @Inject Frame frame;

    /** Name of its kind. */
    public String name(Event event) {
        return name("event-types", event.type(), event);
    }

    /** The case that it is about; empty where there is nothing to name. */
    public String about(Event event) {
        String id = String.valueOf(event.caseId());
        return switch (event.caseType()) {
            case "FILING" -> text("events.filing", id);
            case "IMPORT" -> text("events.import", id);
            default -> text("events.case." + event.caseType(), id);
        };
    }

    /** Details beyond its kind; may be empty. */
    public String details(Event event) {
        JsonNode payload = payload(event);
        List<String> parts = new ArrayList<>();
        addText(parts, payload.path("filingNumber"));
        if (payload.has("remit")) {
            addText(parts, payload.path("remit"));
            addDay(parts, "from", payload);
            addDay(parts, "to", payload);
        }
        addDay(parts, "date", payload);
        String reasons =
                event.caseType().equals("CANCELLATION")
                        ? "cancellation-refusal-reasons"
                        : "refusal-reasons";
        payload.path("reasons").forEach(reason -> parts.add(name(reasons, reason.asText(), event)));
        if (payload.path("findings").isNumber()) {
            parts.add(text("events.findings", payload.path("findings").asInt()));
        }
        payload.path("marks").forEach(mark -> parts.add(words.text("IpUnitMark." + mark.asText())));
        if (payload.path("level").isNumber()) {
            parts.add(words.text("unit.levelOf", payload.path("level").asInt()));
        }
        addNamed(parts, "headquarters", words.unitOfCode(payload.path("headquarters").asText()));
        addText(parts, payload.path("sponsor"));
        addNamed(parts, "supervisor", payload.path("supervisor").asText());
        Stream.of("range", "text", "opinion").forEach(each -> addText(parts, payload.path(each)));
        return String.join(text("events.comma"), parts);
    }

    private void addNamed(List<String> parts, String member, String value) {
        if (!value.isEmpty()) {
            parts.add(text("events." + member, value));
        }
    }

    private void addDay(List<String> parts, String member, JsonNode payload) {
        if (payload.has(member)) {
            LocalDate day = LocalDate.parse(payload.get(member).asText());
            addNamed(parts, member, Formats.date(day, locale()));
        }
    }

    private static void addText(List<String> parts, JsonNode member) {
        if (member.isTextual()) {
            parts.add(member.asText());
        }
    }

    private static JsonNode payload(Event event) {
        try {
            return JSON.readTree(event.payload() == null ? "{}" : event.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String name(String table, String code, Event event) {
        LocalDate day = Shanghai.date(event.createdAt());
        return codes.find(table, code, day).map(row -> row.name(locale())).orElse(code);
    }

    private String text(String key, Object... arguments) {
        ResourceBundle bundle = Texts.of("Provider", locale());
        return bundle.containsKey(key)
                ? new MessageFormat(bundle.getString(key), locale()).format(arguments)
                : "";
    }

    private Locale locale() {
        return frame.getLocale();
    }
}
