package org.beian.web.page.party;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.component.RegisterWords;

/**
 * Mapper of the acts on a unit of the register to lines of its history, the latest first: what was
 * registered is named field by field, of a change only what differs.
 */
@RequestScoped
class PartyHistory {

    /** Fields in the order in which the register records them. */
    private static final List<String> DETAILS =
            List.of(
                    "name",
                    "capacities",
                    "providerType",
                    "creditCode",
                    "licenceNumber",
                    "licenceUntil");

    private static final List<String> CONTACT = List.of("phone", "fax", "email");

    /** A remit without an end, as the register records it. */
    private static final Pattern OPEN = Pattern.compile("(.*) (\\d{4}-\\d{2}-\\d{2})–");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String NONE = "-";
    private static final String TO = " → ";

    @Inject RegisterWords words;

    List<HistoryLine> of(List<HistoryEntry> entries) {
        List<HistoryLine> lines = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            HistoryLine line = words.history(entry, "RegisterState");
            lines.add(
                    0,
                    new HistoryLine(
                            line.at(),
                            line.actor(),
                            line.account(),
                            line.act(),
                            line.from(),
                            line.to(),
                            reason(entry.act(), line.reason()),
                            line.clause()));
        }
        return lines;
    }

    /** What was recorded stands in the first line, what was said as the reason follows. */
    String reason(String act, String recorded) {
        String[] parts = recorded.split("\n", 2);
        String what =
                switch (act) {
                    case "REGISTER_UNIT" -> given(parts[0]);
                    case "CHANGE_UNIT" -> differences(DETAILS, parts[0]);
                    case "CHANGE_CONTACT" -> differences(CONTACT, parts[0]);
                    case "SET_HEADQUARTERS" -> headquarters(parts[0]);
                    case "OPEN_FIRST_ACCOUNT", "SET_ADMINISTRATOR" -> parts[0];
                    default -> days(parts[0]);
                };
        return parts.length == 1 ? what : what + "\n" + parts[1];
    }

    private String given(String recorded) {
        List<String> values = values(DETAILS, recorded);
        return Stream.iterate(0, i -> i < DETAILS.size(), i -> i + 1)
                .filter(i -> !values.get(i).equals(NONE))
                .map(i -> labelled(DETAILS.get(i), shown(DETAILS.get(i), values.get(i))))
                .collect(Collectors.joining("\n"));
    }

    private String differences(List<String> fields, String recorded) {
        String[] both = recorded.split(TO, 2);
        List<String> before = values(fields, both[0]);
        List<String> after = values(fields, both[1]);
        return Stream.iterate(0, i -> i < fields.size(), i -> i + 1)
                .filter(i -> !before.get(i).equals(after.get(i)))
                .map(
                        i ->
                                labelled(
                                        fields.get(i),
                                        shown(fields.get(i), before.get(i))
                                                + TO
                                                + shown(fields.get(i), after.get(i))))
                .collect(Collectors.joining("\n"));
    }

    private String headquarters(String recorded) {
        String[] both = recorded.split(TO, 2);
        return labelled("headquarters", named(both[0]) + TO + named(both[1]));
    }

    private String named(String code) {
        return code.equals(NONE) ? words.text("party.noHeadquarters") : words.unitOfCode(code);
    }

    /** The values of the fields; commas beyond theirs belong to the first one, the name. */
    private static List<String> values(List<String> fields, String recorded) {
        List<String> parts = List.of(recorded.split(", ", -1));
        int first = parts.size() - fields.size() + 1;
        List<String> values = new ArrayList<>();
        values.add(String.join(", ", parts.subList(0, first)));
        values.addAll(parts.subList(first, parts.size()));
        return values;
    }

    private String labelled(String field, String value) {
        return words.text("party." + field) + words.text("party.colon") + value;
    }

    private String shown(String field, String value) {
        if (value.equals(NONE)) {
            return words.text("party.notKnown");
        }
        return switch (field) {
            case "capacities" ->
                    Stream.of(value.split(" "))
                            .map(each -> words.text("Capacity." + each))
                            .collect(Collectors.joining(words.text("party.comma")));
            case "providerType" -> words.code("provider-types", value);
            case "licenceUntil" -> days(value);
            default -> value;
        };
    }

    /** A day, or a remit with its days, of which the last one may be open. */
    private String days(String recorded) {
        Matcher open = OPEN.matcher(recorded);
        return open.matches()
                ? open.group(1) + " " + words.text("party.since", date(open.group(2)))
                : DAY.matcher(recorded).replaceAll(day -> date(day.group()));
    }

    private String date(String day) {
        return words.date(LocalDate.parse(day));
    }
}
