package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.enforcement.CaseMaterial;
import org.beian.enforcement.CaseMaterialRepository;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.proceeding.MaterialKind;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.RecordedContent;
import org.beian.value.VisibleText;

/** File of a case: its materials, each once and with the hash of its content. */
@ApplicationScoped
public class CaseFile {

    private static final int MOST_AT_ONCE = 5;

    @Inject CaseMaterialRepository materials;
    @Inject Attachments attachments;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Adds a document of the caller's unit.
     *
     * @param name blank for that of the document
     * @throws RequestRejected {@link CaseRefusal#CASE_DOCUMENT_UNKNOWN} when there is none, it is
     *     another's, or in the file
     */
    public CaseMaterial add(EnforcementCase to, MaterialKind kind, String name, String document) {
        AttachmentInfo own = own(document);
        if (materials.find(to.id(), own.id()).isPresent()) {
            throw CaseRefusal.CASE_DOCUMENT_UNKNOWN.of(MOST_AT_ONCE);
        }
        String title = name == null || name.isBlank() ? own.fileName() : CaseAccess.line(name, 1);
        CaseMaterial material = new CaseMaterial(to, kind, title, own);
        material.added(callers.current().username(), clock.instant());
        materials.add(material);
        return material;
    }

    /**
     * Adds up to five documents of the caller's unit under their own names; as {@link #add}.
     *
     * @param documents null for none
     * @return the case and the materials, as its history records them
     */
    public RecordedContent[] addAll(EnforcementCase to, MaterialKind kind, List<String> documents) {
        List<String> given = documents == null ? List.of() : documents;
        if (given.size() > MOST_AT_ONCE) {
            throw CaseRefusal.CASE_DOCUMENT_UNKNOWN.of(MOST_AT_ONCE);
        }
        List<RecordedContent> recorded = new ArrayList<>(List.of(to));
        given.forEach(each -> recorded.add(add(to, kind, null, each)));
        return recorded.toArray(RecordedContent[]::new);
    }

    private AttachmentInfo own(String document) {
        Optional<AttachmentInfo> found =
                document != null && VisibleText.isLine(document)
                        ? attachments.info(document)
                        : Optional.empty();
        return found.filter(info -> info.unitId().equals(callers.current().unitId()))
                .orElseThrow(
                        () -> {
                            found.ifPresent(info -> hidden.reachedFor("ATTACHMENT", info.id()));
                            return CaseRefusal.CASE_DOCUMENT_UNKNOWN.of(MOST_AT_ONCE);
                        });
    }
}
