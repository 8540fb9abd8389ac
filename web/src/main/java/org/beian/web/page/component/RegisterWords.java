package org.beian.web.page.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beian.account.PersonNames;
import org.beian.code.CodeTables;
import org.beian.code.Region;
import org.beian.code.Regions;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.frame.ActTexts;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** Texts of the pages of the registers: bundles, names and history, in the language of the page. */
@RequestScoped
public class RegisterWords {

    private static final List<String> BUNDLES =
            List.of(
                    "Registers",
                    "Domains",
                    "Units",
                    "Parties",
                    "Cancellations",
                    "Agency",
                    "Remedies",
                    "UnfiledChanges",
                    "Supervision",
                    "Enforcement",
                    "Blacklist",
                    "Audits",
                    "Opinions");

    /** Enums by whose names histories keep what was recorded. */
    private static final List<String> CODES =
            List.of("ReportType", "ServiceWay", "VerificationOutcome");

    private static final Pattern KEPT = Pattern.compile(": | ");
    private static final int MOST_KEPT = 3;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    @Inject Frame frame;
    @Inject Units units;
    @Inject Regions regions;
    @Inject CodeTables codes;
    @Inject PersonNames persons;
    @Inject Clock clock;

    private final Map<String, String> names = new HashMap<>();

    public Locale locale() {
        return frame.getLocale();
    }

    /** Today in Shanghai. */
    public LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    /**
     * A text of the bundles of the registers, its placeholders filled; the key itself when there is
     * none.
     */
    public String text(String key, Object... arguments) {
        Optional<String> text = find(key);
        return text.isEmpty() || arguments.length == 0
                ? text.orElse(key)
                : new MessageFormat(text.get(), locale()).format(arguments);
    }

    public boolean knows(String key) {
        return find(key).isPresent();
    }

    /** The text of an enum's value; empty for null. */
    public String name(Enum<?> value) {
        return value == null
                ? ""
                : text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    public String date(LocalDate day) {
        return Formats.date(day, locale());
    }

    public String time(Instant moment) {
        return Formats.time(moment, locale());
    }

    /** A unit's name; empty for null. */
    public String unit(Long id) {
        return id == null
                ? ""
                : names.computeIfAbsent("u" + id, key -> units.find(id).map(Unit::name).orElse(""));
    }

    /** A unit's name by its code; the code itself when there is no such unit. */
    public String unitOfCode(String code) {
        return code == null
                ? ""
                : names.computeIfAbsent(
                        "c" + code, key -> units.byCode(code).map(Unit::name).orElse(code));
    }

    /** A region's name; its code when it has none. */
    public String region(String code) {
        return code == null ? "" : regions.find(code).map(Region::name).orElse(code);
    }

    /** The name of a code valid today; the code itself when it has none. */
    public String code(String table, String code) {
        return code == null
                ? ""
                : codes.named(table, code, today()).map(row -> row.name(locale())).orElse(code);
    }

    public String person(String account) {
        return account == null
                ? ""
                : names.computeIfAbsent("p" + account, key -> persons.of(account).orElse(""));
    }

    /**
     * An act as the history shows it, by its name in this kind of case.
     *
     * @param states name of the enum of the case's states
     */
    public HistoryLine history(HistoryEntry entry, String states) {
        boolean automatic = HistoryLine.isAutomatic(entry);
        String person = automatic ? "" : person(entry.actor());
        return new HistoryLine(
                entry.time(),
                automatic
                        ? HistoryLine.system(entry, this::unit, locale())
                        : (unit(entry.unitId()) + " " + person).strip(),
                person.isEmpty() ? "" : entry.actor(),
                ActTexts.act(entry.caseType(), entry.act(), locale()),
                state(states, entry.fromState()),
                state(states, entry.toState()),
                entry.reason() == null ? "" : reason(entry),
                entry.clause());
    }

    /** The reason of an act: its words, or what was kept of it in a sentence of the bundle. */
    private String reason(HistoryEntry entry) {
        if ("DECIDE_FINDING".equals(entry.act())) {
            // its number stands before the words
            return entry.reason().replaceFirst("^\\d+(: )?", "");
        }
        return ActTexts.reason(entry.caseType(), entry.act(), locale())
                .map(
                        pattern ->
                                new MessageFormat(pattern, locale())
                                        .format(
                                                Stream.of(KEPT.split(entry.reason(), MOST_KEPT))
                                                        .map(this::kept)
                                                        .toArray()))
                .orElse(entry.reason());
    }

    /** A day in words, a code by its name; all else as it is. */
    private String kept(String part) {
        if (DAY.matcher(part).matches()) {
            return date(LocalDate.parse(part));
        }
        return CODES.stream()
                .map(codes -> codes + "." + part)
                .filter(this::knows)
                .findFirst()
                .map(this::text)
                .orElse(part);
    }

    private String state(String states, String name) {
        return name == null ? "" : text(states + "." + name);
    }

    private Optional<String> find(String key) {
        return BUNDLES.stream()
                .map(name -> Texts.of(name, locale()))
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }
}
