package org.beian.partyregister;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.beian.intake.formats.RecordsForm;
import org.beian.intake.formats.file.FileColumn;
import org.beian.intake.formats.file.FileTemplate.Code;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.law.RequestRejected;
import org.beian.law.SupportedLocales;
import org.beian.party.Capacity;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.value.Province;

/** Row of a file of units, read by the names of its columns. */
record UnitRow(JsonNode row) {

    static final String CAPACITIES = "capacities";
    static final String PROVIDER_TYPE = "providerType";
    static final String MARK = "mark";

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final String CODE = "code";
    private static final String PROVINCE = "province";
    private static final String VALID_FROM = "validFrom";

    static final List<FileColumn> COLUMNS =
            Stream.concat(
                            Stream.of(CODE, "name", CAPACITIES, "phone", "email", VALID_FROM)
                                    .map(name -> new FileColumn(name, true)),
                            Stream.of(
                                            PROVIDER_TYPE,
                                            PROVINCE,
                                            "creditCode",
                                            "licenceNumber",
                                            "licenceUntil",
                                            "fax",
                                            "headquarters",
                                            MARK)
                                    .map(name -> new FileColumn(name, false)))
                    .toList();

    /** Why the row could not be split into columns; empty when it could. */
    Optional<Finding> defect() {
        if (!row.has(RecordsForm.DEFECT)) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        row.path(RecordsForm.ARGUMENTS).forEach(each -> arguments.add(each.asText()));
        return Optional.of(finding(row.get(RecordsForm.DEFECT).asText(), arguments));
    }

    /** Code of the unit as it is written, or null. */
    String code() {
        return text(CODE);
    }

    /**
     * The unit that the row describes.
     *
     * @param own seat where the row names none; null for none
     * @param types code of a type of provider, as it is written, on a day
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_INCOMPLETE}, {@link
     *     PartyRegisterRefusal#UNIT_DATES_WRONG}
     */
    NewUnit read(Province own, BiFunction<String, LocalDate, String> types) {
        LocalDate validFrom = day(VALID_FROM);
        String type = text(PROVIDER_TYPE);
        UnitDetails details =
                new UnitDetails(
                        text("name"),
                        capacities(),
                        type == null || validFrom == null ? type : types.apply(type, validFrom),
                        text("creditCode"),
                        text("licenceNumber"),
                        day("licenceUntil"));
        return new NewUnit(
                code(),
                province(own),
                details,
                new UnitContact(text("phone"), text("fax"), text("email")),
                text("headquarters"),
                mark(),
                validFrom);
    }

    private Set<Capacity> capacities() {
        Set<Capacity> held = EnumSet.noneOf(Capacity.class);
        String written = text(CAPACITIES);
        for (String each : written == null ? new String[0] : written.split("[;,；，、]+")) {
            if (!each.isBlank()) {
                held.addAll(capacities(each.strip()));
            }
        }
        return held;
    }

    /** One word or code, or several that blanks part. */
    private static Set<Capacity> capacities(String written) {
        Set<Capacity> held = EnumSet.noneOf(Capacity.class);
        for (String each :
                find(written, Capacity.class).isPresent()
                        ? new String[] {written}
                        : written.split("\\s+")) {
            held.add(
                    find(each, Capacity.class)
                            .filter(UnitDetails.REGISTERED::contains)
                            .orElseThrow(
                                    () -> PartyRegisterRefusal.UNIT_CAPACITY_UNKNOWN.of(each)));
        }
        return held;
    }

    private IpUnitMark mark() {
        String written = text(MARK);
        return written == null
                ? null
                : find(written, IpUnitMark.class)
                        .orElseThrow(() -> PartyRegisterRefusal.UNIT_MARK_UNKNOWN.of(written));
    }

    /**
     * The constant that a word of either language, or its code, names.
     *
     * @param written in any case
     */
    private static <E extends Enum<E>> Optional<E> find(String written, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(
                        each ->
                                Stream.of(each.name(), word(each, CHINESE), word(each, ENGLISH))
                                        .anyMatch(written::equalsIgnoreCase))
                .findFirst();
    }

    /** Choices of the template: the Chinese word, and what names the same. */
    static List<Code> codes(Set<? extends Enum<?>> constants) {
        return constants.stream()
                .map(
                        each ->
                                new Code(
                                        word(each, CHINESE),
                                        word(each, ENGLISH) + ", " + each.name()))
                .toList();
    }

    /** The word for a constant; none for one that no file names. */
    private static String word(Enum<?> constant, Locale language) {
        String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        ResourceBundle words =
                SupportedLocales.texts(
                        UnitRow.class.getPackageName() + ".Words", UnitRow.class, language);
        return words.containsKey(key) ? words.getString(key) : "";
    }

    private Province province(Province own) {
        String region = text(PROVINCE);
        return region == null
                ? own
                : Province.findRegion(region).orElseThrow(() -> incomplete(PROVINCE));
    }

    private LocalDate day(String column) {
        String written = text(column);
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException wrong) {
            throw incomplete(column);
        }
    }

    private static RequestRejected incomplete(String column) {
        return PartyRegisterRefusal.UNIT_INCOMPLETE.of(column);
    }

    private String text(String column) {
        return UnitDetails.given(row.path(column).asText(null));
    }

    /** A refusal of the row, at the column that it names. */
    static Finding finding(RequestRejected refused) {
        return new Finding(
                column(refused),
                refused.code(),
                Severity.REFUSE,
                refused.clause(),
                refused.arguments());
    }

    private static String column(RequestRejected refused) {
        if (!(refused.refusal() instanceof PartyRegisterRefusal refusal)) {
            return "";
        }
        return switch (refusal) {
            case UNIT_INCOMPLETE -> "/" + refused.arguments().get(0);
            case UNIT_CAPACITY_UNKNOWN -> "/" + CAPACITIES;
            case UNIT_TYPE_UNKNOWN -> "/" + PROVIDER_TYPE;
            case UNIT_MARK_UNKNOWN -> "/" + MARK;
            case UNIT_HEADQUARTERS_UNFIT, UNIT_HEADQUARTERS_OF_OTHER_KIND -> "/headquarters";
            default -> "";
        };
    }

    static Finding finding(String code, List<String> arguments) {
        return new Finding("", code, Severity.REFUSE, null, arguments);
    }
}
