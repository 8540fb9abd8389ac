package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.document.Upload;
import org.beian.ipregister.unit.IpManagementRules;
import org.beian.law.Clause;
import org.beian.web.page.component.PageErrors;

/**
 * Backing bean of the page on which a unit files its rules for managing addresses as PDF; earlier
 * versions are kept.
 */
@Named
@RequestScoped
@Clause("9.4")
public class ManagementRulesPage {

    private static final String FILE = "document";
    private static final int KIBIBYTE = 1024;

    @Inject HttpServletRequest request;
    @Inject IpManagementRules rules;
    @Inject Upload upload;
    @Inject Callers callers;
    @Inject PageErrors declines;

    /** Row of a version on file. */
    public record Row(String name, String href, Instant at, int kilobytes) {}

    public void enter() {
        if (!callers.current().has(Roles.IP_UNIT)) {
            PageErrors.notFound();
        }
    }

    public List<Row> getRows() {
        Long unit = callers.current().unitId();
        return PageErrors.ifThere(() -> rules.versions(unit)).orElse(List.of()).stream()
                .map(
                        each ->
                                new Row(
                                        each.fileName(),
                                        "/unit/rules/" + unit + "/" + each.number(),
                                        each.filedAt(),
                                        Math.max(1, each.bytes() / KIBIBYTE)))
                .toList();
    }

    public void put() {
        Optional<Part> part = part();
        if (part.isEmpty() || part.get().getSize() == 0) {
            declines.wrong("Registers", "rules.missing");
            return;
        }
        String name = part.get().getSubmittedFileName();
        if (declines.attempt(() -> rules.file(name, bytes(part.get()))).isPresent()) {
            declines.done("Registers", "rules.done");
            PageErrors.goSaying("/unit/rules.xhtml");
        }
    }

    /**
     * Content up to one byte above the limit, enough to refuse a larger document without loading
     * it.
     */
    private byte[] bytes(Part part) {
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(upload.maxBytes() + 1);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private Optional<Part> part() {
        try {
            return Optional.ofNullable(request.getPart(FILE));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (ServletException noForm) {
            return Optional.empty();
        }
    }
}
