package org.beian.web.page.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.account.PersonNames;
import org.beian.code.CodeTables;
import org.beian.code.Region;
import org.beian.code.Regions;
import org.beian.filing.application.FilingState;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.RuleTexts;
import org.beian.rule.Severity;
import org.beian.trail.HistoryEntry;
import org.beian.web.page.component.FindingLine;
import org.beian.web.page.component.HistoryLine;
import org.beian.web.page.frame.ActTexts;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** Texts of the filing pages: codes, findings and history, in the language of the page. */
@RequestScoped
public class Words {

    private static final List<String> BUNDLES = List.of("Filing", "Provider", "Records");
    private static final Pattern CHECKED = Pattern.compile("REFUSE (\\d+), WARN (\\d+)");

    private Frame frame;
    private CodeTables codes;
    private Regions regions;
    private Units units;
    private Clock clock;
    private PersonNames names;
    private final Map<Long, String> unitNames = new HashMap<>();
    private final Map<String, String> personNames = new HashMap<>();

    protected Words() {}

    @Inject
    Words(
            Frame frame,
            CodeTables codes,
            Regions regions,
            Units units,
            Clock clock,
            PersonNames names) {
        this.frame = frame;
        this.codes = codes;
        this.regions = regions;
        this.units = units;
        this.clock = clock;
        this.names = names;
    }

    public Locale locale() {
        return frame.getLocale();
    }

    public LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    /**
     * A text of the bundles Filing, Provider and Records, its placeholders filled; the key itself
     * when there is none.
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

    /** Yes or no; of a consent, by its field, whether it was given. */
    public String flag(String field, String value) {
        String own = "flag." + field + "." + value;
        return text(knows(own) ? own : "flag." + value);
    }

    private Optional<String> find(String key) {
        return BUNDLES.stream()
                .map(name -> Texts.of(name, locale()))
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    /** The name of a code valid today, of "regions" too; the code itself when it has none. */
    public String name(String table, String code) {
        if ("regions".equals(table)) {
            return regions.find(code).map(Region::name).orElse(code);
        }
        return codes.named(table, code, today()).map(row -> row.name(locale())).orElse(code);
    }

    public String names(String table, List<String> given) {
        return given.stream().map(code -> name(table, code)).collect(Collectors.joining(comma()));
    }

    /** What brought a version of what is filed: the kind of an application, or an act. */
    public String cause(String code) {
        return knows("act." + code) ? text("act." + code) : name("filing-kinds", code);
    }

    /** The number of a version, in words. */
    public String version(int number) {
        return text("version.number", number);
    }

    public String comma() {
        return text("comma");
    }

    /** Name of a unit; empty for none. */
    public String unit(Long id) {
        return id == null
                ? ""
                : unitNames.computeIfAbsent(id, key -> units.find(key).map(Unit::name).orElse(""));
    }

    /** Name of the person behind an account; empty where the reader is not told. */
    public String person(String account) {
        return account == null
                ? ""
                : personNames.computeIfAbsent(account, key -> names.of(key).orElse(""));
    }

    /** The account itself, where the reader is told whose it is. */
    public String account(String account) {
        return person(account).isEmpty() ? "" : account;
    }

    public String unitOfCode(String code) {
        return units.byCode(code).map(Unit::name).orElse(code);
    }

    /**
     * @param target id on the page, path with anchor, or empty
     */
    public FindingLine finding(Finding finding, String target) {
        FindingText text = RuleTexts.describe(finding, locale());
        return new FindingLine(
                finding.severity() == Severity.REFUSE,
                text.message(),
                text.suggestion(),
                finding.clause(),
                target);
    }

    public HistoryLine history(HistoryEntry entry) {
        boolean automatic = HistoryLine.isAutomatic(entry);
        return new HistoryLine(
                entry.time(),
                automatic
                        ? HistoryLine.system(entry, this::unit, locale())
                        : through(
                                (unit(entry.unitId()) + " " + person(entry.actor())).strip(),
                                entry.requestId()),
                automatic ? "" : account(entry.actor()),
                ActTexts.act(entry.caseType(), entry.act(), locale()),
                state(entry.fromState()),
                state(entry.toState()),
                reason(entry),
                entry.clause());
    }

    /** The actor, with the import that an act came with, if any. */
    private String through(String who, String request) {
        return request != null && request.matches("import-[0-9]+")
                ? text("history.import", who, request.substring("import-".length()))
                : who;
    }

    public String state(FilingState state) {
        return text("FilingState." + state);
    }

    private String state(String name) {
        return name == null
                ? ""
                : knows("FilingState." + name) ? text("FilingState." + name) : name;
    }

    private String reason(HistoryEntry entry) {
        String reason = entry.reason() == null ? "" : entry.reason();
        Matcher checked = CHECKED.matcher(reason);
        if (checked.matches()) {
            return text("history.checked", checked.group(1), checked.group(2));
        }
        if ("TAKE_OVER".equals(entry.act())) {
            return reason.isEmpty() ? "" : text("history.takenFrom", person(reason));
        }
        if ("REFUSE".equals(entry.act())) {
            return names("refusal-reasons", Stream.of(reason.split(", ")).toList());
        }
        if ("CORRECT_PURPOSE".equals(entry.act())) {
            return text(
                    "history.purpose",
                    Stream.of(reason.split(", "))
                            .map(code -> name("attachment-purposes", code))
                            .toArray());
        }
        return switch (entry.act()) {
            case "DISAVOW", "LET_GO", "UPHOLD" -> text("reason.DISAVOWAL", reason);
            case "VERIFY" -> text("reason.VERIFY", (Object[]) reason.split(", ", 2));
            case "HAND_OVER" -> HistoryLine.said(reason, locale());
            default -> reason;
        };
    }
}
