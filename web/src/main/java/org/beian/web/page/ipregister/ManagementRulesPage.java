package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.ipregister.unit.IpManagementRules;
import org.beian.law.Clause;
import org.beian.web.body.FormFile;
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
        Optional<FormFile> file = FormFile.of(request, FILE);
        if (file.isEmpty()) {
            declines.wrong("Registers", "rules.missing");
            return;
        }
        FormFile sent = file.get();
        if (declines.attempt(() -> rules.file(sent.name(), sent.content())).isPresent()) {
            declines.done("Registers", "rules.done");
            PageErrors.goSaying("/unit/rules.xhtml");
        }
    }
}
