package org.beian.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.beian.code.CodeTables;
import org.beian.code.NumberSeries;
import org.beian.law.Shanghai;
import org.beian.trail.NamedCase;

/** Publisher of events to units, in the transaction in which they happen. */
@ApplicationScoped
public class EventPublisher {

    private static final int LONGEST_PAYLOAD = 4000;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_REFERENCE = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject EntityManager em;
    @Inject NumberSeries series;
    @Inject CodeTables codes;
    @Inject Clock clock;

    /**
     * Adds an event. The unit's later events wait until this transaction ends, so that whoever
     * reads on from a number misses none.
     *
     * @param type a row of the code table {@code event-types}, valid today
     * @param reference the unit's own reference of the case, at most 200 characters, or null
     * @param payload plain values only; where they are more than 4000 characters as JSON, texts are
     *     cut after 500: the case's history has them whole. May be empty
     * @return the event's number in the unit
     * @throws IllegalArgumentException when the type is unknown, or something is still too long
     */
    public long publish(
            Long unitId, String type, NamedCase about, String reference, Map<String, ?> payload) {
        String told = json(payload);
        if (isTooLong(told)) {
            Map<String, Object> shorter = new TreeMap<>(payload);
            shorter.replaceAll((name, value) -> value instanceof String text ? cut(text) : value);
            told = json(shorter);
        }
        if (codes.find("event-types", type, Shanghai.date(clock.instant())).isEmpty()) {
            throw new IllegalArgumentException("No event type " + type);
        }
        if (isTooLong(told) || reference != null && reference.length() > LONGEST_REFERENCE) {
            throw new IllegalArgumentException("The event " + type + " tells too much");
        }
        long number = series.next("EVENT", unitId.toString(), 0);
        Event event = new Event(unitId, number, type, about, clock.instant());
        event.tell(reference, told);
        em.persist(event);
        return number;
    }

    private static boolean isTooLong(String payload) {
        return payload != null && payload.length() > LONGEST_PAYLOAD;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
    }

    private static String json(Map<String, ?> payload) {
        try {
            return payload.isEmpty() ? null : JSON.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The event's payload is no JSON", e);
        }
    }
}
