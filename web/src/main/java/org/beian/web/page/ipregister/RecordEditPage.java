package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.code.CodeTables;
import org.beian.code.Region;
import org.beian.code.Regions;
import org.beian.ipregister.edit.IpEdits;
import org.beian.ipregister.record.IpMode;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpStatus;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the form for a manual change to one record of the unit: proposed here, in effect
 * once a second person approves it. Action and kind of record are URL parameters.
 */
@Named
@RequestScoped
@Clause("19.3")
public class RecordEditPage {

    private static final List<String> LEVELS = List.of("province", "city", "county");
    private static final List<String> ACTIONS = List.of("ADD", "CHANGE", "DELETE");

    @Inject IpEdits edits;
    @Inject CodeTables codes;
    @Inject Regions regions;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private List<Group> groups;

    public void enter() {
        if (!RecordsPage.isOpenTo(callers.current())) {
            PageErrors.notFound();
        }
    }

    /** Part of the form with its heading. */
    public record Group(String heading, List<RecordInput> inputs) {}

    /** The parts of the form; initially with the values in the URL. */
    public List<Group> getGroups() {
        if (groups == null) {
            boolean event = !"ADD".equals(action());
            Map<String, List<RecordInput>> parts = new LinkedHashMap<>();
            for (RecordField field : RecordField.of(kind(), "DELETE".equals(action()), event)) {
                String given = address.text("with." + field.name());
                parts.computeIfAbsent(field.group(), group -> new ArrayList<>())
                        .add(new RecordInput(field, given.isEmpty() ? null : given));
            }
            groups =
                    parts.entrySet().stream()
                            .map(
                                    part ->
                                            new Group(
                                                    words.text("edit.group." + part.getKey()),
                                                    part.getValue()))
                            .toList();
        }
        return groups;
    }

    private Stream<RecordInput> inputs() {
        return getGroups().stream().flatMap(group -> group.inputs().stream());
    }

    /** URL of the unit's records. */
    public String getRecordsHref() {
        return "/" + address.folder() + "/records.xhtml";
    }

    public List<Link> getActions() {
        return ACTIONS.stream()
                .map(
                        each ->
                                new Link(
                                        words.text("edit.action." + each),
                                        "",
                                        href(each, kind().name()),
                                        each.equals(action())))
                .toList();
    }

    public List<Link> getKinds() {
        return Stream.of(IpRecordKind.values())
                .map(
                        each ->
                                new Link(
                                        words.name(each),
                                        "",
                                        href(action(), each.name()),
                                        each == kind()))
                .toList();
    }

    private String href(String action, String kind) {
        return Addressed.href(address.path(), "action", action, "record", kind);
    }

    /** The choices of a field; none for one that is typed. */
    public List<SelectItem> items(String field) {
        return switch (field) {
            case "status" ->
                    Stream.of(IpStatus.values())
                            .map(each -> new SelectItem(each.name(), words.name(each)))
                            .toList();
            case "mode" ->
                    Stream.of(IpMode.values())
                            .map(each -> new SelectItem(each.name(), words.name(each)))
                            .toList();
            case "nature" ->
                    codes.validOn("natures", words.today()).stream()
                            .map(row -> new SelectItem(row.code(), row.name(words.locale())))
                            .toList();
            default -> List.of();
        };
    }

    /** Label of a field. */
    public String label(String name) {
        return words.text("record." + name);
    }

    /** Hint on the content of a field; empty where the label suffices. */
    public String hint(String name) {
        String key = "record." + name + ".hint";
        return words.knows(key) ? words.text(key) : "";
    }

    public void propose() {
        Map<String, String> record = new TreeMap<>();
        inputs().forEach(input -> put(record, input));
        record.put("action", action());
        record.put("record", kind().name());
        declines.attempt(
                () -> {
                    Long id = edits.propose(record).id();
                    PageErrors.goTo(Addressed.href(getRecordsHref(), "done", id.toString()));
                },
                pointer -> shown(pointer.replaceFirst("^/", "")));
    }

    private void put(Map<String, String> record, RecordInput input) {
        String value = input.written();
        if (value.isEmpty()) {
            return;
        }
        if (input.getName().equals(RecordField.REGION)) {
            List<String> codes = regionsDownTo(value);
            IntStream.range(0, Math.min(codes.size(), LEVELS.size()))
                    .forEach(i -> record.put(LEVELS.get(i), codes.get(i)));
        } else {
            record.put(input.getName(), value);
        }
    }

    /** Codes of a region and of those above it, the province first. */
    private List<String> regionsDownTo(String code) {
        LinkedList<String> codes = new LinkedList<>();
        for (Optional<Region> at = regions.find(code);
                at.isPresent();
                at = Optional.ofNullable(at.get().parent()).flatMap(regions::find)) {
            codes.addFirst(at.get().code());
        }
        return codes;
    }

    /** The field that shows a fault; null for one that the form does not have. */
    private String shown(String column) {
        String name = LEVELS.contains(column) ? RecordField.REGION : column;
        return inputs().anyMatch(input -> input.getName().equals(name)) ? name : null;
    }

    private String action() {
        String asked = address.text("action");
        return ACTIONS.contains(asked) ? asked : "ADD";
    }

    private IpRecordKind kind() {
        return Stream.of(IpRecordKind.values())
                .filter(each -> each.name().equals(address.text("record")))
                .findFirst()
                .orElse(IpRecordKind.ALLOCATION);
    }
}
