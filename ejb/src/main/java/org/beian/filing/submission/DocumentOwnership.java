package org.beian.filing.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.FilingContent.AttachmentUse;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.law.Clause;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.rule.Severity;
import org.beian.trail.AccessDenials;

/**
 * Access control of the documents that an application names before the automatic check judges it:
 * they belong to the unit that holds it, or to its sponsor. Else the id of a document would be
 * enough to read it through one's own draft.
 */
@ApplicationScoped
public class DocumentOwnership {

    /** Code of the rule that finds the same at the check. */
    private static final String RULE = "ATTACHMENTS_KNOWN";

    @Inject Attachments attachments;
    @Inject AccessDenials hidden;

    /**
     * Requires that the documents are the application's own.
     *
     * @throws FaultsFound {@link FilingRefusal#FILING_DOCUMENTS_UNKNOWN} with each that is not,
     *     whether it is another's or none at all
     */
    @Clause("12.1")
    public void require(FilingApplication application, FilingContent content) {
        require(application, content, Set.of());
    }

    /** The same for the documents that the content before did not name. */
    void requireOfNew(FilingApplication application, FilingContent before, FilingContent content) {
        Set<String> named =
                before.attachments().stream().map(AttachmentUse::id).collect(Collectors.toSet());
        require(application, content, named);
    }

    private void require(FilingApplication application, FilingContent content, Set<String> except) {
        List<Finding> faults = new ArrayList<>();
        int place = 0;
        for (AttachmentUse use : content.attachments()) {
            String pointer = "/attachments/" + place++ + "/id";
            String id = use.id();
            if (!Texts.isBlank(id) && !except.contains(id) && !isOwn(application, id)) {
                List<String> argument = List.of(TextNormalizer.shortened(id));
                faults.add(new Finding(pointer, RULE, Severity.REFUSE, "12.1", argument));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultsFound(FilingRefusal.FILING_DOCUMENTS_UNKNOWN, faults);
        }
    }

    private boolean isOwn(FilingApplication application, String id) {
        Optional<AttachmentInfo> found = attachments.info(id);
        boolean own = found.filter(info -> application.isReadBy(info.unitId())).isPresent();
        if (!own) {
            found.ifPresent(info -> hidden.reachedFor("ATTACHMENT", info.id()));
        }
        return own;
    }
}
