package org.beian.web.page.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.beian.agency.mandate.ActInName;
import org.beian.agency.mandate.MandateLine;
import org.beian.agency.mandate.Mandates;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the page on which a sponsor sees who acts in its name, and what providers filed
 * for it.
 */
@Named
@RequestScoped
@Clause("B12")
public class MandatesPage {

    @Inject Mandates mandates;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private List<MandateLine> lines;
    private KeysetModel<ActInName> acts;

    public List<MandateLine> getLines() {
        if (lines == null) {
            lines = mandates.list();
        }
        return lines;
    }

    /** What the mandate was used for, in words. */
    public String purposes(MandateLine line) {
        return line.purposes().stream()
                .map(this::kind)
                .collect(Collectors.joining(words.text("several.comma")));
    }

    /** Name of a kind of application or cancellation. */
    public String kind(String code) {
        return code.startsWith("CANCEL_")
                ? words.text("CancellationKind." + code)
                : words.code("filing-kinds", code);
    }

    public String paperHref(MandateLine.Paper paper) {
        String documents =
                "FILING".equals(paper.caseType())
                        ? "/sponsor/attachments/"
                        : "/sponsor/cancellationDocuments/";
        return documents + paper.caseId() + "/" + paper.attachmentId();
    }

    /** Path of the page on which the mandate is revoked. */
    public String revokeHref(MandateLine line) {
        return Addressed.href("/sponsor/mandate.xhtml", "provider", line.code());
    }

    public KeysetModel<ActInName> getActs() {
        if (acts == null) {
            acts =
                    KeysetModel.ofPage(
                            act -> act.id().toString(),
                            query ->
                                    mandates.acts(
                                            query.number() == null
                                                    ? Long.MAX_VALUE
                                                    : query.number(),
                                            query.limit()));
        }
        return acts;
    }

    /** Number of what providers filed, counted up to 1,001. */
    public int getTotal() {
        return mandates.countActs();
    }

    public String getAddress() {
        return address.path();
    }

    public String unit(Long provider) {
        return words.unit(provider);
    }
}
