package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.code.Settings;
import org.beian.ipregister.unit.IpManagementRules;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.web.page.component.PageErrors;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

/**
 * Backing bean of the page on which a unit files its rules for managing addresses as PDF; earlier
 * versions are kept.
 */
@Named
@RequestScoped
@Clause("9.4")
public class ManagementRulesPage {

    private static final int KIBIBYTE = 1024;

    @Inject IpManagementRules rules;
    @Inject Callers callers;
    @Inject PageErrors declines;
    @Inject Settings settings;
    @Inject Clock clock;

    /** Row of a version on file. */
    public record Row(String name, String href, Instant at, int kilobytes) {}

    /** Called before rendering: the page is for the units that report addresses. */
    public void enter() {
        if (!callers.current().has(Roles.IP_UNIT)) {
            PageErrors.notFound();
        }
    }

    /** Most bytes of a document. */
    public int getLimit() {
        return settings.number("attachment.maxBytes", null, Shanghai.date(clock.instant()));
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

    /** Files the document that was sent. */
    public void put(FileUploadEvent sent) {
        UploadedFile file = sent.getFile();
        if (declines.attempt(() -> rules.file(file.getFileName(), file.getContent())).isPresent()) {
            declines.done("Registers", "rules.done");
            PageErrors.goSaying("/unit/rules.xhtml");
        }
    }
}
