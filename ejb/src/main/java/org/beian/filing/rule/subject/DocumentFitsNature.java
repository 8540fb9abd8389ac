package org.beian.filing.rule.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.beian.code.CodeRow;
import org.beian.filing.content.FilingContent.Subject;
import org.beian.filing.rule.FilingCheck;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that the document is one that subjects of this nature hold (code table {@code
 * document-by-nature}).
 */
@ApplicationScoped
@Clause({"12.3", "13.2"})
@RuleCode("DOCUMENT_FITS_NATURE")
class DocumentFitsNature implements Rule<FilingCheck> {

    @Override
    public void check(FilingCheck filing, Findings out) {
        Subject subject = filing.content().subject();
        if (subject == null || subject.document() == null) {
            return;
        }
        Optional<CodeRow> nature = find("natures", subject.nature(), filing);
        Optional<CodeRow> type = find("document-types", subject.document().type(), filing);
        String pair = subject.nature() + ":" + subject.document().type();
        if (nature.isPresent()
                && type.isPresent()
                && find("document-by-nature", pair, filing).isEmpty()) {
            out.add(
                    "/subject/document/type",
                    nature.get().nameZh(),
                    type.get().nameZh(),
                    nature.get().nameEn(),
                    type.get().nameEn());
        }
    }

    private static Optional<CodeRow> find(String table, String code, FilingCheck filing) {
        return filing.facts().reference().code(table, code);
    }
}
