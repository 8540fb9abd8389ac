package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.code.CodeTables;
import org.beian.ipregister.edit.IpEdits;
import org.beian.ipregister.record.IpMode;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpStatus;
import org.beian.law.Clause;
import org.beian.value.Province;
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

    private static final String PATH = "/unit/edit.xhtml";
    private static final List<String> ACTIONS = List.of("ADD", "CHANGE", "DELETE");

    @Inject IpEdits edits;
    @Inject CodeTables codes;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    private final Map<String, String> fields = new TreeMap<>();

    public void enter() {
        if (!callers.current().has(Roles.IP_UNIT)) {
            PageErrors.notFound();
        }
    }

    /** Input by the names of the fields; initially the values in the URL. */
    public Map<String, String> getFields() {
        if (fields.isEmpty()) {
            for (RecordField field : getShown()) {
                String given = address.text("with." + field.name());
                fields.put(field.name(), given.isEmpty() ? null : given);
            }
        }
        return fields;
    }

    public List<RecordField> getShown() {
        boolean event = !"ADD".equals(action());
        return RecordField.of(kind(), "DELETE".equals(action()), event);
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

    private static String href(String action, String kind) {
        return Addressed.href(PATH, "action", action, "record", kind);
    }

    /** The choices of a field. */
    public List<SelectItem> items(String list) {
        return switch (list) {
            case "status" ->
                    Stream.of(IpStatus.values())
                            .map(each -> new SelectItem(each.name(), words.name(each)))
                            .toList();
            case "mode" ->
                    Stream.of(IpMode.values())
                            .map(each -> new SelectItem(each.name(), words.name(each)))
                            .toList();
            case "province" ->
                    Stream.of(Province.values())
                            .map(
                                    each ->
                                            new SelectItem(
                                                    each.regionCode(),
                                                    words.region(each.regionCode())))
                            .toList();
            default ->
                    codes.validOn("natures", words.today()).stream()
                            .map(row -> new SelectItem(row.code(), row.name(words.locale())))
                            .toList();
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
        fields.forEach(
                (name, text) -> {
                    if (text != null && !text.isBlank()) {
                        record.put(name, text.strip());
                    }
                });
        record.put("action", action());
        record.put("record", kind().name());
        declines.attempt(
                () -> {
                    Long id = edits.propose(record).id();
                    PageErrors.goTo(Addressed.href(RecordsPage.PATH, "done", id.toString()));
                },
                pointer -> known(pointer.replaceFirst("^/", "")));
    }

    /** The field of a fault; null for one that the form does not have. */
    private String known(String name) {
        return getShown().stream().anyMatch(field -> field.name().equals(name)) ? name : null;
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
