package org.beian.web.page.filing.wizard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.cancellation.procedure.CancellationPreview;
import org.beian.code.CodeRow;
import org.beian.code.CodeTables;
import org.beian.code.Regions;
import org.beian.filing.submission.FilingChangeDrafts;
import org.beian.party.DedicatedOfficer;
import org.beian.party.Roster;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.FilingNumber;
import org.beian.web.page.filing.Words;

/** Options of the wizard's fields: codes valid today, regions below the one chosen, parties. */
@RequestScoped
class WizardChoices {

    /** Providers whose access to a filed website a new one may replace (B13). */
    private static final String REPLACED = "replaced";

    @Inject CancellationPreview filings;
    @Inject FilingChangeDrafts changes;
    @Inject Words words;
    @Inject CodeTables codes;
    @Inject Regions regions;
    @Inject Units units;
    @Inject Roster roster;
    @Inject Callers callers;
    @Inject WizardAccesses accesses;

    /** The options of a field. */
    List<WizardChoice> of(WizardField field, WizardAnswers answers) {
        if (field.table().isEmpty()) {
            return List.of();
        }
        List<String> chosen = field.kind().show(answers.at(field.pointer()));
        Map<String, String> texts =
                field.table().equals(REPLACED)
                        ? replaced(field.pointer(), answers)
                        : texts(field.table(), answers);
        if (!isRegion(field.table())) {
            // a value that is no longer an option stays visible, and the check reports it
            chosen.forEach(code -> texts.putIfAbsent(code, name(field.table(), code)));
        }
        return texts.entrySet().stream()
                .map(each -> new WizardChoice(each.getKey(), each.getValue()))
                .toList();
    }

    /** A value in words. */
    String name(String table, String code) {
        return switch (table) {
            case "" -> code;
            case "provinces", "cities", "counties" -> words.name("regions", code);
            case "documents", "personal-documents" -> words.name("document-types", code);
            case "approvals" -> approval(code);
            case "providers", REPLACED -> words.unitOfCode(code);
            case "officers", "held" -> code;
            case "accesses" -> accesses.name(code);
            default -> words.name(table, code);
        };
    }

    private Map<String, String> texts(String table, WizardAnswers answers) {
        return switch (table) {
            case "provinces" -> regions(null);
            case "cities" -> below(answers.text("/subject/province"));
            case "counties" -> below(answers.text("/subject/city"));
            case "documents" -> documents(answers.text("/subject/nature"));
            case "personal-documents" -> documents("INDIVIDUAL");
            case "approvals" ->
                    rows(
                            Stream.of("pre-approval-categories", "special-approval-categories")
                                    .flatMap(each -> codes.validOn(each, words.today()).stream()));
            case "providers" -> providers();
            case "officers" -> officers();
            case "accesses" -> accesses.choices();
            case "held" -> held(answers.text("/subject/province"));
            default -> rows(codes.validOn(table, words.today()).stream());
        };
    }

    private static boolean isRegion(String table) {
        return List.of("provinces", "cities", "counties").contains(table);
    }

    private String approval(String code) {
        String name = words.name("pre-approval-categories", code);
        return name.equals(code) ? words.name("special-approval-categories", code) : name;
    }

    private Map<String, String> below(String region) {
        return region.isEmpty() ? new LinkedHashMap<>() : regions(region);
    }

    private Map<String, String> regions(String parent) {
        Map<String, String> texts = new LinkedHashMap<>();
        regions.below(parent).forEach(region -> texts.put(region.code(), region.name()));
        return texts;
    }

    /** Document types that go with the nature (formats.md 2); all while none is chosen. */
    private Map<String, String> documents(String nature) {
        List<String> pairs =
                codes.validOn("document-by-nature", words.today()).stream()
                        .map(CodeRow::code)
                        .toList();
        return rows(
                codes.validOn("document-types", words.today()).stream()
                        .filter(
                                row ->
                                        nature.isEmpty()
                                                || pairs.contains(nature + ":" + row.code())));
    }

    private Map<String, String> providers() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Unit unit : units.accessProviders(words.today())) {
            texts.put(unit.code(), unit.name());
        }
        return texts;
    }

    /**
     * Providers that give access to the website now, as its sponsor knows; a provider that moves to
     * itself is not told, and chooses among all others.
     */
    private Map<String, String> replaced(String pointer, WizardAnswers answers) {
        if (callers.current().has(Roles.PROVIDER)) {
            Map<String, String> others = providers();
            units.find(callers.current().unitId()).ifPresent(own -> others.remove(own.code()));
            return others;
        }
        String number = answers.text(pointer.replaceFirst("/accesses/.*", "/filingNumber"));
        Map<String, String> texts = new LinkedHashMap<>();
        filings.parts(number).stream()
                .flatMap(filing -> filing.websites().stream())
                .filter(website -> website.filingNumber().equals(number))
                .flatMap(website -> website.accesses().stream())
                .forEach(access -> texts.put(access.code(), access.provider()));
        return texts;
    }

    /** The sponsor's filings in other provinces than the one chosen, which may move (B13). */
    private Map<String, String> held(String province) {
        Map<String, String> texts = new LinkedHashMap<>();
        changes.held().stream()
                .filter(
                        number ->
                                FilingNumber.parse(number)
                                        .province()
                                        .filter(there -> there.regionCode().equals(province))
                                        .isEmpty())
                .forEach(number -> texts.put(number, number));
        return texts;
    }

    private Map<String, String> officers() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (DedicatedOfficer officer : roster.list(callers.current().unitId())) {
            if (officer.isOnDuty(words.today())) {
                texts.put(officer.name(), officer.name());
            }
        }
        return texts;
    }

    private Map<String, String> rows(Stream<CodeRow> rows) {
        Map<String, String> texts = new LinkedHashMap<>();
        rows.forEach(row -> texts.put(row.code(), row.name(words.locale())));
        return texts;
    }
}
