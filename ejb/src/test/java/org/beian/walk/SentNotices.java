package org.beian.walk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.party.Unit;

/** Test fixture that reads the letters, events and mails since it was last asked. */
@Dependent
class SentNotices {

    private static final String MAILS =
            """
            select m.id, m.recipient, l.kind from mail m left join letter l on l.id = m.letter_id
            where m.id > ? and m.id < ? order by m.id""";

    @Inject EntityManager em;
    @Inject Letters letters;
    @Inject FiledState register;

    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Long> events = new HashMap<>();
    private final Map<String, String> addressees = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private long allEvents;
    private long letter;
    private long mail;

    /** What was told before is left out. */
    void begin(Walk walk) {
        walk.parties.forEach((party, unit) -> know(walk, party, register.again(unit)));
        SampleFiling filing = walk.scene.filing();
        addressees.put(filing.at("/subject/name"), Told.SPONSOR);
        addresses.put(filing.at("/subject/responsible/email"), Told.SPONSOR);
        letter = number("select max(id) from letter where id < ?", Trays.FAR);
        mail = number("select max(id) from mail where id < ?", Trays.FAR);
        names.keySet().forEach(unit -> events.put(unit, 0L));
        next();
    }

    private void know(Walk walk, String party, Unit unit) {
        names.put(unit.id(), party);
        addressees.put(unit.name(), party);
        if (unit.email() == null) {
            walk.model.told.hasNoAddress(party);
        } else {
            addresses.put(unit.email(), party);
        }
    }

    private long number(String sql, Object... parameters) {
        Object found = rows(sql, parameters).get(0);
        return found == null ? 0 : ((Number) found).longValue();
    }

    private List<?> rows(String sql, Object... parameters) {
        return FiledScene.inNew(
                () -> {
                    Query query = em.createNativeQuery(sql);
                    for (int i = 0; i < parameters.length; i++) {
                        query.setParameter(i + 1, parameters[i]);
                    }
                    return query.getResultList();
                });
    }

    /** What was told since, in the lines of the model and the order of the texts. */
    List<String> next() {
        List<String> told = new ArrayList<>();
        addLetters(told);
        addEvents(told);
        for (Object row : rows(MAILS, mail, Trays.FAR)) {
            Object[] values = (Object[]) row;
            mail = ((Number) values[0]).longValue();
            String kind = values[2] == null ? Told.NONE : values[2].toString();
            String to = values[1].toString();
            told.add(Told.mailLine(kind, addresses.getOrDefault(to, to)));
        }
        return told.stream().sorted().toList();
    }

    private void addLetters(List<String> told) {
        List<Letter> since =
                FiledScene.inNew(
                        () ->
                                em.createQuery(
                                                """
                                                select l from Letter l where l.id > :last
                                                and l.id < :far order by l.id""",
                                                Letter.class)
                                        .setParameter("last", letter)
                                        .setParameter("far", Trays.FAR)
                                        .getResultList());
        for (Letter each : since) {
            letter = each.id();
            String to = letters.text(each, Locale.SIMPLIFIED_CHINESE).addressee();
            told.add(
                    Told.letterLine(
                            each.kind(),
                            names.getOrDefault(each.issuerId(), "unit " + each.issuerId()),
                            addressees.getOrDefault(to, to)));
        }
    }

    /** Nobody else but the parties is told of anything. */
    private void addEvents(List<String> told) {
        long before = told.size();
        for (Map.Entry<Long, Long> each : events.entrySet()) {
            for (Object row :
                    rows(
                            "select event_number, event_type from event where unit_id = ?"
                                    + " and event_number > ? order by event_number",
                            each.getKey(),
                            each.getValue())) {
                Object[] values = (Object[]) row;
                each.setValue(((Number) values[0]).longValue());
                told.add(Told.eventLine(values[1].toString(), names.get(each.getKey())));
            }
        }
        long all = number("select count(*) from event");
        if (allEvents > 0) {
            assertThat(all - allEvents).as("events of others").isEqualTo(told.size() - before);
        }
        allEvents = all;
    }
}
