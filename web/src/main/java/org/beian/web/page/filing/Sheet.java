package org.beian.web.page.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.filing.reading.FilingView;
import org.beian.filing.reading.SheetRow;
import org.beian.filing.reading.SheetSection;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.web.page.component.AttachmentLine;
import org.beian.web.page.component.DifferenceLine;

/** Layout of an application's rows as panels, each with lines of values that belong together. */
public final class Sheet {

    private static final Set<String> ELSEWHERE =
            Set.of("kind", "attachment.id", "attachment.purpose");
    private static final Set<String> PERSON = Set.of("name", "document.type", "document.number");
    private static final Set<String> PLACE =
            Set.of("subject.province", "subject.city", "subject.county", "subject.address");
    private static final List<List<String>> CELLS =
            List.of(
                    List.of(
                            "access.provider",
                            "access.resellers",
                            "access.accessApplication",
                            "access.replaces"),
                    List.of("access.methods"),
                    List.of("access.serverProvinces"),
                    List.of("access.ips"));
    private static final Pattern INDEXED = Pattern.compile(".*/(\\d+)/[A-Za-z]+");
    private static final Pattern WEBSITE = Pattern.compile("/websites/(\\d+).*");

    private final List<SheetSection> sections;
    private final String applicant;
    private final List<FilingView.AttachmentInfo> attachments;
    private final Words words;
    private final Function<String, String> unmaskHref;
    private final Map<String, String> clear = new LinkedHashMap<>();
    private final Pointers pointers = new Pointers();
    private final Map<String, List<Part.Flag>> flags = new LinkedHashMap<>();
    private final long websites;

    /**
     * @param unmaskHref URL of the form to unmask the value of a pointer; empty for none
     */
    public Sheet(FilingView view, Words words, Function<String, String> unmaskHref) {
        this(view, view.sections(), words, unmaskHref);
    }

    /** Layout of what was approved: it counts alone, whatever it was before. */
    public static Sheet settled(FilingView view, Words words, Function<String, String> unmaskHref) {
        return new Sheet(
                view,
                view.sections().stream().map(SheetSection::alone).toList(),
                words,
                unmaskHref);
    }

    private Sheet(
            FilingView view,
            List<SheetSection> sections,
            Words words,
            Function<String, String> unmaskHref) {
        // a sponsor that files itself names its provider, or has not done so yet
        this(
                sections,
                view.onBehalf() ? view.applicant() : "",
                view.attachments(),
                words,
                unmaskHref);
        view.findings().forEach(this::flag);
    }

    /** Layout of a record of the register: no findings, no attachments, nothing to unmask. */
    public Sheet(List<SheetSection> sections, Words words) {
        this(sections, words, pointer -> "");
    }

    /**
     * The same of a round.
     *
     * @param provider name of the provider that filed on behalf and needs not name itself
     */
    public Sheet(List<SheetSection> sections, String provider, Words words) {
        this(sections, provider, List.of(), words, pointer -> "");
    }

    /**
     * The same, with values to unmask.
     *
     * @param unmaskHref URL of the form to unmask the value of a pointer; empty for none
     */
    public Sheet(List<SheetSection> sections, Words words, Function<String, String> unmaskHref) {
        this(sections, "", List.of(), words, unmaskHref);
    }

    private Sheet(
            List<SheetSection> sections,
            String applicant,
            List<FilingView.AttachmentInfo> attachments,
            Words words,
            Function<String, String> unmaskHref) {
        this.sections = sections;
        this.applicant = applicant;
        this.attachments = attachments;
        this.words = words;
        this.unmaskHref = unmaskHref;
        websites = sections.stream().filter(part -> "WEBSITE".equals(part.kind())).count();
        sections.forEach(this::show);
    }

    public Pointers pointers() {
        return pointers;
    }

    public List<Panel> panels(List<AttachmentLine> subjectProofs, List<AttachmentLine> approvals) {
        List<Panel> panels = new ArrayList<>();
        int website = 0;
        for (int i = 0; i < sections.size(); i++) {
            SheetSection section = sections.get(i);
            switch (section.kind()) {
                case "SUBJECT" -> {
                    // an application that leaves the subject as it is filed does not carry it
                    Panel subject = panel("/subject", section, List.of(), subjectProofs);
                    if (!subject.facts().isEmpty() || !subjectProofs.isEmpty()) {
                        panels.add(subject);
                    }
                }
                case "WEBSITE" -> {
                    String at = "/websites/" + website;
                    List<Panel.Access> accesses = accesses(sections, i + 1, at);
                    panels.add(panel(at, section, accesses, website == 0 ? approvals : List.of()));
                    website++;
                }
                case "GENERAL" -> {
                    Panel general = panel("", section, List.of(), List.of());
                    if (!general.facts().isEmpty()) {
                        panels.add(general);
                    }
                }
                default -> {
                    // ACCESS stands in its website's panel
                }
            }
        }
        return panels;
    }

    public List<DifferenceLine> differences() {
        List<DifferenceLine> lines = new ArrayList<>();
        for (SheetSection section : sections) {
            for (SheetRow row : section.rows()) {
                if (row.changed()) {
                    lines.add(new DifferenceLine(label(row), before(row), text(row)));
                }
            }
        }
        return lines;
    }

    /** Shows masked values in the clear, by pointer. */
    public void reveal(Map<String, String> values) {
        clear.putAll(values);
    }

    /** Pointer and label of every value that is masked. */
    public Map<String, String> masked() {
        Map<String, String> masked = new LinkedHashMap<>();
        sections.stream()
                .flatMap(section -> section.rows().stream())
                .filter(SheetRow::masked)
                .forEach(row -> masked.put(row.pointer(), label(row)));
        return masked;
    }

    private void show(SheetSection section) {
        for (SheetRow row : section.rows()) {
            if (isShown(row)) {
                pointers.show(row.pointer());
            }
        }
        if ("SUBJECT".equals(section.kind())) {
            pointers.show("/subject");
        } else if ("WEBSITE".equals(section.kind())) {
            pointers.show("/websites/" + (section.number() - 1));
        } else if ("GENERAL".equals(section.kind())) {
            pointers.show("");
        }
    }

    private void flag(Finding finding) {
        flags.computeIfAbsent(pointers.target(finding.pointer()), id -> new ArrayList<>())
                .add(
                        finding.severity() == Severity.REFUSE
                                ? new Part.Flag(words.text("desk.flagWrong"), "bad", "#findings")
                                : new Part.Flag(words.text("desk.flag"), "warn", "#findings"));
    }

    private Panel panel(
            String pointer,
            SheetSection section,
            List<Panel.Access> accesses,
            List<AttachmentLine> beside) {
        Map<String, List<SheetRow>> groups = new LinkedHashMap<>();
        for (SheetRow row : section.rows()) {
            if (isShown(row)) {
                groups.computeIfAbsent(group(row), key -> new ArrayList<>()).add(row);
            }
        }
        List<Fact> facts = new ArrayList<>();
        groups.forEach((group, rows) -> facts.add(fact(group, rows)));
        String title =
                words.text("section." + section.kind(), section.number(), String.valueOf(websites));
        return new Panel(Pointers.id(pointer), title, facts, accesses, beside);
    }

    private List<Panel.Access> accesses(List<SheetSection> sections, int from, String website) {
        List<Panel.Access> accesses = new ArrayList<>();
        for (int i = from; i < sections.size() && "ACCESS".equals(sections.get(i).kind()); i++) {
            List<SheetRow> rows = sections.get(i).rows();
            String id = Pointers.id(website + "/accesses/" + accesses.size());
            accesses.add(
                    new Panel.Access(
                            id, CELLS.stream().map(fields -> cell(fields, rows)).toList()));
        }
        return accesses;
    }

    private Fact cell(List<String> fields, List<SheetRow> rows) {
        List<Part> parts = new ArrayList<>();
        boolean named = rows.stream().anyMatch(row -> "access.provider".equals(row.field()));
        if (fields.contains("access.provider") && !named && !applicant.isEmpty()) {
            parts.add(new Part("", applicant, "", false, List.of()));
        }
        rows.stream()
                .filter(row -> fields.contains(row.field()) && isShown(row))
                .forEach(row -> parts.add(part(row)));
        return new Fact("", " ", parts, "");
    }

    private Fact fact(String group, List<SheetRow> rows) {
        String key = "fact." + group.replaceAll("#\\d+$", "");
        String asked =
                rows.stream()
                        .filter(SheetRow::masked)
                        .findFirst()
                        .map(row -> unmaskHref.apply(row.pointer()))
                        .orElse("");
        return new Fact(
                words.text(key),
                "place".equals(group) ? " " : " • ",
                rows.stream().map(this::part).toList(),
                asked);
    }

    private Part part(SheetRow row) {
        String id = Pointers.id(row.pointer());
        return new Part(
                id, text(row), before(row), row.changed(), flags.getOrDefault(id, List.of()));
    }

    private String text(SheetRow row) {
        String seen = clear.get(row.pointer());
        return shown(row, seen == null ? row.values() : List.of(seen), "desk.thisFile");
    }

    private String before(SheetRow row) {
        return row.changed() ? shown(row, row.previous(), "desk.formerFile") : "";
    }

    private String shown(SheetRow row, List<String> values, String file) {
        if (values.isEmpty()) {
            return "";
        }
        String text;
        if (row.table() != null) {
            text = words.names(row.table(), values);
        } else if ("attachment.purpose".equals(row.field())) {
            text = words.names("attachment-purposes", values);
        } else if ("attachment.id".equals(row.field())) {
            text = fileName(values.get(0), file);
        } else if ("access.provider".equals(row.field()) || "access.replaces".equals(row.field())) {
            text = words.unitOfCode(values.get(0));
        } else if (values.equals(List.of("true")) || values.equals(List.of("false"))) {
            text = words.flag(row.field(), values.get(0));
        } else {
            text = String.join(words.comma(), values);
        }
        String format = "part." + row.field();
        return words.knows(format) ? words.text(format, text) : text;
    }

    /** Name of a file; the view has only the names of the current round's files. */
    private String fileName(String id, String otherwise) {
        return attachments.stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .map(FilingView.AttachmentInfo::fileName)
                .orElseGet(() -> words.text(otherwise));
    }

    /** Name of the value at a pointer; empty when there is none. */
    public String label(String pointer) {
        return sections.stream()
                .flatMap(section -> section.rows().stream())
                .filter(
                        row ->
                                pointer.equals(row.pointer())
                                        || pointer.startsWith(row.pointer() + "/"))
                .findFirst()
                .map(this::label)
                .orElse("");
    }

    private String label(SheetRow row) {
        Matcher website = WEBSITE.matcher(row.pointer());
        String label = words.text("field." + row.field());
        return website.matches() && websites > 1
                ? words.text("desk.ofWebsite", Integer.parseInt(website.group(1)) + 1, label)
                : label;
    }

    private static boolean isShown(SheetRow row) {
        boolean empty = row.values().isEmpty() && !row.changed();
        return !empty && !ELSEWHERE.contains(row.field());
    }

    private static String group(SheetRow row) {
        String field = row.field();
        int person = field.indexOf("responsible.");
        if (person >= 0) {
            return PERSON.contains(field.substring(person + 12)) ? "responsible" : "contact";
        }
        if (PLACE.contains(field)) {
            return "place";
        }
        if ("subject.document.type".equals(field) || "subject.document.number".equals(field)) {
            return "document";
        }
        if (field.startsWith("verification.")) {
            return "verification";
        }
        if (field.startsWith("preApproval.")) {
            Matcher index = INDEXED.matcher(row.pointer());
            return "preApproval#" + (index.matches() ? index.group(1) : "0");
        }
        return field;
    }
}
