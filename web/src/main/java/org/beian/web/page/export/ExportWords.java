package org.beian.web.page.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.notice.waiting.WaitingKind;
import org.beian.value.Authority;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Texts;

/**
 * Texts of exported lists, in the language of the page: the names of the files, and the filters in
 * the words of the pages that offer them.
 */
@RequestScoped
public class ExportWords {

    /** Where the words for the values of a parameter stand: bundle and beginning of the key. */
    private static final Map<String, List<String>> VALUES =
            Map.ofEntries(
                    Map.entry(
                            "state",
                            List.of(
                                    "Filing FilingState.",
                                    "Provider RegisterState.",
                                    "Domains UnfiledState.",
                                    "Accounts account.state.",
                                    "Parties parties.",
                                    "Cancellations stopAccess.matter.")),
                    Map.entry(
                            "kind",
                            List.of(
                                    "Reads basis.",
                                    "Accounts officer.kind.",
                                    "Facts FactKind.",
                                    "Audits DifferenceKind.",
                                    "Opinions OpinionKind.",
                                    "Remedies RemedyKind.")),
                    Map.entry("period", List.of("Facts FactPeriod.")),
                    Map.entry("order", List.of("Cancellations AccessOrder.")),
                    Map.entry("way", List.of("Remedies ServiceWay.")),
                    Map.entry("by", List.of("Records SearchKey.")),
                    Map.entry("territory", List.of("Records Territory.")),
                    Map.entry("result", List.of("Filing FilingState.")),
                    Map.entry("capacity", List.of("Parties Capacity.")),
                    Map.entry("part", List.of("Records decided.", "Remedies letters.part.")),
                    Map.entry("matter", List.of("Operator case.")),
                    Map.entry("source", List.of("Enforcement SourceKind.")),
                    Map.entry("direction", List.of("Enforcement direction.")),
                    Map.entry("led", List.of("Enforcement led.")));

    /** Where the words for the states of a list stand, as others use the same names. */
    private static final Map<String, String> STATES =
            Map.ofEntries(
                    Map.entry("audit-items", "Audits AuditItemPhase."),
                    Map.entry("audited-websites", "Opinions opinion.state."),
                    Map.entry("blacklist", "Blacklist BlacklistPhase."),
                    Map.entry("cancellations", "Cancellations cancel."),
                    Map.entry("clearings", "Cancellations ClearingPhase."),
                    Map.entry("disavowals", "Agency DisavowalState."),
                    Map.entry("domain-releases", "Cancellations ReleaseState."),
                    Map.entry("enforcement-assistances", "Enforcement AssistancePhase."),
                    Map.entry("enforcement-cases", "Enforcement CasePhase."),
                    Map.entry("enforcement-clues", "Enforcement CluePhase."),
                    Map.entry("enforcement-transfers", "Enforcement TransferPhase."),
                    Map.entry("joining-applications", "Accounts lost.state."),
                    Map.entry("left-accesses", "Parties LeftAccessPhase."),
                    Map.entry("lost-accounts", "Accounts lost.state."),
                    Map.entry("opinions", "Opinions opinion.state."),
                    Map.entry("remedies", "Remedies RemedyState."),
                    Map.entry("replacements", "Cancellations ReplacementState."),
                    Map.entry("services", "Remedies ServiceState."),
                    Map.entry("stop-access-notices", "Cancellations StopAccessState."),
                    Map.entry("unfiled-clues", "Domains UnfiledCluePhase."),
                    Map.entry("unfiled-changes", "UnfiledChanges UnfiledChangePhase."),
                    Map.entry("verification-tasks", "Supervision VerificationTaskPhase."),
                    Map.entry("verifications", "Supervision VerificationOutcome."));

    /** Values of the parameter {@code state} that are no states: bundle and key. */
    private static final Map<String, String> NO_STATES =
            Map.of(
                    "DECIDED", "Cancellations cancel.decided",
                    "LATE", "Domains sites.late",
                    "WAITING", "Accounts officerChanges.waiting");

    /** Name of a list, then the month, year or import of some, and the part of a statistic. */
    private static final Pattern FILE =
            Pattern.compile("([a-z-]+?)(?:-([0-9]+(?:-[0-9]+)?)(?:-([a-z_]+))?)?\\.(?:csv|pdf)");

    @Inject RegisterWords words;

    /** Name of a list by the name of its file, which nobody is shown. */
    public String file(String name) {
        Matcher parts = FILE.matcher(name);
        ResourceBundle texts = texts("Reads");
        if (!parts.matches() || !texts.containsKey("file." + parts.group(1))) {
            return texts.getString("file.other");
        }
        String list = texts.getString("file." + parts.group(1));
        String of = parts.group(2) == null ? list : list + " " + parts.group(2);
        return Stream.ofNullable(parts.group(3))
                .flatMap(part -> Stream.of(part, part.toUpperCase(Locale.ROOT)))
                .flatMap(part -> said("Domains statistics.", part))
                .findFirst()
                .map(part -> of + text("Screens mark.open") + part + text("Screens mark.close"))
                .orElse(of);
    }

    /**
     * Conditions in words.
     *
     * @param file name of the file
     * @param filter the conditions as the log keeps them; null for none
     */
    public String filter(String file, String filter) {
        return filter == null || filter.isEmpty()
                ? ""
                : Stream.of(filter.split("&"))
                        .map(parameter -> condition(file, parameter))
                        .collect(Collectors.joining(texts("Reads").getString("export.and")));
    }

    private String condition(String file, String parameter) {
        int end = parameter.indexOf('=');
        if (end < 0) {
            return MessageFormat.format(texts("Reads").getString("export.import"), parameter);
        }
        String name = parameter.substring(0, end);
        String value = Condition.read(parameter.substring(end + 1));
        String key = "filter." + name;
        ResourceBundle texts = texts("Reads");
        return texts.containsKey(key)
                ? texts.getString(key) + texts.getString("filter.colon") + value(file, name, value)
                : parameter;
    }

    private String value(String file, String name, String value) {
        return switch (name) {
            case "province" -> words.region(value);
            case "scope" -> said("Facts table.", value).findFirst().orElse(words.region(value));
            case "authority" ->
                    Authority.MINISTRY.code().equals(value)
                            ? texts("Records").getString("decided.ministry")
                            : words.region(value);
            case "violation" -> words.code("violations", value);
            case "provider" -> words.unitOfCode(value);
            case "unit" -> Addressed.id(value).map(words::unit).orElse(value);
            case "reviewer", "officer" -> {
                String person = words.person(value);
                yield person.isEmpty() ? value : person;
            }
            case "from", "to", "since", "until", "day" -> day(value);
            case "state" -> state(file, value);
            default -> named(name, value);
        };
    }

    private String state(String file, String value) {
        Matcher parts = FILE.matcher(file);
        String own = parts.matches() ? STATES.get(parts.group(1)) : null;
        return Stream.ofNullable(own)
                .flatMap(place -> said(place, value))
                .findFirst()
                .orElseGet(
                        () ->
                                NO_STATES.containsKey(value)
                                        ? text(NO_STATES.get(value))
                                        : named("state", value));
    }

    /** The word for a value in a bundle, where it has one; bundle and beginning of the key. */
    private Stream<String> said(String place, String value) {
        String[] parts = place.split(" ");
        return Stream.of(texts(parts[0]))
                .filter(texts -> texts.containsKey(parts[1] + value))
                .map(texts -> texts.getString(parts[1] + value));
    }

    private String named(String name, String value) {
        return Stream.concat(
                        VALUES.getOrDefault(name, List.of()).stream()
                                .flatMap(place -> said(place, value)),
                        WaitingKind.find(name.equals("kind") ? value : "").stream()
                                .map(kind -> kind.text(words.locale())))
                .findFirst()
                .orElse(value);
    }

    private String day(String value) {
        try {
            return words.date(LocalDate.parse(value));
        } catch (DateTimeException none) {
            return value;
        }
    }

    private String text(String place) {
        String[] parts = place.split(" ");
        return texts(parts[0]).getString(parts[1]);
    }

    private ResourceBundle texts(String bundle) {
        return Texts.of(bundle, words.locale());
    }
}
