package org.beian.web.page.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.access.application.AccessStatus;
import org.beian.access.opening.AccessOpening;
import org.beian.access.opening.AccessOpening.Verdict;
import org.beian.access.opening.AccessReading;
import org.beian.code.CodeTables;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingJson;
import org.beian.filing.register.RegisterComparison.Compared;
import org.beian.law.Clause;
import org.beian.trail.Masking;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the form in which the sponsor gives number and data of its filing, and of the
 * provider's comparison of them (11.3.1).
 */
@Named
@RequestScoped
@Clause("11.3.1")
public class AccessGiving {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject AccessOnePage page;
    @Inject AccessOpening opening;
    @Inject AccessReading desk;
    @Inject CodeTables codes;
    @Inject PageErrors declines;
    @Inject AccessWords words;

    private Integer version;
    private String number;
    private String websiteName;
    private String subjectName;
    private String documentType;
    private String documentNumber;
    private String responsible;
    private String mobile;
    private List<Line> lines;

    /**
     * Given field, compared with the register.
     *
     * @param given masked where it is personal
     */
    public record Line(String label, String given, boolean equal, boolean required) {}

    public List<SelectItem> getDocumentTypes() {
        return codes.validOn("document-types", words.today()).stream()
                .map(row -> new SelectItem(row.code(), row.name(words.locale())))
                .toList();
    }

    public void give() {
        AccessStatus status = page.getStatus();
        FilingContent given = content(status);
        if (declines.attempt(
                () -> opening.giveNumber(status.id(), version, number, given), pointer -> null)) {
            declines.done("Access", page.isProviders() ? "giving.recorded" : "giving.done");
            PageErrors.goSaying(words.path() + "?id=" + status.id());
        }
        page.forget();
    }

    /** Gives number and data as the register holds them. */
    public void pass() {
        String id = page.getStatus().id();
        if (declines.attempt(() -> opening.giveFiled(id, version)).isPresent()) {
            declines.done("Access", "giving.done");
            PageErrors.goSaying(words.path() + "?id=" + id);
        }
        page.forget();
    }

    /** The comparison field by field; empty while nothing was given or can be compared. */
    public List<Line> getLines() {
        if (lines == null) {
            String id = page.getStatus().id();
            lines =
                    page.isComparable() && page.getStatus().given()
                            ? PageErrors.ifThere(
                                            () -> opening.compare(id, null, null, Verdict.NONE))
                                    .map(done -> lines(id, done.differences()))
                                    .orElse(List.of())
                            : List.of();
        }
        return lines;
    }

    /** Whether there is something to compare, or was when the form was shown. */
    public boolean isComparing() {
        return PageErrors.isActing() || !getLines().isEmpty();
    }

    /** Whether a confirmation would find every required field equal. */
    public boolean isAllEqual() {
        return PageErrors.isActing()
                || getLines().stream().noneMatch(line -> line.required() && !line.equal());
    }

    private List<Line> lines(String id, List<Compared> differences) {
        Optional<FilingContent> given = desk.given(id);
        List<Line> shown = new ArrayList<>();
        for (Compared field : differences) {
            shown.add(
                    new Line(
                            words.text(
                                    "given"
                                            + field.pointer()
                                                    .replaceAll("/[0-9]+", "")
                                                    .replace('/', '.')),
                            given.map(content -> value(content, field.pointer())).orElse(""),
                            field.equal(),
                            field.required()));
        }
        return shown;
    }

    private String value(FilingContent content, String pointer) {
        JsonNode value = tree(content).at(pointer.replaceFirst("^/website/", "/websites/0/"));
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(each -> texts.add(each.asText()));
            return pointer.endsWith("/domains")
                    ? words.domains(texts)
                    : String.join(words.comma(), texts);
        }
        String text = value.asText();
        if (pointer.endsWith("/document/type")) {
            return codes.find("document-types", text, words.today())
                    .map(row -> row.name(words.locale()))
                    .orElse(text);
        }
        if (pointer.endsWith("/document/number")) {
            return Masking.document(text);
        }
        return pointer.endsWith("/mobile") ? Masking.contact(text) : text;
    }

    private FilingContent content(AccessStatus status) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ObjectNode subject = content.putObject("subject");
        put(subject, "name", subjectName);
        put(subject.putObject("document"), "type", documentType);
        put((ObjectNode) subject.get("document"), "number", documentNumber);
        ObjectNode person = subject.putObject("responsible");
        put(person, "name", responsible);
        put(person, "mobile", mobile);
        ObjectNode website = content.putArray("websites").addObject();
        put(website, "name", websiteName);
        status.domains().forEach(website.putArray("domains")::add);
        return FilingJson.read(content);
    }

    private static void put(ObjectNode owner, String name, String text) {
        if (text != null && !text.isBlank()) {
            owner.put(name, text.strip());
        }
    }

    private static JsonNode tree(FilingContent content) {
        try {
            return JSON.readTree(FilingJson.write(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The version that was shown. */
    public Integer getVersion() {
        return version == null && page.getStatus() != null
                ? Integer.valueOf(page.getStatus().version())
                : version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getNumber() {
        return number == null && page.getStatus() != null ? page.getFilingNumber() : number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getWebsiteName() {
        return websiteName == null && page.getStatus() != null
                ? page.getStatus().websiteName()
                : websiteName;
    }

    public void setWebsiteName(String websiteName) {
        this.websiteName = websiteName;
    }

    public String getSubjectName() {
        return subjectName == null && page.getStatus() != null
                ? page.getStatus().sponsor()
                : subjectName;
    }

    public void setSubjectName(String subjectName) {
        this.subjectName = subjectName;
    }

    public String getDocumentType() {
        return documentType;
    }

    public void setDocumentType(String documentType) {
        this.documentType = documentType;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public String getResponsible() {
        return responsible;
    }

    public void setResponsible(String responsible) {
        this.responsible = responsible;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }
}
